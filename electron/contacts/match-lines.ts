import type { ContactMatch, ContactSummary } from '../../shared/contract/contacts.contract.ts'
import { secondLineOf } from '../../shared/domain/second-line.ts'
import type { ReadConnection } from '../db/book.ts'
import { newestEntriesWith } from '../search/entry-matches.ts'
import { findDigits, findHit } from '../search/find-hit.ts'
import { snippetOf } from '../search/snippet.ts'
import { type Term, termsOf } from '../search/terms.ts'
import { type LabelledValue, valuesOf } from './matched-values.repository.ts'

/**
 * Adds to each row of a search what was found where neither the name nor the line below it shows it. Reads only the
 * values of those rows, one kind after another, and stops when all are told.
 */
export function withMatches(
  read: ReadConnection,
  rows: readonly ContactSummary[],
  words: string,
): readonly ContactSummary[] {
  const terms = termsOf(words)
  const wanted = new Map<number, Term>()
  for (const row of rows) {
    const unseen = terms.find((term) => !isShown(row, term))
    if (unseen !== undefined) wanted.set(row.id, unseen)
  }
  if (wanted.size === 0) return rows
  const matches = new Map<number, ContactMatch>()
  for (const { field, values } of valuesOf(read, () => wanted.keys())) {
    for (const value of values) {
      const term = wanted.get(value.contactId)
      const found = term === undefined ? null : matchOf(value, term, field === 'phone')
      if (found === null) continue
      matches.set(value.contactId, { field, ...found })
      wanted.delete(value.contactId)
    }
    if (wanted.size === 0) break
  }
  for (const [id, match] of entryMatches(read, wanted)) matches.set(id, match)
  return rows.map((row) => {
    const match = matches.get(row.id)
    return match === undefined ? row : { ...row, match }
  })
}

/** What is left stands in entries. */
function entryMatches(read: ReadConnection, wanted: ReadonlyMap<number, Term>): Map<number, ContactMatch> {
  const matches = new Map<number, ContactMatch>()
  for (const term of new Set(wanted.values())) {
    const ids = [...wanted.keys()].filter((id) => wanted.get(id) === term)
    for (const { contactId, title, text, files, tags } of newestEntriesWith(read, ids, term.words)) {
      const values = [text, title, files, tags].map((value) => matchOf({ contactId, label: '', value }, term, false))
      const found = values.find((value) => value !== null)
      if (found) matches.set(contactId, { field: 'entry', ...found })
    }
  }
  return matches
}

function isShown(row: ContactSummary, term: Term): boolean {
  return findHit(row.name, term) !== null || findHit(secondLineOf(row), term) !== null
}

/** Where a value holds the term, or else its label together with it. */
function matchOf({ label, value }: LabelledValue, term: Term, isPhone: boolean): Omit<ContactMatch, 'field'> | null {
  const hit = (isPhone ? findDigits(value, term.digits) : null) ?? findHit(value, term)
  if (hit !== null) return snippetOf(value, hit)
  const labelled = label === '' ? null : findHit(label, term)
  return labelled === null ? null : snippetOf(`${label}: ${value}`, labelled)
}
