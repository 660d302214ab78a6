import { type RefObject, useEffect, useState } from 'react'
import type { CalendarItem } from './calendar-item.ts'

/** The head of the columns, the number of a day, and one event with what parts it from the next. */
const HEAD = 32
const NUMBER = 28
const ROW = 22

/** How many events a day of a month has room for, the line that says how many more there are left out. */
export function useMonthRoom(grid: RefObject<HTMLElement | null>, weeks: number): number {
  const [height, setHeight] = useState(600)
  useEffect(() => {
    const element = grid.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const resized = new ResizeObserver(([entry]) => entry && setHeight(entry.contentRect.height))
    resized.observe(element)
    return () => resized.disconnect()
  }, [grid])
  return Math.max(1, Math.floor(((height - HEAD) / weeks - NUMBER) / ROW) - 1)
}

/**
 * What is drawn of a month: as many of each day as it has room for, and of how many more each day has. What is not
 * drawn costs nothing, however full a day is.
 */
export function trimmed(
  days: ReadonlyMap<string, readonly CalendarItem[]>,
  room: number,
): { readonly items: readonly CalendarItem[]; readonly more: ReadonlyMap<string, number> } {
  const kept = new Map<string, CalendarItem>()
  const left = new Set<string>()
  for (const items of days.values()) {
    // One more than there is room for takes no more room than the line that says so.
    const fits = items.length <= room + 1 ? items.length : room
    items.forEach((item, index) => {
      if (kept.has(item.key) || left.has(item.key)) return
      if (index < fits) kept.set(item.key, item)
      else left.add(item.key)
    })
  }
  const more = new Map<string, number>()
  for (const [day, items] of days) {
    const count = items.filter(({ key }) => left.has(key)).length
    if (count > 0) more.set(day, count)
  }
  return { items: [...kept.values()], more }
}
