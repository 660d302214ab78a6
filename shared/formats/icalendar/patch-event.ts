import type { EventComponent } from '../../domain/calendar/event.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { encodeUtf8 } from '../text-decoder.ts'
import { folded } from './calendar-zones.ts'
import type { CalendarPiece } from './component.ts'
import { decodePiece } from './decode-piece.ts'
import { EventPatch } from './event-patch.ts'
import { readCalendars } from './read-calendars.ts'
import { EVENT_CODECS } from './registry.ts'
import { traceEvent } from './traced-event.ts'

/** An event as it is now. `revisedAt` (epoch milliseconds) is when it was changed, null for an event that was not. */
export type PatchedEvent = {
  readonly event: EventComponent
  readonly kept: readonly string[]
  readonly revisedAt: number | null
}

/**
 * A VEVENT with what was changed written anew, and every other line as it stood: its parameters, folds and place. `text`
 * is the component as it came in with a calendar of iCalendar 2.0, `zones` are the VTIMEZONEs of its TZIDs as `decodeEvent`
 * told them. Undefined when the result would not read as this event: then it has to be written whole.
 */
export function patchEvent(text: string, after: PatchedEvent, zones: readonly string[]): string | undefined {
  const piece = onlyEvent(text, zones)
  const traced = piece && traceEvent(piece, text)
  if (!traced) return undefined
  const patch = new EventPatch(traced, traced.event, after.event)
  for (const codec of EVENT_CODECS) patch.replaceUnit(codec)
  patch.replaceAttendees()
  patch.dropKept(after.kept)
  patch.replaceAlarms(after.kept)
  if (after.revisedAt !== null) patch.stamp(after.revisedAt)
  const patched = traced.begin + withLineEnds(patch.toString(), text) + traced.end
  return reads(patched, after, zones) ? patched : undefined
}

function onlyEvent(text: string, zones: readonly string[]): CalendarPiece | undefined {
  const around = ['BEGIN:VCALENDAR\r\n', ...zones.map((zone) => folded(zone.split('\n')))].join('')
  const whole = text.endsWith('\n') ? text : `${text}\r\n`
  const pieces = [...readCalendars(encodeUtf8(`${around}${whole}END:VCALENDAR\r\n`))]
  const [event, ...others] = pieces.filter(({ name }) => name !== '' && name !== 'VTIMEZONE')
  return event?.name === 'VEVENT' && others.length === 0 ? event : undefined
}

/** New lines end as the others do. */
function withLineEnds(written: string, text: string): string {
  return text.includes('\r\n') ? written : written.replaceAll('\r\n', '\n')
}

function reads(text: string, { event, kept }: PatchedEvent, zones: readonly string[]): boolean {
  const piece = onlyEvent(text, zones)
  const again = piece && decodePiece(piece)
  return (
    again?.kind === 'event' &&
    canonicalJson(again.event) === canonicalJson(event) &&
    canonicalJson([...again.kept].sort()) === canonicalJson([...kept].sort())
  )
}
