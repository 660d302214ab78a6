import type { ContentLine } from '../content-lines/content-line.ts'
import { encodeUtf8, utf16Decoder } from '../text-decoder.ts'
import { frameOf, tzidOf } from './calendar-frame.ts'
import type { CalendarFrame, CalendarPiece, Component } from './component.ts'
import { readPiece } from './read-piece.ts'
import { type PieceExtent, scanPieces } from './scan-pieces.ts'

const LINE_FEED = 0x0a
const RETURN = 0x0d
/** How much of a file is looked through for its first line end. */
const SNIFFED = 4096

/**
 * The pieces of a file of calendars (RFC 5545; vCalendar 1.0 as far as it goes), in their order. The file is gone
 * through once to find them, so that a VTIMEZONE may stand behind what uses it; what a piece says is read when it is
 * asked for. A file in UTF-16 comes as UTF-8. Never throws because of a file.
 */
export function* readCalendars(file: Uint8Array): Generator<CalendarPiece> {
  const bytes = asUtf8(file)
  const lineEnd = lineEndOf(bytes)
  const charsets = new Set<string>()
  const extents = scanPieces(bytes, lineEnd)
  const read = (extent: PieceExtent) => {
    const source = bytes.subarray(extent.start, extent.end)
    return readPiece({ ...extent, source, isReturnOnly: lineEnd === RETURN }, charsets)
  }
  const frames = framesOf(extents, (extent) => read(extent).component)
  for (const extent of extents) {
    yield {
      source: bytes.subarray(extent.start, extent.end),
      name: extent.name,
      line: extent.line,
      calendar: frames[extent.calendar] as CalendarFrame,
      read: () => read(extent),
    }
  }
}

function framesOf(extents: readonly PieceExtent[], read: (extent: PieceExtent) => Component): CalendarFrame[] {
  const count = (extents.at(-1)?.calendar ?? 0) + 1
  const lines: ContentLine[][] = Array.from({ length: count }, () => [])
  const zones: Map<string, Component>[] = Array.from({ length: count }, () => new Map())
  const ofFile = new Map<string, Component>()
  for (const extent of extents) {
    if (extent.name === 'VTIMEZONE') {
      const zone = read(extent)
      zones[extent.calendar]?.set(tzidOf(zone), zone)
      ofFile.set(tzidOf(zone), zone)
    } else if (extent.name === '') for (const line of read(extent).lines) lines[extent.calendar]?.push(line)
  }
  return lines.map((some, index) => frameOf(index, some, (tzid) => zones[index]?.get(tzid) ?? ofFile.get(tzid)))
}

/** Looks at the first bytes for a byte order mark, or for the noughts that UTF-16 has without one. */
function asUtf8(file: Uint8Array): Uint8Array {
  const [first = -1, second = -1] = file
  const isLittle = (first === 0xff && second === 0xfe) || (first > 0 && second === 0)
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second > 0)
  return isLittle || isBig ? encodeUtf8(utf16Decoder(isLittle ? 'le' : 'be')(file, true)) : file
}

/** Lines end in LF, with CRs before it or not; in files of old Macs, which have no LF, in CR. */
function lineEndOf(bytes: Uint8Array): number {
  const first = bytes.subarray(0, SNIFFED)
  return !first.includes(LINE_FEED) && first.includes(RETURN) ? RETURN : LINE_FEED
}
