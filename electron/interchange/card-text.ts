import { isUtf8 } from 'node:buffer'
import type { ReadConnection } from '../db/book.ts'
import { findCardAt } from './imports.repository.ts'

/** So much of a card is shown; all of it is kept. */
const LONGEST = 20_000

/** A card as it stood in a file of an import, to be looked at. */
export function cardText(read: ReadConnection, importId: number, file: string, line: number): string | null {
  const card = findCardAt(read, importId, file, line)
  if (card === undefined) return null
  const bytes = Buffer.from(card.source)
  const text = isUtf8(bytes) ? bytes.toString() : new TextDecoder('windows-1252').decode(bytes)
  return text.length > LONGEST || card.isCut === 1 ? `${text.slice(0, LONGEST)}…` : text
}
