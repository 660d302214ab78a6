import type { EntryItem } from '../../shared/contract/timeline.contract.ts'
import { ENTRY_KINDS } from '../../shared/domain/entry.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import type { ReadConnection } from '../db/book.ts'
import { findEntries, findEntryIds, findTexts } from './timeline.repository.ts'
import type { PageRequest } from './timeline.service.ts'
import type { SourcePosition, TimelineAsk, TimelineSource } from './timeline-source.ts'

/** So much of a text is shown at first. Characters. */
const SHOWN_TEXT = 2_000
/** So many entries are looked through at once for a text. */
const STRETCH = 200

/** What the user logged. */
export const entriesSource: TimelineSource = {
  type: 'entry',
  kinds: ENTRY_KINDS,
  hasTags: true,
  list(read, ask) {
    const ids = ask.text === '' ? pageOf(read, ask, ask, ask.limit).map(({ id }) => id) : found(read, ask)
    return itemsOf(read, ids, ask.contactId)
  },
}

type Among = Pick<PageRequest, 'contactId' | 'kinds' | 'text' | 'tag'> & { readonly ids: readonly number[] }

/** Of these entries those that stand in somebody's timeline where it is filtered like that, in no order. */
export function entriesAmong(read: ReadConnection, { contactId, ids, kinds, text, tag }: Among): EntryItem[] {
  const wanted = ENTRY_KINDS.filter((kind) => kinds === null || kinds.includes(kind))
  const places = findEntryIds(read, { contactId, kinds: wanted, tag, ids }, { before: null, after: null }, ids.length)
  const found = withText(
    read,
    places.map(({ id }) => id),
    foldText(text.trim()),
  )
  return itemsOf(read, found, contactId)
}

function itemsOf(read: ReadConnection, ids: readonly number[], contactId: number): EntryItem[] {
  return findEntries(read, ids, SHOWN_TEXT).map(({ entry, length, people }): EntryItem => {
    const others = people.filter(({ id }) => id !== contactId)
    return {
      type: 'entry',
      id: entry.id,
      at: entry.happenedAt,
      entry,
      isCut: length > SHOWN_TEXT,
      people: others,
    }
  })
}

/** Those of these entries, in their order, in which a folded text stands. */
function withText(read: ReadConnection, ids: readonly number[], text: string): number[] {
  if (text === '') return [...ids]
  return findTexts(read, ids)
    .filter((entry) => foldText(entry.text).includes(text))
    .map(({ id }) => id)
}

type Places = Pick<TimelineAsk, 'before' | 'after'>

function pageOf(read: ReadConnection, ask: TimelineAsk, places: Places, limit: number): SourcePosition[] {
  const kinds = ENTRY_KINDS.filter((kind) => ask.kinds.has(kind))
  return findEntryIds(read, { contactId: ask.contactId, kinds, tag: ask.tag, ids: null }, places, limit)
}

/** Looks through the entries in their order until there are enough: a text may be any part of a word, in any script. */
function found(read: ReadConnection, ask: TimelineAsk): number[] {
  const ids: number[] = []
  let places: Places = ask
  for (;;) {
    const page = pageOf(read, ask, places, STRETCH)
    const all = page.map(({ id }) => id)
    ids.push(...withText(read, all, ask.text).slice(0, ask.limit - ids.length))
    if (ids.length === ask.limit) return ids
    const last = page.at(-1)
    if (last === undefined || page.length < STRETCH) return ids
    places = ask.before === null ? { before: null, after: last } : { before: last, after: null }
  }
}
