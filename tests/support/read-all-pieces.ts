import type { CalendarPiece } from '../../shared/formats/icalendar/component.ts'
import { decodePiece } from '../../shared/formats/icalendar/decode-piece.ts'
import type { DecodedEvent, DecodedPiece } from '../../shared/formats/icalendar/decoded.ts'
import { readCalendars } from '../../shared/formats/icalendar/read-calendars.ts'
import { PLAIN_CALENDAR, writeCalendar } from '../../shared/formats/icalendar/write-calendar.ts'
import { writeEvent } from '../../shared/formats/icalendar/write-event.ts'
import { writeTask } from '../../shared/formats/icalendar/write-task.ts'

/** The pieces of a file, and what each says. */
export function readAllPieces(file: string | Uint8Array): { pieces: CalendarPiece[]; decoded: DecodedPiece[] } {
  const pieces = [...readCalendars(typeof file === 'string' ? Buffer.from(file) : file)]
  return { pieces, decoded: pieces.map(decodePiece) }
}

/** The events of a file, which may be the lines between BEGIN:VEVENT and END:VEVENT alone. */
export function eventsOf(file: string | Uint8Array): DecodedEvent[] {
  return readAllPieces(file).decoded.filter((piece) => piece.kind === 'event')
}

/** The only event that these lines make. */
export function eventOf(...lines: readonly string[]): DecodedEvent {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join(
    '\r\n',
  )
  const [event, ...others] = eventsOf(text)
  if (event === undefined || others.length > 0) throw new Error('no single event')
  return event
}

/** What an event or task says after it was written by Kith in a calendar of its own. */
export function writtenAndRead(piece: DecodedPiece): DecodedPiece | undefined {
  if (piece.kind === 'other') return piece
  const text = piece.kind === 'event' ? writeEvent(piece, 0) : writeTask(piece, 0)
  const file = writeCalendar(PLAIN_CALENDAR, [{ text, zones: piece.zones }])
  return readAllPieces(file).decoded.find(({ kind }) => kind === piece.kind)
}

/** What the model holds of a piece, and what is kept with it, in whatever order. */
export function contentOf(piece: DecodedPiece | undefined): object | undefined {
  const kept = [...(piece?.kept ?? [])].sort()
  if (piece?.kind === 'event') return { ...piece.event, kept }
  return piece?.kind === 'task' ? { ...piece.task, kept } : piece && { kept }
}

/** What a file says, without what is empty: as `tests/fixtures/ical` has it beside each calendar. */
export function saidOf(file: Uint8Array): object {
  const { pieces, decoded } = readAllPieces(file)
  const said = decoded.map((piece) => ({
    kind: piece.kind,
    line: piece.line,
    ...(piece.kind === 'event' ? withoutEmpty(piece.event) : {}),
    ...(piece.kind === 'task' ? withoutEmpty(piece.task) : {}),
    ...(piece.kept.length === 0 ? {} : { kept: piece.kept }),
    ...(piece.warnings.length === 0 ? {} : { warnings: piece.warnings.map(({ code, line }) => `${line} ${code}`) }),
  }))
  const calendars = new Set(pieces.map(({ calendar }) => calendar))
  return {
    calendars: [...calendars].map(({ name, color, method }) => withoutEmpty({ name, color, method })),
    pieces: said.filter(({ kind, ...rest }) => kind !== 'other' || 'warnings' in rest || rest.kept?.[0] !== undefined),
  }
}

function withoutEmpty(fields: object): object {
  const isSaid = ([, value]: [string, unknown]) =>
    value !== '' && value !== null && value !== false && value !== 0 && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(fields).filter(isSaid))
}
