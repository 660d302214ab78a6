import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { type CalendarItem, daysOfItem } from './calendar-item.ts'

/** An item in a week: on which line, from which of the seven days on, over how many of them. */
export type Placing = {
  readonly item: CalendarItem
  readonly line: number
  readonly column: number
  readonly length: number
  /** Whether it begins and ends in this week. */
  readonly begins: boolean
  readonly ends: boolean
}
export type MonthWeek = {
  readonly days: readonly CivilDate[]
  readonly placings: readonly Placing[]
  /** How many of each day have no line of their own. */
  readonly more: readonly number[]
}

/**
 * The weeks of a month, each with its items on as many lines as there is room for. A day that has more than fits gives
 * up its last line for the words that say so. What is not drawn costs nothing, however full a day is.
 */
export function layOutWeeks(
  days: ReadonlyMap<CivilDate, readonly CalendarItem[]>,
  lines: number,
): readonly MonthWeek[] {
  const all = [...days.keys()]
  return Array.from({ length: Math.ceil(all.length / 7) }, (_, week) => {
    const seven = all.slice(week * 7, week * 7 + 7)
    return layOutWeek(seven, inOrder(seven, days), lines)
  })
}

type Stretch = Omit<Placing, 'line'>

/** What is on these days, each once: whole days and longer ones first, then as the hours go. */
function inOrder(
  week: readonly CivilDate[],
  days: ReadonlyMap<CivilDate, readonly CalendarItem[]>,
): readonly Stretch[] {
  const known = new Set<string>()
  const found: Stretch[] = []
  for (const [column, day] of week.entries()) {
    for (const item of days.get(day) ?? []) {
      if (known.has(item.key)) continue
      known.add(item.key)
      const [first, last] = daysOfItem(item)
      const end = week.findLastIndex((on) => on <= last)
      found.push({ item, column, length: end - column + 1, begins: first === day, ends: last === week[end] })
    }
  }
  const isLong = (stretch: Stretch) => stretch.item.isAllDay || stretch.length > 1 || !stretch.begins || !stretch.ends
  return found.toSorted(
    (a, b) =>
      Number(isLong(b)) - Number(isLong(a)) ||
      a.column - b.column ||
      b.length - a.length ||
      a.item.startAt - b.item.startAt,
  )
}

function layOutWeek(days: readonly CivilDate[], stretches: readonly Stretch[], lines: number): MonthWeek {
  // A day that overflows has one line less, which may make another overflow: at most seven times.
  const room = days.map(() => lines)
  for (;;) {
    const { placings, more } = fill(stretches, room)
    const short = more.findIndex((count, day) => count > 0 && room[day] === lines)
    if (short < 0) return { days, placings, more }
    room[short] = Math.max(0, lines - 1)
  }
}

/** Each item on the first line that is free on all its days. */
function fill(stretches: readonly Stretch[], room: readonly number[]) {
  const taken = room.map(() => new Set<number>())
  const more = room.map(() => 0)
  const placings: Placing[] = []
  for (const stretch of stretches) {
    const columns = Array.from({ length: stretch.length }, (_, index) => stretch.column + index)
    const most = Math.min(...columns.map((column) => room[column] ?? 0))
    let line = 0
    while (line < most && columns.some((column) => taken[column]?.has(line))) line++
    for (const column of columns) {
      if (line < most) taken[column]?.add(line)
      else more[column] = (more[column] ?? 0) + 1
    }
    if (line < most) placings.push({ ...stretch, line })
  }
  return { placings, more }
}
