import { addDays } from '../civil-time.ts'
import type { CivilDate } from '../yearly-date.ts'

const DAY = 86_400_000

/** How many days lie from one day to another; negative when the other is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}

/** The Monday after a day. */
export function nextMonday(day: CivilDate): CivilDate {
  return addDays(day, 7 - ((new Date(Date.parse(day)).getUTCDay() + 6) % 7))
}
