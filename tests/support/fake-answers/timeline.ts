import type { RequestOf } from '../../../shared/contract/channel.ts'
import type { KithContract } from '../../../shared/contract/contract.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import type { EntryItem, FoundEntry } from '../../../shared/contract/timeline.contract.ts'
import type { Entry, EntryFields } from '../../../shared/domain/entry.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import type { Tell } from '../fake-book.ts'
import { makeEntry } from '../make-entry.ts'
import type { AnswersOf } from './answers.ts'

/** Entries in memory. */
export function timelineAnswers(tell: Tell): AnswersOf<'timeline'> {
  const entries = new Map<number, Entry>()
  const get = (id: number) => {
    const entry = entries.get(id)
    if (entry === undefined) throw new KithError('entry.notFound', { id })
    return entry
  }
  const put = (id: number, fields: EntryFields) => {
    const now = Date.now()
    const entry = { ...fields, id, uid: `entry-${id}`, createdAt: now, updatedAt: now }
    entries.set(id, entry)
    tell('timeline.changed', { ids: [id] })
    tell('history.changed', {})
    return entry
  }
  type Filter = Pick<RequestOf<KithContract['timeline.entries']>, 'contactId' | 'kinds' | 'text' | 'tag'>
  const shown = ({ contactId, kinds = null, text = '', tag = null }: Filter) =>
    [...entries.values()]
      .filter((entry) => entry.contactIds.some((id) => id === contactId))
      .filter((entry) => kinds === null || kinds.includes(entry.kind))
      .filter(({ tags }) => tag === null || tags.includes(tag))
      .filter((entry) => foldText(`${entry.title} ${entry.text}`).includes(foldText(text)))
      .sort((a, b) => b.happenedAt - a.happenedAt)
      .map((entry): EntryItem => {
        return { type: 'entry', id: entry.id, at: entry.happenedAt, entry, isCut: false, people: [] }
      })
  return {
    'timeline.page': ({ direction, from = null, limit = 50, ...filter }) => {
      const items = shown(filter).filter(({ at }) => direction === 'past' && (from === null || at < from.at))
      const last = items.length > limit ? items[limit - 1] : undefined
      return {
        items: items.slice(0, limit),
        next: last === undefined ? null : { at: last.at, type: last.type, id: last.id },
      }
    },
    'timeline.entries': ({ ids, ...filter }) => shown(filter).filter(({ id }) => ids.includes(id)),
    'timeline.tags': ({ contactId }) => {
      const carried = [...entries.values()]
        .filter((entry) => entry.contactIds.some((id) => id === contactId))
        .flatMap(({ tags }) => tags)
      return [...new Set(carried)].map((name) => {
        return { name, color: 'moss', count: carried.filter((other) => other === name).length }
      })
    },
    'timeline.find': ({ text, contactId = null, limit = 3 }) =>
      [...entries.values()]
        .filter(
          (entry) =>
            foldText(`${entry.title} ${entry.text}`).includes(foldText(text)) ||
            entry.contactIds.some((id) => id === contactId),
        )
        .slice(0, limit)
        .map((entry): FoundEntry => {
          const [first = 0, ...others] = entry.contactIds
          const people = [
            { id: first, name: `Person ${first}` },
            ...others.map((id) => ({ id, name: `Person ${id}` })),
          ] as const
          return { entry, people, line: { text: entry.text, from: 0, to: 0 } }
        }),
    'timeline.get': ({ id }) => get(id),
    'timeline.log': (fields) => put(entries.size + 1, { ...makeEntry(), ...(fields as Partial<EntryFields>) }),
    'timeline.update': ({ id, patch }) => put(id, { ...get(id), ...(patch as Partial<EntryFields>) }),
    'timeline.delete': ({ id }) => {
      entries.delete(id)
      tell('timeline.changed', { ids: [id] })
      tell('history.changed', {})
    },
  }
}
