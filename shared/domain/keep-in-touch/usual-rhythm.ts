import type { EpochDay } from '../epoch-day.ts'

/** What the days on which two people spoke say of how often they usually do. All lengths are days. */
export type UsualRhythm = {
  /** How many gaps between two days were looked at. */
  readonly gaps: number
  /** The median of the gaps. */
  readonly usualDays: number
  /** A silence longer than this is unusual. */
  readonly coldAfter: number
}

/** Fewer gaps than this say nothing: two of five may be odd, and the median is still one of the others. */
export const ENOUGH_GAPS = 5
/** Gaps further back than this tell of another time. */
export const MOST_GAPS = 12
const LONGER = 1.5
const A_WEEK = 7

/**
 * How often two people usually speak, from the days on which they did, each once, the newest first; null where there
 * are too few. A silence is unusual when it is half as long again as usual, longer than all silences but one, and by a
 * week at least.
 */
export function usualRhythm(days: readonly EpochDay[]): UsualRhythm | null {
  const gaps = days
    .slice(0, MOST_GAPS + 1)
    .flatMap((day, index, all) => (index === 0 ? [] : [(all[index - 1] ?? day) - day]))
  if (gaps.length < ENOUGH_GAPS) return null
  const sorted = gaps.toSorted((one, other) => one - other)
  const usualDays = medianOf(sorted)
  const longestButOne = sorted.at(-2) ?? usualDays
  const coldAfter = Math.ceil(Math.max(usualDays * LONGER, longestButOne, usualDays + A_WEEK))
  return { gaps: gaps.length, usualDays, coldAfter }
}

function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}
