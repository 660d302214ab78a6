import type { ContactFields, PersonName } from './contact.ts'

/** The parts of a name in Western order: prefix, given, additional, family, suffix. */
export function joinName({ prefix, given, additional, family, suffix }: PersonName): string {
  return [prefix, given, additional, family, suffix].filter((part) => part !== '').join(' ')
}

/**
 * What a contact is called in lists: its formatted name, else its name parts, nickname, organisation,
 * first e-mail address or first number. Empty only when it has none of them.
 */
export function nameOf(
  fields: Pick<ContactFields, 'formattedName' | 'name' | 'nicknames' | 'jobs' | 'emails' | 'phones'>,
): string {
  return (
    fields.formattedName.trim() ||
    joinName(fields.name).trim() ||
    (fields.nicknames[0]?.trim() ?? '') ||
    (fields.jobs[0]?.organization.trim() ?? '') ||
    (fields.emails[0]?.value.trim() ?? '') ||
    (fields.phones[0]?.value.trim() ?? '')
  )
}

/** Titles before a name: Dr., Prof., Dipl.-Ing. */
const TITLES = /^(?:\p{L}[\p{L}.-]+\.\s+)+(?=\p{L})/u

/** Up to two letters for a contact without a photo: first and last word of its name, titles left out. */
export function monogramOf(name: string): string {
  const words =
    name
      .trim()
      .replace(TITLES, '')
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? []
  const first = words[0]
  if (first === undefined) return '?'
  const letter = (word: string) => String.fromCodePoint(word.codePointAt(0) ?? 63).toLocaleUpperCase('en')
  const last = words.length > 1 ? words.at(-1) : undefined
  return last === undefined ? letter(first) : letter(first) + letter(last)
}
