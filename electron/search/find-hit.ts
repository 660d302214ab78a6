import { digitsOf } from '../../shared/domain/phone-digits.ts'
import { WRITTEN_NUMBER } from '../../shared/domain/search-text.ts'
import { typedStretches } from '../../shared/domain/transliterate.ts'
import type { Term } from './terms.ts'
import { findJoined, findPhrase, type Stretch } from './words.ts'

/** Where a term of a search stands in a value as it was written, or null. The rule is the index's. */
export function findHit(text: string, term: Term): Stretch | null {
  if (term.digits.length > 0) {
    for (const written of text.matchAll(WRITTEN_NUMBER)) {
      const hit = findDigits(written[0], term.digits)
      if (hit !== null) return { from: written.index + hit.from, to: written.index + hit.to }
    }
  }
  const word = term.joined ?? (term.words.length === 1 ? term.words[0] : undefined)
  const hit = findPhrase(text, term.words)
  if (hit !== null || word === undefined) return hit
  return findPhrase(text, [word]) ?? findJoined(text, word) ?? typedStretches(text, word)[0] ?? null
}

/** Where one of the runs of digits stands in a phone number, whatever signs stand in between. */
export function findDigits(number: string, runs: readonly string[]): Stretch | null {
  const places: number[] = []
  let digits = ''
  // The trunk zero behind a country code is not dialled, and not in the index either.
  const trunk = /^\s*(?:\+|00)/.test(number) ? number.indexOf('(0)') + 1 : 0
  for (let at = 0; at < number.length; at++) {
    const sign = number[at] ?? ''
    const digit = sign >= '0' && sign <= '9' ? sign : sign < '\x80' ? '' : digitsOf(sign)
    if (digit === '' || (trunk > 0 && at === trunk)) continue
    digits += digit
    places.push(at)
  }
  for (const run of runs) {
    const begin = digits.indexOf(run)
    const from = places[begin]
    const last = places[begin + run.length - 1]
    if (begin >= 0 && from !== undefined && last !== undefined) return { from, to: last + 1 }
  }
  return null
}
