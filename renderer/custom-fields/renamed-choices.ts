import type { RenamedChoice } from '../../shared/contract/custom-fields.contract.ts'

/**
 * Which choices have another name now: lines that were written over where they stood. A line that was put in, taken out
 * or moved renames nothing.
 */
export function renamedChoices(before: readonly string[], lines: string): readonly RenamedChoice[] {
  const after = lines.split('\n').map((line) => line.trim())
  while (after.at(-1) === '') after.pop()
  if (after.length !== before.length) return []
  return before.flatMap((from, at) => {
    const to = after[at] ?? ''
    return to === '' || to === from || after.includes(from) || before.includes(to) ? [] : [{ from, to }]
  })
}
