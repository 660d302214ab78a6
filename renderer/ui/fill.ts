import type { TFunction } from 'i18next'
import { isolated } from './isolated.ts'

/** The pieces of a sentence, by turns words and the name of what is put between them. */
const known = new Map<string, readonly string[]>()

/**
 * A sentence with what is put into it, as `t` makes it, for where a screen has hundreds: it is looked up once in a
 * language. For sentences without a count.
 */
export function fill(t: TFunction, locale: string, sentence: string, values: Readonly<Record<string, string>>): string {
  const key = `${locale} ${sentence}`
  let pieces = known.get(key)
  if (pieces === undefined) {
    pieces = t(sentence, { skipInterpolation: true }).split(/\{\{(\w+)\}\}/)
    known.set(key, pieces)
  }
  return pieces.map((piece, at) => (at % 2 === 0 ? piece : isolated(values[piece] ?? ''))).join('')
}
