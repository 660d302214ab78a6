import type { Tag } from '../../shared/contract/tags.contract.ts'
import type {
  TimelineItem,
  TimelineKind,
  TimelinePage,
  TimelinePosition,
} from '../../shared/contract/timeline.contract.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { ITEM_TYPES, newestFirst } from '../../shared/domain/timeline-order.ts'
import type { ReadConnection } from '../db/book.ts'
import { findEntryTags } from './timeline.repository.ts'
import type { SourcePosition, TimelineSource } from './timeline-source.ts'

export type PageRequest = {
  readonly contactId: number
  readonly direction: 'past' | 'coming'
  readonly from: TimelinePosition | null
  readonly kinds: readonly TimelineKind[] | null
  readonly text: string
  readonly tag: string | null
  readonly limit: number
}

const ALL_BUT_CHANGES: readonly TimelineKind[] = [
  'note',
  'call',
  'email',
  'message',
  'meeting',
  'task',
  'event',
  'date',
]

/** One stretch of somebody's timeline, merged from what each source has. */
export function timelinePage(
  read: ReadConnection,
  sources: readonly TimelineSource[],
  { contactId, direction, from, kinds, text, tag, limit }: PageRequest,
  now: number,
): TimelinePage {
  const wanted = new Set(kinds ?? ALL_BUT_CHANGES)
  const isPast = direction === 'past'
  const ask = { contactId, kinds: wanted, text: foldText(text.trim()), tag, limit: limit + 1, now }
  const items = sources
    .filter((source) => source.kinds.some((kind) => wanted.has(kind)) && (tag === null || source.hasTags === true))
    .flatMap((source) => {
      const position = positionIn(source.type, from, now)
      return source.list(read, { ...ask, before: isPast ? position : null, after: isPast ? null : position })
    })
    .sort(isPast ? newestFirst : (a, b) => newestFirst(b, a))
  const last = items.length > limit ? items[limit - 1] : undefined
  return {
    items: items.slice(0, limit),
    next: last === undefined ? null : { at: last.at, type: last.type, id: last.id },
  }
}

/** The tags of somebody's entries, in the order in which people read names. */
export function timelineTags(read: ReadConnection, contactId: number): Tag[] {
  const collator = new Intl.Collator(undefined, { numeric: true })
  return findEntryTags(read, contactId).sort((a, b) => collator.compare(a.name, b.name))
}

/** Where one source goes on after an item that may be another's. Without one, what is to come is parted from what passed. */
function positionIn(type: TimelineItem['type'], from: TimelinePosition | null, now: number): SourcePosition {
  if (from === null) return { at: now, id: Number.MAX_SAFE_INTEGER }
  if (type === from.type) return { at: from.at, id: from.id }
  // Of the same instant, the newer types come before it in what passed, and after it in what is to come.
  const isNewer = ITEM_TYPES.indexOf(type) < ITEM_TYPES.indexOf(from.type)
  return { at: from.at, id: isNewer ? 0 : Number.MAX_SAFE_INTEGER }
}
