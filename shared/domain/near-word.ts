/** Shorter words are within one letter of half the book. */
export const SHORTEST_NEAR = 4

/**
 * How many letters of a word are what was typed with one letter other, missing, too many or swapped; null when none
 * are. Both are folded and given letter by letter; the first letter is never the wrong one.
 */
export function nearLength(typed: readonly string[], word: readonly string[]): number | null {
  const at = sharedLength(typed, 0, word, 0)
  if (at === 0 || typed.length < SHORTEST_NEAR) return null
  if (at === typed.length) return at
  for (const [ofTyped, ofWord] of edits(typed, word, at)) {
    const same = sharedLength(typed, at + ofTyped, word, at + ofWord)
    const reached = at + ofWord + same
    const isAll = at + ofTyped + same === typed.length
    if (isAll && goesOn(same, ofWord, reached, word)) return reached
  }
  return null
}

/** A word may go on behind what was typed, unless the last letter is the wrong one: anything would be found then. */
function goesOn(same: number, ofWord: number, reached: number, word: readonly string[]): boolean {
  return same > 0 || ofWord === 2 || reached === word.length
}

/** How many letters an edit takes of what was typed and of the word: another, one missing, one too many, swapped. */
export function edits(typed: readonly string[], word: readonly string[], at: number): [number, number][] {
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at]
  const simple: [number, number][] = [
    [1, 1],
    [0, 1],
    [1, 0],
  ]
  return isSwapped ? [...simple, [2, 2]] : simple
}

/** How many letters are the same from these places on. */
export function sharedLength(one: readonly string[], from: number, other: readonly string[], start: number): number {
  let length = 0
  while (from + length < one.length && one[from + length] === other[start + length]) length++
  return length
}
