import type { EventTime } from '../../../domain/calendar/event.ts'
import type { EventCodec } from '../codec.ts'
import { readDuration } from '../duration.ts'
import { plainValue } from '../line-value.ts'
import { instantOfTime, isDay, later, timeParameters, timeText } from '../time-text.ts'

/** DTSTART is read before all others, which are understood by it. */
export const start: EventCodec = {
  names: ['DTSTART'],
  read: (line, parameters, draft) => {
    const time = draft.timeOf(line, parameters)
    if (time === null || draft.event.start.local !== '') {
      if (time === null) draft.warn('ical.badTime', line, line.value)
      return false
    }
    draft.event.start = time
    return true
  },
  write: (event, writer) => writer.property('DTSTART', timeText(event.start), timeParameters(event.start)),
}

/** DTEND, or DURATION, which says the same. */
export const end: EventCodec = {
  names: ['DTEND', 'DURATION'],
  read: (line, parameters, draft) => {
    const { event } = draft
    if (event.end !== null || event.start.local === '') return false
    const time = line.name === 'DTEND' ? draft.timeOf(line, parameters) : afterDuration(event.start, line.value)
    // A day that ends when it begins is meant to be that day; the line is kept.
    if (time !== null && isDay(time) && time.local === event.start.local) return false
    if (time === null || !isEndOf(time, event.start)) {
      draft.warn(time === null ? 'ical.badTime' : 'ical.badEnd', line, plainValue(line, parameters))
      return false
    }
    event.end = time
    return true
  },
  write: (event, writer) => {
    if (event.end !== null) writer.property('DTEND', timeText(event.end), timeParameters(event.end))
  },
}

function afterDuration(start: EventTime, text: string): EventTime | null {
  const duration = readDuration(text)
  return duration && later(start, duration)
}

/** A day ends after itself (RFC 5545 section 3.6.1); a time may end when it begins. */
function isEndOf(end: EventTime, start: EventTime): boolean {
  if (isDay(end) !== isDay(start)) return false
  return isDay(end) ? end.local > start.local : instantOfTime(end) >= instantOfTime(start)
}

export const recurrenceId: EventCodec = {
  names: ['RECURRENCE-ID'],
  read: (line, parameters, draft) => {
    const time = draft.timeOf(line, parameters)
    if (time === null || draft.event.recurrenceId !== null) return false
    draft.event.recurrenceId = time
    if (parameters.all.get('RANGE')?.toUpperCase() === 'THISANDFUTURE') draft.event.isRange = true
    return true
  },
  write: ({ recurrenceId: time, isRange }, writer) => {
    if (time === null) return
    const range = isRange ? [['RANGE', 'THISANDFUTURE'] as const] : []
    writer.property('RECURRENCE-ID', timeText(time), [...range, ...timeParameters(time)])
  },
}
