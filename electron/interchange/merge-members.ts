import { isDeepStrictEqual as isSame } from 'node:util'

/**
 * What a newer version of a record changes: each member that the file changed and nobody here did. `base` is what it said
 * when it came in last; without one, the newer version wins.
 */
export function mergeMembers<T extends object>(
  members: readonly (keyof T & string)[],
  { mine, theirs, base }: { readonly mine: T; readonly theirs: T; readonly base: T | null },
): { readonly patch: Partial<T>; readonly keptMine: readonly string[] } {
  const patch: Partial<T> = {}
  const keptMine: string[] = []
  for (const member of members) {
    if (isSame(theirs[member], mine[member])) continue
    if (base !== null && isSame(theirs[member], base[member])) continue
    if (base === null || isSame(mine[member], base[member])) patch[member] = theirs[member]
    else keptMine.push(member)
  }
  return { patch, keptMine }
}
