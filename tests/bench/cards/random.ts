/** Seeded random numbers (mulberry32): the same seed gives the same cards on every machine. */
export type Random = {
  /** A whole number from 0 up to, not including, `bound`. */
  below(bound: number): number
  /** True in this share of the calls. */
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** Picks by weight; the weights need not add up to 1. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T
  digits(count: number): string
}

/** A seed for the `index`-th thing of a series, far from its neighbours'. */
export function seedOf(seed: number, index: number): number {
  let hash = Math.imul(seed ^ 0x2545f491, 0x9e3779b1) ^ Math.imul(index + 0x7f4a7c15, 0x85ebca77)
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae3d)
  return (hash ^ (hash >>> 15)) >>> 0
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (bound: number) => next() % bound
  const pick = <T>(list: readonly T[]): T => {
    const item = list[below(list.length)]
    if (item === undefined) throw new Error('pick from an empty list')
    return item
  }
  return {
    below,
    pick,
    chance: (share) => next() < share * 2 ** 32,
    weighted: (pairs) => {
      let left = (next() / 2 ** 32) * pairs.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of pairs) {
        left -= weight
        if (left < 0) return value
      }
      return pick(pairs)[0]
    },
    digits: (count) => Array.from({ length: count }, () => String(below(10))).join(''),
  }
}
