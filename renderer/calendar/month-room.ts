import { type RefObject, useEffect, useState } from 'react'

/** CSS pixels: the bar of the page, the names of the weekdays, the number of a day, a line with what parts it from the next. */
const BAR = 48
const HEAD = 32
const NUMBER = 28
const LINE = 22

/** How high the days are. Before they are drawn it is what the window leaves them, as it is unless something is in the way. */
export function useGridHeight(grid: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(() => innerHeight - BAR)
  useEffect(() => {
    const element = grid.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const resized = new ResizeObserver(([entry]) => entry && setHeight(entry.contentRect.height))
    resized.observe(element)
    return () => resized.disconnect()
  }, [grid])
  return height
}

/** How many lines a day of a month of so many days has room for. */
export function linesOf(height: number, days: number): number {
  return Math.max(2, Math.floor(((height - HEAD) / (days / 7) - NUMBER) / LINE))
}
