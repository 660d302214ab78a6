/** Some of the people, by their keys. */
export type PeopleSet = {
  readonly count: number
  /** About how much memory it takes. */
  readonly bytes: number
  has(id: number): boolean
  /** The keys, in no order. */
  ids(): Iterable<number>
  put(id: number, isIn: boolean): void
}

/** Up to so many keys are kept as they are; of more a bit is kept for every key there is. */
const FEW = 1_000
const BYTES_OF_KEY = 40

/** An empty set, made for keys up to `lastKey`; others can be put into it, too. */
export function noPeople(lastKey: number): PeopleSet {
  const few = new Set<number>()
  let bits: Uint8Array | null = null
  let count = 0
  const has = (id: number) => (bits === null ? few.has(id) : ((bits[id >> 3] ?? 0) & (1 << (id & 7))) !== 0)

  function flip(id: number): void {
    const at = id >> 3
    if (bits === null || at >= bits.length) {
      const longer = new Uint8Array(Math.max(at, lastKey >> 3) + 1 + (at >> 4))
      longer.set(bits ?? [])
      bits = longer
    }
    bits[at] = (bits[at] ?? 0) ^ (1 << (id & 7))
  }

  return {
    has,
    get count() {
      return count
    },
    get bytes() {
      return bits?.length ?? few.size * BYTES_OF_KEY
    },
    ids: () => (bits === null ? few : idsOf(bits)),
    put(id, isIn) {
      if (has(id) === isIn) return
      count += isIn ? 1 : -1
      if (bits !== null) return flip(id)
      if (isIn) few.add(id)
      else few.delete(id)
      if (few.size <= FEW) return
      for (const one of few) flip(one)
      few.clear()
    },
  }
}

function* idsOf(bits: Uint8Array): Generator<number> {
  for (let at = 0; at < bits.length; at++) {
    const byte = bits[at] ?? 0
    if (byte === 0) continue
    for (let bit = 0; bit < 8; bit++) if ((byte & (1 << bit)) !== 0) yield at * 8 + bit
  }
}
