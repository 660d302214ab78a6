import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsByDay, layOutWeeks } from '../../../../shared/domain/calendar/month-layout.ts'
import { civilDateOf, epochDayOf } from '../../../../shared/domain/epoch-day.ts'

const MONDAY = epochDayOf('2026-06-01')
const later = (days: number) => civilDateOf(MONDAY + days)
const two = Array.from({ length: 14 }, (_, day) => later(day))

type Item = {
  readonly key: string
  readonly isAllDay: boolean
  readonly startAt: number
  readonly days: readonly [string, string]
}

/** Something of whole days, from so many days after the first Monday on. */
const whole = (key: string, from: number, length = 1): Item => ({
  key,
  isAllDay: true,
  startAt: 0,
  days: [later(from), later(from + length - 1)],
})

/** Something of an hour. */
const timed = (key: string, day: number, hour: number): Item => ({
  ...whole(key, day),
  isAllDay: false,
  startAt: (MONDAY + day) * 86_400_000 + hour * 3_600_000,
})

const daysOf = ({ days }: Item) => days
const laidOut = (items: readonly Item[], lines = 3, hidden: readonly number[] = []) =>
  layOutWeeks(itemsByDay(items, two, daysOf), lines, daysOf, hidden)
const lineOf = (week: ReturnType<typeof laidOut>[number] | undefined, key: string) =>
  week?.placings.find(({ item }) => item.key === key)

/** Whatever may be on fourteen days. */
const anything = fc
  .array(
    fc.record({
      from: fc.integer({ min: -3, max: 13 }),
      length: fc.integer({ min: 1, max: 9 }),
      isTimed: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ from, length, isTimed }, index) =>
      isTimed ? timed(`${index}`, from, index % 24) : whole(`${index}`, from, length),
    ),
  )

describe('the weeks of a month', () => {
  it('put what is longer above what is shorter, and hours below whole days as they go', () => {
    const [first] = laidOut([timed('late', 1, 15), timed('early', 1, 9), whole('trip', 0, 3)])
    expect(lineOf(first, 'trip')).toMatchObject({ line: 0, column: 0, length: 3, begins: true, ends: true })
    expect(lineOf(first, 'early')).toMatchObject({ line: 1, column: 1 })
    expect(lineOf(first, 'late')).toMatchObject({ line: 2, column: 1 })
  })

  it('go on with what reaches into the next one, and begin with what began before', () => {
    const [first, second] = laidOut([whole('trip', 5, 4), whole('before', -2, 3), whole('after', 12, 5)])
    expect(lineOf(first, 'before')).toMatchObject({ column: 0, length: 1, begins: false, ends: true })
    expect(lineOf(first, 'trip')).toMatchObject({ column: 5, length: 2, begins: true, ends: false })
    expect(lineOf(second, 'trip')).toMatchObject({ column: 0, length: 2, begins: false, ends: true })
    expect(lineOf(second, 'after')).toMatchObject({ column: 5, length: 2, begins: true, ends: false })
  })

  it('fill every line where that is enough, and else give up the last for how many more there are', () => {
    const [enough] = laidOut([1, 2, 3].map((hour) => timed(`at ${hour}`, 0, hour)))
    expect(enough?.placings).toHaveLength(3)
    expect(enough?.more[0]).toBe(0)
    const [full] = laidOut([1, 2, 3, 4, 5].map((hour) => timed(`at ${hour}`, 0, hour)))
    expect(full?.placings.map(({ item }) => item.key)).toEqual(['at 1', 'at 2'])
    expect(full?.more).toEqual([3, 0, 0, 0, 0, 0, 0])
  })

  it('draw each thing once or count it on each of its days, never two on one place, never past the room', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 6 }), (all, lines) => {
        for (const { days, placings, more } of laidOut(all, lines)) {
          for (const [column, day] of days.entries()) {
            const here = placings.filter((each) => each.column <= column && column < each.column + each.length)
            expect(new Set(here.map(({ line }) => line)).size).toBe(here.length)
            const most = (more[column] ?? 0) > 0 ? lines - 1 : lines
            for (const { line } of here) expect(line).toBeLessThan(most)
            const there = all.filter(({ days: [first, last] }) => first <= day && day <= last)
            expect(here.length + (more[column] ?? 0)).toBe(there.length)
          }
        }
      }),
    )
  })

  it('are told in full by what has room, and by how many more there are', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 6 }), (all, lines) => {
        const known = laidOut(all, lines)
        const seen = new Set(known.flatMap(({ placings }) => placings.map(({ item }) => item)))
        const hidden = [...itemsByDay(all, two, daysOf).values()].map(
          (items) => items.filter((item) => !seen.has(item)).length,
        )
        const again = laidOut(
          all.filter((item) => seen.has(item)),
          lines,
          hidden,
        )
        expect(again.map(({ more }) => more)).toEqual(known.map(({ more }) => more))
        expect(again.map(({ placings }) => placings)).toEqual(known.map(({ placings }) => placings))
      }),
    )
  })
})
