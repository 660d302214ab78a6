import type { TimelineItem, TimelinePage } from '../../shared/contract/timeline.contract.ts'
import { newestFirst } from '../../shared/domain/timeline-order.ts'

type Pages = readonly TimelinePage[]
export type Direction = 'past' | 'coming'

/**
 * These pages, with what is fresh in place of what it replaces. Pages end where they ended, so that older ones go on from
 * there; what stands behind the last of them is not shown yet. A page in which nothing differs stays the same one.
 */
export function renewedPages(
  pages: Pages,
  direction: Direction,
  isReplaced: (item: TimelineItem) => boolean,
  fresh: readonly TimelineItem[],
): TimelinePage[] {
  const order = direction === 'past' ? newestFirst : (a: TimelineItem, b: TimelineItem) => newestFirst(b, a)
  const left = new Set(fresh)
  return pages.map((page) => {
    const { next } = page
    const mine = [...left].filter((item) => next === null || order(item, next as TimelineItem) <= 0)
    for (const item of mine) left.delete(item)
    const kept = page.items.filter((item) => !isReplaced(item))
    if (mine.length === 0 && kept.length === page.items.length) return page
    return { ...page, items: [...kept, ...mine].sort(order) }
  })
}
