import type { DateItem } from '../../shared/contract/timeline.contract.ts'
import { addDays, civilAt, instantOf } from '../../shared/domain/civil-time.ts'
import { type YearlyDate, yearlyBetweenOf } from '../contacts/yearly-dates.service.ts'
import type { SourcePosition, TimelineSource } from './timeline-source.ts'

/** Birthdays and anniversaries are told of so long before. */
const DAYS_AHEAD = 60
const KEYS = { birthday: 1, anniversary: 2 } as const

/** The birthday and the anniversary that come round soon. Those that were are no news: the details tell of them. */
export function datesSource(zone: () => string): TimelineSource {
  return {
    type: 'date',
    kinds: ['date'],
    list(read, { contactId, after, limit, text, now }) {
      if (after === null || text !== '') return []
      const today = civilAt(now, zone()).day
      return yearlyBetweenOf(read, contactId, today, addDays(today, DAYS_AHEAD))
        .map((date) => toItem(date, zone()))
        .filter((item) => isAfter(item, after))
        .sort((a, b) => a.at - b.at || a.id - b.id)
        .slice(0, limit)
    },
  }
}

function toItem({ kind, occursOn, years }: YearlyDate, zone: string): DateItem {
  const at = instantOf(addDays(occursOn, 1), '00:00', zone) - 1
  return { type: 'date', id: KEYS[kind], at, kind, on: occursOn, years }
}

function isAfter({ at, id }: DateItem, after: SourcePosition): boolean {
  return at > after.at || (at === after.at && id > after.id)
}
