import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { scaleOf } from './scroll-scale.ts'

/** A scroll of up to so many windows is one of a wheel or a finger; more is a drag of the scrollbar. */
const FINE = 3
/** How long nothing has to move before the scrollbar is brought in line with the list. */
const STILL_MS = 150
const UNKNOWN_HEIGHT = 700

export type LongScroll = {
  /** How far down the list the window stands, and how high the window is. */
  readonly top: number
  readonly viewport: number
  /** What lies at `y` in the list is drawn at `y - shift` in the scroller. */
  readonly shift: number
  /** The height that the scroller's content gets. */
  readonly height: number
  readonly scrollTo: (top: number) => void
}

/** The name of a list, and how far down another one begins. */
type Begun = { readonly list: string; readonly beginAt: (viewport: number) => number }
const THE_SAME: Begun = { list: '', beginAt: () => 0 }

/**
 * Scrolls a list of any height, also of more than the browser can lay out. Then a wheel still moves by pixels, while
 * dragging the scrollbar moves in proportion. Draws anew when it has moved by `step`.
 */
export function useLongScroll(
  scroller: RefObject<HTMLElement | null>,
  height: number,
  step: number,
  { list, beginAt }: Begun = THE_SAME,
): LongScroll {
  const [view, setView] = useState({ list, top: 0, shift: 0, viewport: UNKNOWN_HEIGHT })
  const at = useRef({ list, top: 0, scrollTop: 0 })
  const scale = useMemo(() => scaleOf(height, view.viewport), [height, view.viewport])
  // Another list is drawn where it begins: drawn where the one before stood, it would be laid out twice.
  if (view.list !== list) {
    const top = Math.min(Math.max(beginAt(view.viewport), 0), scale.end)
    setView({ ...view, list, top, shift: top - scale.toScroller(top) })
  }

  const publish = useCallback(() => {
    const { top, scrollTop } = at.current
    setView((shown) => {
      const shift = top - scrollTop
      const isSame = Math.floor(top / step) === Math.floor(shown.top / step) && shift === shown.shift
      return isSame ? shown : { ...shown, top, shift }
    })
  }, [step])
  /** Puts the scrollbar where it belongs for what is in sight. */
  const align = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const scrollTop = scale.toScroller(at.current.top)
    // To touch it has the whole page laid out at once, with each key typed in the search.
    if (scrollTop === at.current.scrollTop) return
    element.scrollTop = scrollTop
    at.current.scrollTop = element.scrollTop
    if (!scale.isScaled) at.current.top = element.scrollTop
  }, [scroller, scale])
  const scrollTo = useCallback(
    (top: number) => {
      at.current.top = Math.min(Math.max(top, 0), scale.end)
      align()
      publish()
    },
    [scale, align, publish],
  )

  // Another height of the list or of the window: whoever was in sight stays there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view follows the scroller, and leads with another list
  useLayoutEffect(() => {
    const isOther = at.current.list !== list
    at.current.list = list
    scrollTo(isOther ? view.top : at.current.top)
  }, [list, scrollTo])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      align()
      publish()
    }
    const onScroll = () => {
      const { scrollTop } = element
      const moved = scrollTop - at.current.scrollTop
      if (moved === 0) return
      const isFine = Math.abs(moved) <= FINE * element.clientHeight
      const top = scale.isScaled && isFine ? at.current.top + moved : scale.toList(scrollTop)
      Object.assign(at.current, { top: Math.min(Math.max(top, 0), scale.end), scrollTop })
      clearTimeout(timer)
      if (scale.isScaled) {
        const isAtEnd = scrollTop <= 0 || scrollTop >= scale.height - element.clientHeight - 1
        if (isAtEnd) align()
        else timer = setTimeout(settle, STILL_MS)
      }
      // Before the next frame: a list drawn one frame later shows a gap at its edge.
      flushSync(publish)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, scale, align, publish])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () => {
      const viewport = element.clientHeight || UNKNOWN_HEIGHT
      setView((shown) => (shown.viewport === viewport ? shown : { ...shown, viewport }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])

  return { ...view, height: scale.height, scrollTo }
}
