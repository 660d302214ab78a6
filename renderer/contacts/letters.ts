import type { ContactSection } from '../../shared/contract/contacts.contract.ts'
import { OTHER_SECTION } from '../../shared/domain/sort-name.ts'

/** One mark of the rail. `start` is null where nobody is listed. */
export type Letter = { readonly label: string; readonly start: number | null }

const LATIN = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
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

/** A to Z, then one mark for each other script in the book, then `#`. */
export function lettersOf(sections: readonly ContactSection[]): readonly Letter[] {
  const starts = new Map(sections.map(({ section, start }) => [section, start]))
  const others = new Map<string, Letter>()
  for (const { section, start } of sections) {
    if (section === OTHER_SECTION || LATIN.includes(section)) continue
    const label = SCRIPTS.find(([, pattern]) => pattern.test(section))?.[0] ?? section
    if (!others.has(label)) others.set(label, { label, start })
  }
  const fixed = (label: string): Letter => ({ label, start: starts.get(label) ?? null })
  return [...LATIN.map(fixed), ...others.values(), fixed(OTHER_SECTION)]
}

/** The mark under which a position in the list falls. */
export function letterAt(letters: readonly Letter[], row: number): number {
  let found = 0
  letters.forEach(({ start }, index) => {
    if (start !== null && start <= row) found = index
  })
  return found
}
