import type { ContactSection } from '../../shared/contract/contacts.contract.ts'
import { OTHER_SECTION } from '../../shared/domain/sort-name.ts'

/** One mark of the rail. `start` is null where nobody is listed. */
export type Letter = { readonly label: string; readonly start: number | null }

const LATIN = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const SCRIPTS = [
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Han}/u,
]

/** A to Z, then one mark for each other script in the book (its first section), then `#`. */
export function lettersOf(sections: readonly ContactSection[]): readonly Letter[] {
  const starts = new Map(sections.map(({ section, start }) => [section, start]))
  const others = new Map<number, Letter>()
  for (const { section, start } of sections) {
    if (section === OTHER_SECTION || LATIN.includes(section)) continue
    const script = SCRIPTS.findIndex((pattern) => pattern.test(section))
    if (!others.has(script)) others.set(script, { label: section, start })
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
