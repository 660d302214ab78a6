import { useRef } from 'react'

type Slots = { readonly day: string; readonly byKey: ReadonlyMap<string, number>; readonly next: number }
const EMPTY: Slots = { day: '', byKey: new Map(), next: 0 }

/**
 * React keys for what stands on a day. On the same day each keeps its own, so that focus and hand stay with it; when
 * another day comes into the place, its events take over the elements of those that leave, which costs less than new ones.
 */
export function useSlots(day: string, keys: readonly string[]): readonly number[] {
  const shown = useRef(EMPTY)
  shown.current = slotsFor(shown.current, day, keys)
  const { byKey } = shown.current
  return keys.map((key) => byKey.get(key) ?? 0)
}

export function slotsFor(before: Slots, day: string, keys: readonly string[]): Slots {
  let { next } = before
  const isOther = before.day !== day
  const free = isOther ? [...before.byKey.values()] : []
  const slotOf = (key: string) => (isOther ? undefined : before.byKey.get(key)) ?? free.shift() ?? next++
  return { day, byKey: new Map(keys.map((key) => [key, slotOf(key)])), next }
}
