import type { CivilDate } from '../yearly-date.ts'

/** What the layout of a month knows of something. `startAt`: epoch milliseconds. */
type Laid = { readonly isAllDay: boolean; readonly startAt: number }
/** The first and the last day on which something is. */
type DaysOf<Item> = (item: Item) => readonly [CivilDate, CivilDate]
/** What is on each of some days that follow each other. */
export type ItemsByDay<Item> = ReadonlyMap<CivilDate, readonly Item[]>

/** An item in a week: on which line, from which of the seven days on, over how many of them. */
export type Placing<Item> = {
  readonly item: Item
  readonly line: number
  readonly column: number
  readonly length: number
  /** Whether it begins and ends in this week. */
  readonly begins: boolean
  readonly ends: boolean
}
export type MonthWeek<Item> = {
  readonly days: readonly CivilDate[]
  readonly placings: readonly Placing<Item>[]
  /** How many of each day have no line of their own. */
  readonly more: readonly number[]
}

/** The items of each of these days, which follow each other, whole days first, as they are gone through. */
export function itemsByDay<Item extends Laid>(
  items: readonly Item[],
  days: readonly CivilDate[],
  daysOf: DaysOf<Item>,
): ItemsByDay<Item> {
  const found = days.map((): Item[] => [])
  const places = new Map(days.map((day, place) => [day, place]))
  const ordered = items.toSorted((a, b) => Number(b.isAllDay) - Number(a.isAllDay) || a.startAt - b.startAt)
  for (const item of ordered) {
    const [first, last] = daysOf(item)
    const from = first < (days[0] ?? '') ? 0 : (places.get(first) ?? days.length)
    for (let place = from; place < days.length && (days[place] ?? '') <= last; place++) found[place]?.push(item)
  }
  return new Map(days.map((day, place) => [day, found[place] ?? []]))
}

/**
 * The weeks of a month, each with its items on as many lines as there is room for. A day that has more than fits gives
 * up its last line for the words that say so. What is not drawn costs nothing, however full a day is. `hidden` says how
 * many more each day has than are given: what is given may be only what has room.
 */
export function layOutWeeks<Item extends Laid>(
  days: ItemsByDay<Item>,
  lines: number,
  daysOf: DaysOf<Item>,
  hidden: readonly number[] = [],
): readonly MonthWeek<Item>[] {
  const all = [...days.keys()]
  return Array.from({ length: Math.ceil(all.length / 7) }, (_, week) => {
    const seven = all.slice(week * 7, week * 7 + 7)
    const unseen = seven.map((_day, column) => hidden[week * 7 + column] ?? 0)
    return layOutWeek(seven, inOrder(seven, days, daysOf), lines, unseen)
  })
}

type Stretch<Item> = Omit<Placing<Item>, 'line'>

/** What is on these days, each once: whole days and longer ones first, then as the hours go. */
function inOrder<Item extends Laid>(
  week: readonly CivilDate[],
  days: ItemsByDay<Item>,
  daysOf: DaysOf<Item>,
): readonly Stretch<Item>[] {
  const known = new Set<Item>()
  const found: Stretch<Item>[] = []
  for (const [column, day] of week.entries()) {
    for (const item of days.get(day) ?? []) {
      if (known.has(item)) continue
      known.add(item)
      const [first, last] = daysOf(item)
      const end = week.findLastIndex((on) => on <= last)
      found.push({ item, column, length: end - column + 1, begins: first === day, ends: last === week[end] })
    }
  }
  const isLong = ({ item, length, begins, ends }: Stretch<Item>) => item.isAllDay || length > 1 || !begins || !ends
  return found.toSorted(
    (a, b) =>
      Number(isLong(b)) - Number(isLong(a)) ||
      a.column - b.column ||
      b.length - a.length ||
      a.item.startAt - b.item.startAt,
  )
}

function layOutWeek<Item>(
  days: readonly CivilDate[],
  stretches: readonly Stretch<Item>[],
  lines: number,
  unseen: readonly number[],
): MonthWeek<Item> {
  const short = Math.max(0, lines - 1)
  const room = unseen.map((count) => (count > 0 ? short : lines))
  // A day that overflows has one line less, which may make another overflow: at most seven times.
  for (;;) {
    const { placings, more } = fill(stretches, room)
    const full = more.findIndex((count, day) => count > 0 && room[day] === lines)
    if (full < 0 || lines === 0) return { days, placings, more: more.map((count, day) => count + (unseen[day] ?? 0)) }
    room[full] = short
  }
}

/** Each item on the first line that is free on all its days. */
function fill<Item>(stretches: readonly Stretch<Item>[], room: readonly number[]) {
  const taken = room.map(() => new Set<number>())
  const more = room.map(() => 0)
  const placings: Placing<Item>[] = []
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
