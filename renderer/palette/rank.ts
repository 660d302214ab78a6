import { foldText } from '../../shared/domain/fold-text.ts'

const WHOLE_WORD = 100
const WORD_START = 85
const INITIALS = 70
const OTHER_WORD = 45
const WITHIN = 20
/** The first word of a label weighs more: “Edit” before “While editing”. */
const FIRST = 10
/** A word that only begins like one of the label is meant, when it is what the label is called. */
export const STRONG = WORD_START

/**
 * How well a label answers what was typed, or null when it does not: each word has to be the beginning of a word of
 * the label or of what else it is called, or to stand within the label; or all of it is the label's initials.
 */
export function score(typed: string, label: string, others = ''): number | null {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return 0
  const words = wordsOf(label)
  const initials = words.map((word) => word[0] ?? '').join('')
  const [only] = wanted
  if (wanted.length === 1 && only !== undefined && only.length > 1 && initials.startsWith(only)) {
    return Math.max(INITIALS, scoreOf(only, words, []) ?? 0)
  }
  const besides = wordsOf(others)
  let sum = 0
  for (const word of wanted) {
    const found = scoreOf(word, words, besides)
    if (found === null) return null
    sum += found
  }
  return sum / wanted.length
}

function scoreOf(word: string, words: readonly string[], besides: readonly string[]): number | null {
  const at = words.findIndex((other) => other.startsWith(word))
  if (at !== -1) return (words[at] === word ? WHOLE_WORD : WORD_START) + (at === 0 ? FIRST : 0)
  if (besides.some((other) => other.startsWith(word))) return OTHER_WORD
  return word.length > 2 && words.join(' ').includes(word) ? WITHIN : null
}

function wordsOf(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Those that answer what was typed, the best first, else in the order in which they came. */
export function ranked<T>(
  typed: string,
  candidates: readonly T[],
  textOf: (candidate: T) => { readonly label: string; readonly words?: string | undefined },
): readonly { readonly value: T; readonly score: number }[] {
  return candidates
    .flatMap((value) => {
      const { label, words } = textOf(value)
      const found = score(typed, label, words)
      return found === null ? [] : [{ value, score: found }]
    })
    .sort((one, other) => other.score - one.score)
}
