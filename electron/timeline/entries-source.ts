import type { EntryItem } from '../../shared/contract/timeline.contract.ts'
import { ENTRY_KINDS } from '../../shared/domain/entry.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import type { ReadConnection } from '../db/book.ts'
import { findEntries, findEntryIds, findTexts } from './timeline.repository.ts'
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
    return findEntries(read, ids, SHOWN_TEXT).map(({ entry, length, people }): EntryItem => {
      const others = people.filter(({ id }) => id !== ask.contactId)
      return {
        type: 'entry',
        id: entry.id,
        at: entry.happenedAt,
        entry,
        isCut: length > SHOWN_TEXT,
        people: others,
      }
    })
  },
}

type Places = Pick<TimelineAsk, 'before' | 'after'>

function pageOf(read: ReadConnection, ask: TimelineAsk, places: Places, limit: number): SourcePosition[] {
  const kinds = ENTRY_KINDS.filter((kind) => ask.kinds.has(kind))
  return findEntryIds(read, { contactId: ask.contactId, kinds, tag: ask.tag }, places, limit)
}

/** Looks through the entries in their order until there are enough: a text may be any part of a word, in any script. */
function found(read: ReadConnection, ask: TimelineAsk): number[] {
  const ids: number[] = []
  let places: Places = ask
  for (;;) {
    const page = pageOf(read, ask, places, STRETCH)
    for (const { id, text } of findTexts(
      read,
      page.map((position) => position.id),
    )) {
      if (foldText(text).includes(ask.text)) ids.push(id)
      if (ids.length === ask.limit) return ids
    }
    const last = page.at(-1)
    if (last === undefined || page.length < STRETCH) return ids
    places = ask.before === null ? { before: null, after: last } : { before: last, after: null }
  }
}
