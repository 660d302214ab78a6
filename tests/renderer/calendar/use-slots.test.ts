import { describe, expect, it } from 'vitest'
import { slotsFor } from '../../../renderer/calendar/use-slots.ts'

const start = slotsFor({ day: '', byKey: new Map(), next: 0 }, '2026-06-11', ['a', 'b'])
const slotsOf = ({ byKey }: ReturnType<typeof slotsFor>) => Object.fromEntries(byKey)

describe('the elements of a day', () => {
  it('stay with their events on the same day', () => {
    expect(slotsOf(start)).toEqual({ a: 0, b: 1 })
    const changed = slotsFor(start, '2026-06-11', ['c', 'b'])
    expect(slotsOf(changed)).toEqual({ c: 2, b: 1 })
    expect(slotsOf(slotsFor(changed, '2026-06-11', ['b', 'a']))).toEqual({ b: 1, a: 3 })
  })

  it('go over to the events of another day in the same place', () => {
    const other = slotsFor(start, '2026-05-14', ['x', 'a', 'y'])
    expect(slotsOf(other)).toEqual({ x: 0, a: 1, y: 2 })
    expect(slotsOf(slotsFor(other, '2026-06-11', ['a']))).toEqual({ a: 0 })
  })
})
