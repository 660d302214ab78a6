import { type RefObject, useCallback } from 'react'
import type { ListLayout } from './list-layout.ts'
import type { Reveal } from './use-cursor.ts'
import { type LongScroll, useLongScroll } from './use-long-scroll.ts'
import type { PeopleHead } from './use-people.ts'

const AHEAD = 8
/** Whoever is shown at the bottom stays so far from the edge. */
const EDGE = 4

type RowsInSight = LongScroll & {
  readonly first: number
  readonly last: number
  /** The last row of which anything is in sight: those after it are drawn so that a scroll finds them there. */
  readonly lastSeen: number
  /** As many rows are drawn at most: with this many elements every row of the list can be shown. */
  readonly most: number
  readonly reveal: Reveal
}

type Sizes = {
  readonly rowHeight: number
  /** What covers the top. */
  readonly above: number
  /** The row around which another list begins, or null for its top. */
  readonly home: number | null
}

/** Which rows of a list are in sight or nearly, and how others come there. */
export function useRowsInSight(
  scroller: RefObject<HTMLElement | null>,
  { scope, total }: PeopleHead,
  layout: ListLayout,
  { rowHeight, above, home }: Sizes,
): RowsInSight {
  const scroll = useLongScroll(scroller, layout.height, rowHeight, {
    list: JSON.stringify([scope.text, scope.view, scope.tag, scope.group, scope.sort]),
    beginAt: (viewport) => {
      const begin = home === null ? 0 : layout.topOf(home)
      return begin + rowHeight > viewport - EDGE ? begin - (viewport - rowHeight) / 2 : 0
    },
  })
  const { top, viewport, scrollTo } = scroll
  const reveal: Reveal = useCallback(
    (row, how) => {
      const begin = layout.topOf(row)
      const isAbove = begin < top + above
      const isBelow = begin + rowHeight > top + viewport - EDGE
      if (!isAbove && !isBelow) return
      if (row === 0) scrollTo(0)
      else if (row === layout.total - 1) scrollTo(layout.height)
      else if (how === 'follow') scrollTo(begin - (viewport - rowHeight) / 2)
      else scrollTo(isAbove ? begin - above : begin + rowHeight + EDGE - viewport)
    },
    [layout, top, viewport, rowHeight, above, scrollTo],
  )
  return {
    ...scroll,
    first: layout.rowAt(top - AHEAD * rowHeight),
    lastSeen: layout.rowAt(top + viewport),
    most: Math.ceil(viewport / rowHeight) + 2 * AHEAD + 2,
    last: Math.min(layout.rowAt(top + viewport + AHEAD * rowHeight), total - 1),
    reveal,
  }
}
