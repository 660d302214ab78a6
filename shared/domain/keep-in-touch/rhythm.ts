import type { EpochDay } from '../epoch-day.ts'

export const RHYTHM_UNITS = ['day', 'week', 'month', 'year'] as const
export type RhythmUnit = (typeof RHYTHM_UNITS)[number]
/** How often the user wants to speak with somebody: every 3 weeks. */
export type Rhythm = { readonly every: number; readonly unit: RhythmUnit }

const DAY_MS = 86_400_000
const DAYS: Readonly<Record<RhythmUnit, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 }

/** About how many days a rhythm has, to tell the shorter of two. */
export function lengthOf({ every, unit }: Rhythm): number {
  return every * DAYS[unit]
}

/** The day one rhythm later. Months keep their day, or end with the month where it has none: 31 January, 28 February. */
export function rhythmAfter(day: EpochDay, { every, unit }: Rhythm): EpochDay {
  if (unit === 'day') return day + every
  if (unit === 'week') return day + every * 7
  const date = new Date(day * DAY_MS)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + every * (unit === 'year' ? 12 : 1)]
  const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), longest)) / DAY_MS
}
