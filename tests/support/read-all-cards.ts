import type { DecodedCard, SourceCard } from '../../shared/formats/vcard/card.ts'
import { decodeCard } from '../../shared/formats/vcard/decode-card.ts'
import { CardReader, type UnreadPart } from '../../shared/formats/vcard/read-cards.ts'

/** Reads all cards of a file, in chunks of the given size. */
export function readAllCards(bytes: Uint8Array, chunkSize = 65_536) {
  const reader = new CardReader()
  const sources: SourceCard[] = []
  const parts: UnreadPart[] = []
  for (let at = 0; at < bytes.length; at += chunkSize) {
    sources.push(...reader.push(bytes.slice(at, at + chunkSize)))
    parts.push(...reader.takeUnread())
  }
  sources.push(...reader.end())
  parts.push(...reader.takeUnread())
  return { sources, warnings: reader.warnings, unread: runsOf(parts) }
}

/** The runs of bytes that are in no card, whole. */
function runsOf(parts: readonly UnreadPart[]): { line: number; text: string }[] {
  const runs: { line: number; text: string }[] = []
  let isOpen = false
  for (const { line, bytes, isLast } of parts) {
    const text = Buffer.from(bytes).toString('latin1')
    const run = runs.at(-1)
    if (isOpen && run !== undefined) run.text += text
    else runs.push({ line, text })
    isOpen = !isLast
  }
  return runs
}

/** Reads and decodes all cards of a file. */
export function decodeAllCards(bytes: Uint8Array): DecodedCard[] {
  return readAllCards(bytes).sources.map(decodeCard)
}
