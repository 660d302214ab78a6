import type { TimelineItem, TimelineKind } from '../../shared/contract/timeline.contract.ts'
import type { ReadConnection } from '../db/book.ts'

/** A place between two items of one source: those with the same instant stand by their keys. */
export type SourcePosition = { readonly at: number; readonly id: number }

export type TimelineAsk = {
  readonly contactId: number
  /** Answer what stands before this place, the newest first; null when it is asked for what comes after `after`. */
  readonly before: SourcePosition | null
  /** Answer what stands after this place, the soonest first. One of the two is given. */
  readonly after: SourcePosition | null
  readonly limit: number
  /** Only these kinds; at least one of the source's own is among them. */
  readonly kinds: ReadonlySet<TimelineKind>
  /** What is looked for anywhere in an item, folded by `foldText`; empty for everything. */
  readonly text: string
  /** Null for everything; else only items with this tag are answered. */
  readonly tag: string | null
  readonly now: number
}

/** Where a timeline comes from. Each slice that has something to show in it brings one; the timeline merges them. */
export type TimelineSource = {
  readonly type: TimelineItem['type']
  readonly kinds: readonly TimelineKind[]
  /** Whether its items carry tags. A source without them is not asked for what is tagged. */
  readonly hasTags?: boolean
  list(read: ReadConnection, ask: TimelineAsk): readonly TimelineItem[]
}
