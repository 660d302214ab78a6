import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import type { DecodedEvent } from '../../shared/formats/icalendar/decoded.ts'
import { patchEvent } from '../../shared/formats/icalendar/patch-event.ts'
import { contentOf, readAllPieces, writtenAndRead } from '../support/read-all-pieces.ts'

/** What holds of a damaged calendar; throws where it does not. Returns how many events and tasks there were. */
export function checkCalendar(bytes: Buffer, number: number): number {
  const { pieces, decoded } = readAllPieces(bytes)
  // Bytes that look like UTF-16 come as UTF-8.
  const isWide = bytes[0] === 0 || bytes[1] === 0 || (bytes[0] ?? 0) >= 0xfe
  if (!isWide) ok(Buffer.concat(pieces.map(({ source }) => source)).equals(bytes), 'the pieces are not the file')
  let count = 0
  for (const [at, piece] of decoded.entries()) {
    strictEqual(piece.lostCount, 0, 'a line is lost')
    if (piece.kind === 'other') continue
    count++
    deepStrictEqual(contentOf(writtenAndRead(piece)), contentOf(piece))
    const source = pieces[at]
    if (piece.kind === 'event' && number % 4 === 1 && source?.calendar.isVersion1 === false) {
      isEditedByLine(Buffer.from(source.source).toString(), piece)
    }
  }
  return count
}

function isEditedByLine(text: string, said: DecodedEvent): void {
  const event = { ...said.event, summary: 'Edited' }
  const patched = patchEvent(text, { event, kept: said.kept, revisedAt: null }, said.zones)
  if (patched === undefined) return
  const [again] = readAllPieces(patched).decoded.filter(({ kind }) => kind === 'event')
  strictEqual(again?.kind === 'event' && again.event.summary, 'Edited')
}
