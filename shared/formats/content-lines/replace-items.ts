import { canonicalJson } from '../../domain/canonical-json.ts'

/** The place of a line or a block in what is edited: whether it stays, and what is written before and after it. */
export type Slot = { isKept: boolean; before: string; after: string }

/**
 * Drops the slots of items that are gone, and writes new ones where they belong in the order of the list. Returns what
 * has no slot to stand at. Where slots and items do not match one by one, nothing is changed.
 */
export function replaceItems<Item>(
  slots: readonly Slot[],
  before: readonly Item[],
  after: readonly Item[],
  write: (item: Item) => string,
): string {
  if (slots.length !== before.length) return ''
  const texts = before.map((item) => canonicalJson(item))
  let from = 0
  let fresh = ''
  let rest = ''
  const place = (upTo: number) => {
    // In the place of what was dropped, else before the next that stays, else after the last.
    const dropped = slots.slice(from, upTo)
    for (const slot of dropped) slot.isKept = false
    const at = dropped[0] ?? slots[upTo]
    const last = slots.at(-1)
    if (at) at.before += fresh
    else if (last) last.after += fresh
    else rest += fresh
    fresh = ''
  }
  for (const item of after) {
    const match = texts.indexOf(canonicalJson(item), from)
    if (match < 0) fresh += write(item)
    else {
      place(match)
      from = match + 1
    }
  }
  place(slots.length)
  return rest
}

/** Writes a text in the place of all these, which go. Returns it where there is none. */
export function replaceSlots(slots: readonly Slot[], text: string): string {
  for (const slot of slots) slot.isKept = false
  const [first] = slots
  if (first === undefined) return text
  first.before += text
  return ''
}
