/** Under which heading an instant stands in a list that is sorted by time, and from when on that heading holds. */
export type TimeSection = {
  /** `today`, `yesterday`, `week` for the days of this week before those, or a month such as `2026-05`. */
  readonly section: string
  /** The first instant of it. Epoch milliseconds. */
  readonly from: number
}

/** The heading for an instant, in the computer's time zone; weeks begin on Monday. What is to come counts as today. */
export function timeSectionOf(at: number, now: number): TimeSection {
  const today = new Date(now)
  const dayBack = (days: number) => new Date(today.getFullYear(), today.getMonth(), today.getDate() - days).getTime()
  const sinceMonday = (today.getDay() + 6) % 7
  if (at >= dayBack(0)) return { section: 'today', from: dayBack(0) }
  if (at >= dayBack(1)) return { section: 'yesterday', from: dayBack(1) }
  if (at >= dayBack(sinceMonday)) return { section: 'week', from: dayBack(sinceMonday) }
  const date = new Date(at)
  const month = String(date.getMonth() + 1).padStart(2, '0')
  return {
    section: `${String(date.getFullYear()).padStart(4, '0')}-${month}`,
    from: new Date(date.getFullYear(), date.getMonth(), 1).getTime(),
  }
}
