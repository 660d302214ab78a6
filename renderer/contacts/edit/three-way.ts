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

/** My list, without what others took out and I left alone, and with what they put in. */
function mergeLists(before: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const [had, have, has] = [before, mine, theirs].map((list) => new Set(list.map(canonicalJson)))
  const isIn = (set: Set<string> | undefined, item: unknown) => set?.has(canonicalJson(item)) ?? false
  const kept = mine.filter((item) => !isIn(had, item) || isIn(has, item))
  const added = theirs.filter((item) => !isIn(had, item) && !isIn(have, item))
  return [...kept, ...added]
}

function mergeMembers<T extends Readonly<Record<string, string>>>(before: T, mine: T, theirs: T): T {
  const members = Object.keys(mine).map((key) => [key, mine[key] === before[key] ? theirs[key] : mine[key]])
  return Object.fromEntries(members) as T
}
