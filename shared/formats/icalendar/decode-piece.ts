import type { CalendarPiece, ReadPiece } from './component.ts'
import { countProperties, decodeEvent } from './decode-event.ts'
import { decodeTask } from './decode-task.ts'
import type { DecodedOther, DecodedPiece } from './decoded.ts'
import { keptBlock, keptOf } from './kept-line.ts'

/** What a piece of a file says: an event, a task, or something that is kept as it stands. Never throws. */
export function decodePiece(piece: CalendarPiece): DecodedPiece {
  const read = piece.read()
  if (piece.name === 'VTODO') return decodeTask(read, piece.calendar)
  if (piece.name !== 'VEVENT') return keptWhole(read)
  const event = decodeEvent(read, piece.calendar)
  if (event !== null) return event
  const other = keptWhole(read)
  return { ...other, warnings: [...other.warnings, { code: 'ical.noStart', line: piece.line, property: '', text: '' }] }
}

function keptWhole({ component, warnings }: ReadPiece): DecodedOther {
  const { name, line } = component
  const isFrame = name === ''
  const propertyCount = countProperties(component.all)
  const kept = isFrame
    ? component.lines.filter((one) => one.name !== 'BEGIN' && one.name !== 'END').map(keptOf)
    : keptBlock(component)
  return { kind: 'other', name, line, kept, propertyCount, keptCount: propertyCount, lostCount: 0, warnings }
}
