import { EMPTY_EVENT } from '../../shared/formats/icalendar/event-draft.ts'
import { writeEvent } from '../../shared/formats/icalendar/write-event.ts'
import type { ReadConnection } from '../db/book.ts'
import { listYearlyDates } from './sources.repository.ts'

/** A year with a 29 February, for dates whose year nobody knows. */
const SOME_YEAR = '2000'

/** Everybody's birthdays and anniversaries as events of whole days that come every year and leave the time free. */
export function yearlyEvents(read: ReadConnection, now: number): string[] {
  return listYearlyDates(read).map(({ uid, name, kind, on }) => {
    const monthAndDay = on.slice(-5)
    const year = on.length === 10 ? on.slice(0, 4) : SOME_YEAR
    const event = {
      ...EMPTY_EVENT,
      // The same one in every export, so that a calendar that has it is brought up to date.
      uid: `${uid}-${kind}`,
      summary: kind === 'birthday' ? `${name}’s birthday` : `${name}: anniversary`,
      start: { local: `${year}-${monthAndDay}`, zone: null },
      isTransparent: true,
      categories: [kind === 'birthday' ? 'Birthday' : 'Anniversary'],
      // In other years 29 February is the last day of the month.
      rules: [monthAndDay === '02-29' ? 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'FREQ=YEARLY'],
    }
    return writeEvent({ event, kept: [], zones: [], createdAt: null, revisedAt: null }, now)
  })
}
