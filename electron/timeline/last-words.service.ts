import type { ReadConnection } from '../db/book.ts'
import { findLastTexts } from './last-words.repository.ts'

/** What was written of the last contact with somebody, in one line. */
export type LastWords = { readonly text: string; readonly at: number }

/** As much as stands in a row. UTF-16 code units. */
const MOST = 200

/** What was said last with each of these people, before an instant; those of whom nothing was written are left out. */
export function lastWordsOf(
  read: Pick<ReadConnection, 'prepare'>,
  contactIds: readonly number[],
  before: number,
): ReadonlyMap<number, LastWords> {
  const found = findLastTexts(read, contactIds, before)
  return new Map(found.map(({ contactId, text, at }) => [contactId, { text: inOneLine(text), at }]))
}

function inOneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > MOST
    ? `${line
        .slice(0, MOST - 1)
        .toWellFormed()
        .trimEnd()}…`
    : line
}
