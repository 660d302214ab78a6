const BATCH = 500
/** Long undos let the window breathe after so many things. */
const SLICE = 50

/**
 * Goes through the changes of a command, newest first, grouped by what they are about, a slice of groups at a time with
 * a breath after each. `list` answers up to `limit` changes from before the change `before`. Changes of one thing stand
 * together; those that a batch cuts off are read again with the next one.
 */
export async function eachSlice<C extends { readonly id: number }>(
  list: (before: number, limit: number) => readonly C[],
  keyOf: (change: C) => string | number,
  work: (groups: readonly (readonly C[])[]) => void,
): Promise<void> {
  let before = Number.MAX_SAFE_INTEGER
  for (;;) {
    const changes = list(before, BATCH)
    const whole = changes.length < BATCH ? changes : withoutLast(changes, keyOf)
    const last = whole.at(-1)
    if (last === undefined) return
    const groups = grouped(whole, keyOf)
    for (let start = 0; start < groups.length; start += SLICE) {
      work(groups.slice(start, start + SLICE))
      await new Promise(setImmediate)
    }
    before = last.id
  }
}

function withoutLast<C>(changes: readonly C[], keyOf: (change: C) => string | number): readonly C[] {
  const last = changes.at(-1)
  const cutOff = last && keyOf(last)
  const whole = changes.filter((change) => keyOf(change) !== cutOff)
  return whole.length === 0 ? changes : whole
}

function grouped<C>(changes: readonly C[], keyOf: (change: C) => string | number): C[][] {
  const groups = new Map<string | number, C[]>()
  for (const change of changes) {
    const group = groups.get(keyOf(change))
    if (group === undefined) groups.set(keyOf(change), [change])
    else group.push(change)
  }
  return [...groups.values()]
}
