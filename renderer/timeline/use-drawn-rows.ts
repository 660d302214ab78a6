import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Piece, piecesOf, type Range, rangeIn } from './drawn-rows.ts'

/** So far above and below what is in sight rows are drawn, for the wheel, the Tab key and whoever listens. */
const AHEAD = 700
/** As many as fill a window are drawn before anything was measured. */
const AT_FIRST = 9
/** A guess, until some were measured. */
const USUAL_HEIGHT = 62
/** When so few are left, what follows is asked for. */
const NEARLY = 25

type Drawn = {
  readonly pieces: readonly Piece[]
  /** Keeps a row that must not be lost when it is scrolled out of sight, or no longer. */
  readonly keep: (key: string, isKept: boolean) => void
  /** Keeps the row that has the focus, until another has it. */
  readonly keepFocused: (key: string) => void
}

/**
 * Which rows of a long list are drawn: those in sight and nearly. The rows are the children of `list`, each with its key
 * as `data-row`, and as high as they turn out to be; the browser holds what is in sight in its place meanwhile.
 */
export function useDrawnRows(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  onNearEnd: () => void,
): Drawn {
  const [range, setRange] = useState<Range>({ first: 0, last: AT_FIRST - 1 })
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [focused, setFocused] = useState<string | null>(null)
  const [heights] = useState(() => ({ of: new Map<string, number>(), sum: 0 }))
  const heightOf = (row: number) => {
    const { of, sum } = heights
    return of.get(keys[row] ?? '') ?? (of.size === 0 ? USUAL_HEIGHT : sum / of.size)
  }
  const look = () => {
    const scroller = list.current?.closest<HTMLElement>('[data-scroller]')
    if (!list.current || !scroller) return
    const top = scroller.getBoundingClientRect().top - list.current.getBoundingClientRect().top
    const next = rangeIn(keys.length, heightOf, top - AHEAD, top + scroller.clientHeight + AHEAD)
    next.last = Math.min(Math.max(next.last, next.first + AT_FIRST - 1), keys.length - 1)
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next))
    if (next.last >= keys.length - NEARLY) onNearEnd()
  }
  const latest = useRef(look)
  useLayoutEffect(() => {
    latest.current = look
  })

  useEffect(() => {
    const scroller = list.current?.closest('[data-scroller]')
    // Before the next frame, so that no gap is seen at the edge.
    const onScroll = () => flushSync(() => latest.current())
    scroller?.addEventListener('scroll', onScroll, { passive: true })
    return () => scroller?.removeEventListener('scroll', onScroll)
  }, [list])

  // It is told sizes when the page is laid out anyway; to ask for them would have it laid out once more.
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        for (const { target, borderBoxSize } of entries) {
          const key = (target as HTMLElement).dataset.row
          const height = borderBoxSize[0]?.blockSize
          if (!target.isConnected) observer.unobserve(target)
          else if (key !== undefined && height !== undefined) {
            heights.sum += height - (heights.of.get(key) ?? 0)
            heights.of.set(key, height)
          }
        }
        latest.current()
      }),
  )
  useEffect(() => () => observer.disconnect(), [observer])
  useEffect(() => {
    if (list.current === null) return
    // The list itself grows when older ones come.
    for (const element of [list.current, ...list.current.children]) observer.observe(element)
  })

  const keep = useCallback((key: string, isKept: boolean) => {
    setKept((now) => {
      if (now.has(key) === isKept) return now
      const next = new Set(now)
      if (isKept) next.add(key)
      else next.delete(key)
      return next
    })
  }, [])
  const beside = focused === null ? [...kept] : [...kept, focused]
  const pieces = piecesOf(
    keys.length,
    heightOf,
    range,
    beside.map((key) => keys.indexOf(key)),
  )
  return { pieces, keep, keepFocused: setFocused }
}
