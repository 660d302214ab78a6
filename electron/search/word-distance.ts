/**
 * How many letters are other, missing, too many or swapped between what was typed and that beginning of a word which is
 * nearest to it, at most `most`. Where none is that near, `dead` is how much of the word showed it, or null where a
 * longer word that begins with all of it may still be.
 */
export function distanceToBeginning(
  typed: readonly string[],
  word: readonly string[],
  most: number,
): { readonly distance: number | null; readonly dead: number | null } {
  const width = typed.length
  // Three lines of the table are enough; this is done for every word that is looked at, so they are used again.
  let [before, last, row] = [new Int32Array(width + 1), new Int32Array(width + 1), new Int32Array(width + 1)]
  for (let at = 0; at <= width; at++) last[at] = at
  let best = Number.POSITIVE_INFINITY
  let isNearBefore = true
  for (let place = 0; place < word.length; place++) {
    let least = place + 1
    row[0] = least
    for (let at = 1; at <= width; at++) {
      const isSame = word[place] === typed[at - 1]
      let far = (last[at - 1] ?? 0) + (isSame ? 0 : 1)
      far = Math.min(far, (row[at - 1] ?? 0) + 1, (last[at] ?? 0) + 1)
      const isSwapped = at > 1 && place > 0 && word[place] === typed[at - 2] && word[place - 1] === typed[at - 1]
      if (isSwapped) far = Math.min(far, (before[at - 2] ?? 0) + 1)
      row[at] = far
      if (far < least) least = far
    }
    best = Math.min(best, row[width] ?? best)
    // A swap reaches back two letters, so that one line of nothing near is not yet the end.
    if (least > most && !isNearBefore)
      return best <= most ? { distance: best, dead: null } : { distance: null, dead: place + 1 }
    isNearBefore = least <= most
    ;[before, last, row] = [last, row, before]
  }
  return { distance: best <= most ? best : null, dead: null }
}
