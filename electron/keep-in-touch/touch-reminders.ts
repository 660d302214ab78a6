import { type CivilTime, civilAt, instantOf } from '../../shared/domain/civil-time.ts'
import { civilDateOf, dayCounter, type EpochDay, epochDayOf } from '../../shared/domain/epoch-day.ts'
import type { ReminderKind } from '../../shared/domain/reminder.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { findLatestFrom, findReminded, listLatestBetween } from './cold.repository.ts'

/** When rhythms are reminded of: on the last day that keeps them, at a time of the day. */
export type TouchReminderRules = { readonly isOn: boolean; readonly time: CivilTime }
type Reader = Pick<ReadConnection, 'prepare'>
type Options = {
  readonly rules: (read: Reader) => TouchReminderRules
  readonly zone: () => string
  readonly clock: () => number
}

const KIND: ReminderKind = 'keepInTouch'

/** Reminds of people whose rhythm ends today. What is usual without a rhythm is no reason to disturb anybody. */
export function touchReminders({ rules, zone, clock }: Options) {
  const at = (day: EpochDay, time: CivilTime) => instantOf(civilDateOf(day), time, zone())
  const occurrenceOf = (contactId: number, day: EpochDay, time: CivilTime) => ({
    key: `${KIND}:${contactId}`,
    occurrence: civilDateOf(day),
    dueAt: at(day, time),
  })
  return {
    kind: KIND,
    soonestAfter(read: Reader, after: number): number | null {
      const { isOn, time } = rules(read)
      if (!isOn) return null
      const today = epochDayOf(civilAt(after, zone()).day)
      const first = findLatestFrom(read, at(today, time) > after ? today : today + 1)
      return first === null ? null : at(first, time)
    },
    dueWithin(read: Reader, after: number, until: number) {
      const { isOn, time } = rules(read)
      if (!isOn) return []
      const [from, to] = [after, until].map(dayCounter(zone())) as [EpochDay, EpochDay]
      return listLatestBetween(read, from, to)
        .map(({ contactId, day }) => occurrenceOf(contactId, day, time))
        .filter(({ dueAt }) => dueAt > after && dueAt <= until)
    },
    find(read: Reader, key: string, occurrence: string) {
      const id = Number(key.split(':')[1])
      const row = findReminded(read, id)
      if (row === undefined || civilDateOf(row.latest_day) !== occurrence) return null
      const [person] = listSummaries(read as ReadConnection, [id])
      if (person === undefined) return null
      const title = `Get in touch with ${person.name || 'a person without a name'}`
      const body = row.spoke_day === null ? '' : spokeText(epochDayOf(civilAt(clock(), zone()).day) - row.spoke_day)
      return { ...occurrenceOf(id, row.latest_day, rules(read).time), title, body, contactIds: [id] }
    },
  }
}

function spokeText(days: number): string {
  if (days <= 0) return 'You last spoke today.'
  return days === 1 ? 'You last spoke yesterday.' : `You last spoke ${days} days ago.`
}
