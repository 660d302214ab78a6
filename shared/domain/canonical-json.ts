/**
 * JSON in which the members of every object stand in alphabetical order, so that equal values have equal texts
 * whatever order they were written in. Half a pair of UTF-16 becomes U+FFFD, as it does in every file.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : typeof member === 'string'
        ? member.toWellFormed()
        : member,
  )
}
