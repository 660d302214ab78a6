import { KithError } from '../../../shared/contract/errors.ts'
import type { TimelineItem } from '../../../shared/contract/timeline.contract.ts'
import type { Entry, EntryFields } from '../../../shared/domain/entry.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import type { Tell } from '../fake-book.ts'
import { makeEntry } from '../make-entry.ts'
import type { AnswersOf } from './answers.ts'

/** Entries in memory, in one page. */
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
  return {
    'timeline.page': ({ contactId, direction, kinds = null, text = '', tag = null }) => {
      const items = [...entries.values()]
        .filter((entry) => entry.contactIds.some((id) => id === contactId) && direction === 'past')
        .filter((entry) => kinds === null || kinds.includes(entry.kind))
        .filter(({ tags }) => tag === null || tags.includes(tag))
        .filter((entry) => foldText(`${entry.title} ${entry.text}`).includes(foldText(text)))
        .sort((a, b) => b.happenedAt - a.happenedAt)
        .map((entry): TimelineItem => {
          return { type: 'entry', id: entry.id, at: entry.happenedAt, entry, isCut: false, people: [] }
        })
      return { items, next: null }
    },
    'timeline.tags': ({ contactId }) => {
      const carried = [...entries.values()]
        .filter((entry) => entry.contactIds.some((id) => id === contactId))
        .flatMap(({ tags }) => tags)
      return [...new Set(carried)].map((name) => {
        return { name, color: 'moss', count: carried.filter((other) => other === name).length }
      })
    },
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
