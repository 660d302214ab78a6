import type { CalendarEvent } from '../../shared/domain/calendar/calendar-event.ts'
import type { Alarm, EventTime } from '../../shared/domain/calendar/event.ts'
import { movedLocal } from '../../shared/domain/recurrence/local-text.ts'
import { strandBetween } from '../../shared/domain/recurrence/occurrences.ts'
import type { Occurrence, Strand } from '../../shared/domain/recurrence/recurrence-set.ts'
import { instantOfTime, isSeries, lengthOf } from './event-times.ts'

/** One time at which an alarm goes off, and the start of the occurrence that it belongs to. Epoch milliseconds. */
export type AlarmTime = { readonly at: number; readonly start: Occurrence; readonly alarm: Alarm }
export type AlarmedEvent = Pick<
  CalendarEvent,
  'start' | 'end' | 'rules' | 'rdates' | 'isRange' | 'seriesId' | 'alarms' | 'status'
>
type Asked = { readonly after: number; readonly until: number; readonly zone: string }

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]
/** A day may be so much longer or shorter where the clocks are changed. */
const CLOCK_CHANGE = 3 * HOUR
/** More occurrences of a series than this are not looked at at once. */
const MOST = 1_000

/** The alarms that go off on this computer: one that writes an e-mail is another program's, and what is off has none. */
export function alarmsOf({ alarms, status }: Pick<AlarmedEvent, 'alarms' | 'status'>): readonly Alarm[] {
  return status === 'cancelled' ? [] : alarms.filter(({ action }) => action !== 'email')
}

/** Whether the time of an alarm depends on the zone of whoever reads it. */
export function isFloating({ start }: { readonly start: EventTime }): boolean {
  return start.zone === null
}

/**
 * When the alarms of an event go off after one instant and up to another, that one included. Of a series without the
 * occurrences that differ from it; of more than a thousand of those the last. Only of a series the strand is looked at.
 */
export function alarmTimes(event: AlarmedEvent, strand: Strand | null, { after, until, zone }: Asked): AlarmTime[] {
  const alarms = alarmsOf(event)
  if (alarms.length === 0) return []
  const isAsked = ({ at }: AlarmTime) => at > after && at <= until
  const offsets = alarms.flatMap((alarm) => offsetsOf(alarm, lengthOf(event)))
  const fixed = alarms.flatMap((alarm) => atInstants(event, alarm, zone))
  if (offsets.length === 0) return fixed.filter(isAsked)
  const from = after - Math.max(...offsets) - CLOCK_CHANGE
  const starts = startsOf(event, strand, { after: from, until: until - Math.min(...offsets) + CLOCK_CHANGE, zone })
  const relative = starts.flatMap((start) => alarms.flatMap((alarm) => atStart(event, alarm, start, zone)))
  return [...fixed, ...relative].filter(isAsked)
}

/** The last time that an alarm of an event that is no series goes off up to an instant; null where none does. */
export function lastAlarm(event: AlarmedEvent, instant: number, zone: string): number | null {
  const times = alarmTimes(event, null, { after: Number.NEGATIVE_INFINITY, until: instant, zone })
  return times.length === 0 ? null : Math.max(...times.map(({ at }) => at))
}

/** The first time after an instant that an alarm of an event goes off, as the reader's zone has it; null for never. */
export function nextAlarm(event: AlarmedEvent, strand: Strand, instant: number, zone: string): number | null {
  const times = isSeries(event)
    ? ofNextOccurrences(event, strand, instant, zone)
    : alarmTimes(event, null, { after: instant, until: Number.POSITIVE_INFINITY, zone })
  const coming = times.filter(({ at }) => at > instant)
  return coming.length === 0 ? null : Math.min(...coming.map(({ at }) => at))
}

/** For each way in which the series' alarms go off, the times of the first occurrence for which that is after an instant. */
function ofNextOccurrences(event: AlarmedEvent, strand: Strand, instant: number, zone: string): AlarmTime[] {
  const alarms = alarmsOf(event)
  const isDay = event.start.local.length === 10
  const offsets = new Set(alarms.flatMap((alarm) => offsetsOf(alarm, lengthOf(event))))
  const starts = [...offsets].flatMap((offset) => {
    // A whole day may end sooner or later than its length says.
    const window = { from: instant - offset + 1 - (isDay ? CLOCK_CHANGE : 0), to: Number.MAX_SAFE_INTEGER, zone }
    return strandBetween(strand, window, strand.differing.size + 2).occurrences.slice(0, 2)
  })
  const fixed = alarms.flatMap((alarm) => atInstants(event, alarm, zone))
  return [...fixed, ...starts.flatMap((start) => alarms.flatMap((alarm) => atStart(event, alarm, start, zone)))]
}

/** When something that begins at a time ends. A whole day ends with the clock, a time after as long as it lasts. */
export function endOf(
  event: Pick<AlarmedEvent, 'start' | 'end'>,
  { local, instant }: Occurrence,
  zone: string,
): number {
  if (local.length > 10) return instant + lengthOf(event)
  return instantOfTime({ local: movedLocal(local, Math.max(DAY, lengthOf(event))), zone: null }, zone)
}

function startsOf(event: AlarmedEvent, strand: Strand | null, { after, until, zone }: Asked): Occurrence[] {
  if (strand === null || !isSeries(event))
    return [{ local: event.start.local, instant: instantOfTime(event.start, zone) }]
  for (let from = after; ; from = until - (until - from) / 4) {
    const { occurrences, cut } = strandBetween(strand, { from, to: until + 1, zone }, MOST)
    if (cut !== 'limit' || until - from < 4) return [...occurrences]
  }
}

function atStart(event: AlarmedEvent, alarm: Alarm, start: Occurrence, zone: string): AlarmTime[] {
  const { trigger } = alarm
  if (trigger.from === 'instant') return []
  const from = trigger.from === 'start' ? start.instant : endOf(event, start, zone)
  return repeats(alarm).map((later) => ({ at: from + trigger.minutes * MINUTE + later, start, alarm }))
}

/** An alarm at an instant goes off once, however often the event comes. */
function atInstants(event: AlarmedEvent, alarm: Alarm, zone: string): AlarmTime[] {
  const { trigger } = alarm
  if (trigger.from !== 'instant') return []
  const start = { local: event.start.local, instant: instantOfTime(event.start, zone) }
  return repeats(alarm).map((later) => ({ at: trigger.at + later, start, alarm }))
}

/** How long after the start of an event an alarm goes off. */
function offsetsOf(alarm: Alarm, length: number): number[] {
  const { trigger } = alarm
  if (trigger.from === 'instant') return []
  const offset = trigger.minutes * MINUTE + (trigger.from === 'end' ? length : 0)
  return repeats(alarm).map((later) => offset + later)
}

function repeats({ repeat }: Alarm): number[] {
  return Array.from({ length: 1 + (repeat?.times ?? 0) }, (_, time) => time * (repeat?.minutes ?? 0) * MINUTE)
}
