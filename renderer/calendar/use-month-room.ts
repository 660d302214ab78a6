import { type RefObject, useEffect, useState } from 'react'

/** CSS pixels: the names of the weekdays, the number of a day, and a line with what parts it from the next. */
const HEAD = 32
const NUMBER = 28
const LINE = 22

/** How many lines a day of a month has room for. */
export function useMonthRoom(grid: RefObject<HTMLElement | null>, weeks: number): number {
  const [height, setHeight] = useState(600)
  useEffect(() => {
    const element = grid.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const resized = new ResizeObserver(([entry]) => entry && setHeight(entry.contentRect.height))
    resized.observe(element)
    return () => resized.disconnect()
  }, [grid])
  return Math.max(2, Math.floor(((height - HEAD) / weeks - NUMBER) / LINE))
}
