import { isAllDay } from '../../shared/domain/calendar/calendar-event.ts'
import { civilAt } from '../../shared/domain/civil-time.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { Due, Occurrence, ReminderSource } from '../reminders/reminder-source.ts'
import { placeAlarms } from './alarm-places.ts'
import { type AlarmTime, alarmTimes, isFloating, nextAlarm } from './alarm-times.ts'
import { findFloating, findNext, findWithin } from './alarms.repository.ts'
import { eventStore, type StoredEvent } from './event-store.ts'
import { instantOfTime } from './event-times.ts'
import { listOverrides } from './events.repository.ts'
import { withGuests } from './guests.ts'
import { readStrand } from './strands.ts'
import { eventsBetween } from './window.service.ts'

type Reader = Pick<ReadConnection, 'prepare'>
type Asked = { readonly after: number; readonly until: number; readonly zone: string }
const NAMED = 3
const HOUR = 3_600_000

/**
 * Reminds of events when their alarms go off. Where each event's next one lies is kept (`alarm-places.ts`), so that only
 * events that may be due are looked at. An occurrence that differs from its series counts as the series': it was told of
 * whichever of the two it was.
 */
export function eventReminders(zone: () => string, clock: () => number): ReminderSource {
  return {
    kind: 'event',
    soonestAfter(read, at) {
      const times = findWithin(read, at, at).flatMap((id) => firstAfter(read, id, at, zone()) ?? [])
      const next = findNext(read, at)
      let soonest = Math.min(next ?? Infinity, ...times)
      for (const { id, nextAt } of findFloating(read, at)) {
        if (nextAt >= soonest) break
        soonest = Math.min(soonest, firstAfter(read, id, at, zone()) ?? Infinity)
      }
      return soonest === Infinity ? null : soonest
    },
    dueWithin(read, after, until) {
      return findWithin(read, after, until).flatMap((id) => {
        const event = eventStore.find(read, id)
        return event === undefined
          ? []
          : timesOf(read, id, event, { after, until, zone: zone() }).map((time) =>
              occurrenceOf(id, event, time, zone()),
            )
      })
    },
    happensWithin(read, after, until) {
      const { events } = eventsBetween(read as ReadConnection, { from: after + 1, to: until + 1, zone: zone() })
      return events
        .filter(({ isAllDay, status, startAt }) => !isAllDay && status !== 'cancelled' && startAt > after)
        .map(({ eventId, startAt, summary, people }) => ({
          key: `event:${eventId}`,
          occurrence: `begins ${startAt}`,
          dueAt: startAt,
          title: `${summary || 'An event'}, ${civilAt(startAt, zone()).time}`,
          body: '',
          contactIds: people.map(({ contactId }) => contactId),
        }))
    },
    find(read, key, occurrence) {
      const id = Number(key.split(':')[1])
      const near = instantOf(occurrence, zone())
      // A time that the clock shows twice may be the second.
      const asked = { after: near - 1, until: near + 2 * HOUR, zone: zone() }
      for (const each of [id, ...listOverrides(read, id).map((override) => override.id)]) {
        const event = eventStore.find(read, each)
        if (event === undefined) continue
        const named = timesOf(read, each, event, asked).map(
          (time) => [occurrenceOf(each, event, time, zone()), time] as const,
        )
        const found = named.find(([one]) => one.occurrence === occurrence)
        if (found) return dueOf(read, found[0], event, found[1], { zone: zone(), today: civilAt(clock(), zone()).day })
      }
      return null
    },
    settle(write, now) {
      for (const id of findWithin(write, now, now)) {
        const event = eventStore.find(write, id)
        if (event) placeAlarms(write, id, event, () => readStrand(write, id, event), now)
      }
    },
  }
}

function timesOf(read: Reader, id: number, event: StoredEvent, asked: Asked): AlarmTime[] {
  return alarmTimes(event, readStrand(read, id, event), asked)
}

function firstAfter(read: Reader, id: number, at: number, zone: string): number | null {
  const event = eventStore.find(read, id)
  return event === undefined ? null : nextAlarm(event, readStrand(read, id, event), at, zone)
}

/** Where the reader's zone decides, an alarm is named by what the clock shows, so that it is the same one elsewhere. */
function occurrenceOf(id: number, event: StoredEvent, { at, alarm }: AlarmTime, zone: string): Occurrence {
  const occurrence = isFloating(event) && alarm.trigger.from !== 'instant' ? localText(at, zone) : String(at)
  return { key: `event:${event.seriesId ?? id}`, occurrence, dueAt: at }
}

function localText(instant: number, zone: string): string {
  const { day, time } = civilAt(instant, zone)
  return `${day}T${time}`
}

function instantOf(occurrence: string, zone: string): number {
  return /^-?\d+$/.test(occurrence) ? Number(occurrence) : instantOfTime({ local: `${occurrence}:00`, zone }, zone)
}

type Here = { readonly zone: string; readonly today: CivilDate }

/** What it is and when; below, with whom, where, and what the alarm itself says. */
function dueOf(read: Reader, occurrence: Occurrence, event: StoredEvent, time: AlarmTime, reader: Here): Due {
  const contactIds = withGuests(read, event.attendees).flatMap(({ contactId }) => contactId ?? [])
  const named = listSummaries(read as ReadConnection, contactIds.slice(0, NAMED)).map(({ name }) => name)
  const people = named.filter((name) => name !== '' && !event.summary.includes(name))
  const { description } = time.alarm
  const said = description === event.summary ? '' : description
  return {
    ...occurrence,
    title: `${event.summary || 'An event'}, ${whenInWords(event, time, reader)}`,
    body: [people.join(', '), event.location, said].filter((part) => part.trim() !== '').join('. '),
    contactIds,
    place: { to: 'day', day: civilAt(time.start.instant, reader.zone).day },
  }
}

function whenInWords(event: StoredEvent, { start }: AlarmTime, { zone, today }: Here): string {
  const { day, time } = civilAt(start.instant, zone)
  const date = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  const told = day === today ? '' : date.format(Date.parse(day))
  if (isAllDay(event)) return told === '' ? 'today' : told
  return told === '' ? time : `${told}, ${time}`
}
