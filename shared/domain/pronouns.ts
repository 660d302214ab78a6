import type { RawProperty } from './contact.ts'

/** RFC 9554 section 3.4. Cards of every version carry it, those before 4.0 as a line that only Kith reads. */
const NAME = 'PRONOUNS'
const LEAST_PREFERRED = 101
const PREFERENCE = /;PREF="?(\d{1,3})"?(?=;|$)/i

/** The property that says by which pronouns somebody is spoken of, the preferred one of several. */
export function pronounsProperty(properties: readonly RawProperty[]): RawProperty | undefined {
  const all = properties.filter(({ name, value }) => name.toUpperCase() === NAME && value.trim() !== '')
  const preference = ({ parameters }: RawProperty) => Number(PREFERENCE.exec(parameters)?.[1] ?? LEAST_PREFERRED)
  return all.toSorted((one, other) => preference(one) - preference(other))[0]
}

/** By which pronouns somebody is spoken of (`she/her`), or empty. */
export function pronounsOf(properties: readonly RawProperty[]): string {
  const value = pronounsProperty(properties)?.value ?? ''
  return value.replace(/\\(.)/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign)).trim()
}

/** The properties with these pronouns in place of those that they said; empty takes them away. */
export function withPronouns(properties: readonly RawProperty[], pronouns: string): RawProperty[] {
  const was = pronounsProperty(properties)
  const value = pronouns.trim().replace(/[\\,;]/g, '\\$&')
  if (value === '') return properties.filter((property) => property !== was)
  if (was === undefined) return [...properties, { group: '', name: NAME, parameters: '', value }]
  return properties.map((property) => (property === was ? { ...was, value } : property))
}
