import type { FieldChanges } from '../../shared/contract/history.contract.ts'
import type { ChangeItem } from '../../shared/contract/timeline.contract.ts'
import type { ReadConnection } from '../db/book.ts'
import type { TimelineSource } from './timeline-source.ts'

/** So many changes are read at once. */
const STRETCH = 200

type HistoryOf = (
  read: ReadConnection,
  ask: { id: number; field: null; before: number | null; limit: number },
) => FieldChanges

/** What was done to the fields of a contact. `historyOf` is the history's, which knows of this slice and not the reverse. */
export function changesSource(historyOf: HistoryOf): TimelineSource {
  return {
    type: 'change',
    kinds: ['change'],
    list(read, { contactId, before, limit, text }) {
      if (before === null || text !== '') return []
      const items: ChangeItem[] = []
      for (let page = pageFrom(read, contactId, null); ; page = pageFrom(read, contactId, page.next)) {
        for (const change of page.changes) {
          const { id, at } = change
          if (at > before.at || (at === before.at && id >= before.id)) continue
          items.push({ type: 'change', id, at, change })
          if (items.length === limit) return items
        }
        if (page.next === null) return items
      }
    },
  }
  function pageFrom(read: ReadConnection, id: number, before: number | null): FieldChanges {
    return historyOf(read, { id, field: null, before, limit: STRETCH })
  }
}
