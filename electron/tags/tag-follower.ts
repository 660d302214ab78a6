import type { WriteConnection } from '../db/book.ts'

/** A tag that becomes another one, or none; `at` in epoch milliseconds, UTC. */
export type TagMove = { readonly from: string; readonly to: string | null; readonly at: number }

/**
 * Has what else carries a tag follow, as part of the same command, which `begin` gives and records when first asked.
 * Slices above bring theirs, since tags know of people alone.
 */
export type TagFollower = (write: WriteConnection, move: TagMove, begin: () => number) => void

/** Tags with one of them moved, each once. */
export function movedTags(tags: readonly string[], { from, to }: Pick<TagMove, 'from' | 'to'>): string[] {
  return [...new Set(tags.flatMap((tag) => (tag !== from ? [tag] : to === null ? [] : [to])))]
}
