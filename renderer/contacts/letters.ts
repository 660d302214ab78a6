import type { ContactSection } from '../../shared/contract/contacts.contract.ts'
import { readerLetters } from '../../shared/domain/reader-letters.ts'
import { OTHER_SECTION, scriptOf } from '../../shared/domain/sort-name.ts'

/** One mark of the rail. `start` is null where nobody is listed. */
export type Letter = { readonly label: string; readonly start: number | null }

/** More marks than these are no longer told apart. */
const MOST = 44
const LATIN = 'A'
const STROKES = /^(\d+)畫$/
/** Scripts, each with a letter that no other script could be taken for. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Ω', /\p{Script=Greek}/u],
  ['Я', /\p{Script=Cyrillic}/u],
  ['א', /\p{Script=Hebrew}/u],
  ['ع', /\p{Script=Arabic}/u],
  ['अ', /\p{Script=Devanagari}/u],
  ['ก', /\p{Script=Thai}/u],
  ['あ', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['한', /\p{Script=Hangul}/u],
  ['字', /\p{Script=Han}/u],
]
const IS_LATIN = /^\p{Script=Latin}/u

/**
 * The reader's letters with those in between that only the book has, then the other scripts: Latin by its letters
 * where there is room, each other one as one mark; then `#`. All in the order of the sections.
 */
export function lettersOf(sections: readonly ContactSection[], locale: string): readonly Letter[] {
  const { own } = scriptOf(locale)
  const isOwn = (section: string) => own.test(section) || STROKES.test(section)
  const listed = sections.filter(({ section }) => section !== OTHER_SECTION)
  const ours = ownLetters(
    listed.filter(({ section }) => isOwn(section)),
    readerLetters(locale),
  )
  const others = listed.filter(({ section }) => !isOwn(section))
  const sign: Letter = { label: OTHER_SECTION, start: sections.find(isOther)?.start ?? null }
  const spelt = [...ours, ...scriptLetters(others, true), sign]
  return spelt.length <= MOST ? spelt : [...ours, ...scriptLetters(others, false), sign]
}

const isOther = ({ section }: ContactSection) => section === OTHER_SECTION

function ownLetters(sections: readonly ContactSection[], alphabet: readonly string[]): Letter[] {
  const letters: Letter[] = []
  let expected = 0
  const greyedUntil = (end: number) => {
    for (; expected < end; expected++) letters.push({ label: alphabet[expected] ?? '', start: null })
  }
  for (const { section, start } of sections) {
    const at = alphabet.indexOf(section)
    if (at >= 0) {
      greyedUntil(at)
      expected = at + 1
    }
    letters.push({ label: STROKES.exec(section)?.[1] ?? section, start })
  }
  greyedUntil(alphabet.length)
  return letters
}

function scriptLetters(sections: readonly ContactSection[], isLatinSpelt: boolean): Letter[] {
  const letters = new Map<string, Letter>()
  for (const { section, start } of sections) {
    const isLatin = IS_LATIN.test(section)
    const script = isLatin
      ? isLatinSpelt
        ? section
        : LATIN
      : SCRIPTS.find(([, pattern]) => pattern.test(section))?.[0]
    const label = script ?? section
    if (!letters.has(label)) letters.set(label, { label, start })
  }
  return [...letters.values()]
}

/** The mark under which a position in the list falls. */
export function letterAt(letters: readonly Letter[], row: number): number {
  let found = 0
  letters.forEach(({ start }, index) => {
    if (start !== null && start <= row) found = index
  })
  return found
}
