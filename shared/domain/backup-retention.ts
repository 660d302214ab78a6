/** How many backups are kept of each span: the newest of a day, of a week, of a month. */
export const KEPT = { days: 7, weeks: 4, months: 12 } as const

const DAY = 24 * 60 * 60 * 1_000
const WEEK = 7 * DAY
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const FIRST_MONDAY = 4 * DAY

/**
 * Which of these instants (epoch milliseconds) are kept: the newest of each of the last 7 days, 4 weeks and 12 months
 * that have any, counted in UTC, and always the newest of all. Returned from new to old. Those that are later than
 * `now` were made while a clock was wrong: they are kept until their time comes, and stand for no day, week or month.
 */
export function instantsToKeep(instants: readonly number[], now: number): number[] {
  const newestFirst = [...instants].sort((a, b) => b - a)
  const past = newestFirst.filter((at) => at <= now)
  const kept = new Set([...newestFirst.filter((at) => at > now), ...past.slice(0, 1)])
  const keepNewestOfEach = (spanOf: (at: number) => number | string, count: number) => {
    const spans = new Set<number | string>()
    for (const at of past) {
      if (spans.size === count || spans.has(spanOf(at))) continue
      spans.add(spanOf(at))
      kept.add(at)
    }
  }
  keepNewestOfEach((at) => Math.floor(at / DAY), KEPT.days)
  keepNewestOfEach((at) => Math.floor((at - FIRST_MONDAY) / WEEK), KEPT.weeks)
  keepNewestOfEach((at) => new Date(at).toISOString().slice(0, 7), KEPT.months)
  return newestFirst.filter((at) => kept.has(at))
}
