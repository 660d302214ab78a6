import type { ContactMatch, ContactSummary } from '../../shared/contract/contacts.contract.ts'
import { secondLineOf } from '../../shared/domain/second-line.ts'
import type { ReadConnection } from '../db/book.ts'
import { newestEntriesWith } from '../search/entry-matches.ts'
import { findDigits, findHit } from '../search/find-hit.ts'
import { snippetOf } from '../search/snippet.ts'
import { type Term, termsOf } from '../search/terms.ts'
import { type LabelledValue, valuesOf } from './matched-values.repository.ts'

/** The terms of which somebody's row shows nothing yet, by the keys; the first of them is told. */
type Wanted = Map<number, readonly [Term, ...Term[]]>
type Matches = Map<number, ContactMatch>

/**
 * Adds to each row of a search what was found where neither the name nor the line below it shows it. The first `inFields`
 * rows are found by their fields; those behind them by entries alone, so that these are asked first.
 */
export function withMatches(
  read: ReadConnection,
  rows: readonly ContactSummary[],
  words: string,
  inFields: number,
): readonly ContactSummary[] {
  const terms = termsOf(words)
  const wantedOf = (some: readonly ContactSummary[]): Wanted =>
    new Map(
      some.flatMap((row) => {
        const [first, ...others] = terms.filter((term) => !isShown(row, term))
        return first === undefined ? [] : [[row.id, [first, ...others]] as const]
      }),
    )
  const matches: Matches = new Map()
  const byEntries = wantedOf(rows.slice(inFields))
  takeFromEntries(read, byEntries, matches)
  const wanted = new Map([...wantedOf(rows.slice(0, inFields)), ...byEntries])
  takeFromFields(read, wanted, matches)
  takeFromEntries(read, wanted, matches)
  return rows.map((row) => {
    const match = matches.get(row.id)
    return match === undefined ? row : { ...row, match }
  })
}

/** Reads only the values of those who are wanted, one kind after another, and stops when all are told. */
function takeFromFields(read: ReadConnection, wanted: Wanted, matches: Matches): void {
  if (wanted.size === 0) return
  for (const { field, values } of valuesOf(read, () => wanted.keys())) {
    for (const value of values) {
      const [term] = wanted.get(value.contactId) ?? []
      const found = term === undefined ? null : matchOf(value, term, field === 'phone')
      if (found === null) continue
      matches.set(value.contactId, { field, ...found })
      wanted.delete(value.contactId)
    }
    if (wanted.size === 0) break
  }
}

/** All that is not shown yet stands in one entry of theirs. */
function takeFromEntries(read: ReadConnection, wanted: Wanted, matches: Matches): void {
  const alike = Map.groupBy(wanted, ([, unseen]) => unseen.map(({ words }) => words.join(' ')).join('\n'))
  for (const some of alike.values()) {
    const unseen = some[0]?.[1]
    if (unseen === undefined) continue
    const [term] = unseen
    const ids = some.map(([id]) => id)
    const parts = unseen.map(({ words }) => words)
    for (const { contactId, title, text, files, tags } of newestEntriesWith(read, ids, parts)) {
      const values = [text, title, files, tags].map((value) => matchOf({ contactId, label: '', value }, term, false))
      const found = values.find((value) => value !== null)
      if (!found) continue
      matches.set(contactId, { field: 'entry', ...found })
      wanted.delete(contactId)
    }
  }
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
