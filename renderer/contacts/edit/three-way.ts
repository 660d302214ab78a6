import type { ContactPatch } from '../../../shared/contract/contact-fields.ts'
import { canonicalJson } from '../../../shared/domain/canonical-json.ts'
import type { ContactFields } from '../../../shared/domain/contact.ts'

/**
 * A patch that was made on `base`, for a contact that has been changed since: what the patch says wins, and what came
 * into a list meanwhile stays there, as does each part of a name that the patch leaves alone.
 */
export function rebasePatch(base: ContactFields, patch: ContactPatch, current: ContactFields): ContactPatch {
  const rebased = Object.entries(patch).map(([field, mine]) => {
    const before: unknown = base[field as keyof ContactFields]
    const theirs: unknown = current[field as keyof ContactFields]
    if (Array.isArray(mine) && Array.isArray(before) && Array.isArray(theirs))
      return [field, mergeLists(before, mine, theirs)]
    if (field === 'name') return [field, mergeMembers(base.name, mine as ContactFields['name'], current.name)]
    return [field, mine]
  })
  return Object.fromEntries(rebased)
}

/**
 * Their list, without what I took out and with what I put in, behind what it stood behind in mine. Where I moved
 * something, my list with their news at its end.
 */
function mergeLists(before: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const [had, have, has] = [keyed(before), keyed(mine), keyed(theirs)]
  const shared = ([key]: readonly [string, unknown]) => had.has(key)
  const kept = [...had.keys()].filter((key) => have.has(key))
  const isMoved = [...have].filter(shared).some(([key], index) => key !== kept[index])
  if (isMoved) {
    const left = [...have].filter(([key]) => !had.has(key) || has.has(key))
    const news = [...has].filter(([key]) => !had.has(key) && !have.has(key))
    return [...left, ...news].map(([, item]) => item)
  }
  const merged = [...has].filter(([key]) => have.has(key) || !had.has(key))
  const places = new Set(merged.map(([key]) => key))
  let after = -1
  for (const entry of have) {
    const [key] = entry
    if (places.has(key)) after = merged.findIndex(([other]) => other === key)
    else if (!had.has(key)) merged.splice(++after, 0, entry)
  }
  return merged.map(([, item]) => item)
}

/** The items by what they say; the second of two alike is another one than the first. */
function keyed(list: readonly unknown[]): Map<string, unknown> {
  const times = new Map<string, number>()
  return new Map(
    list.map((item) => {
      const text = canonicalJson(item)
      const time = times.get(text) ?? 0
      times.set(text, time + 1)
      return [`${time} ${text}`, item]
    }),
  )
}

function mergeMembers<T extends Readonly<Record<string, string>>>(before: T, mine: T, theirs: T): T {
  const members = Object.keys(mine).map((key) => [key, mine[key] === before[key] ? theirs[key] : mine[key]])
  return Object.fromEntries(members) as T
}
