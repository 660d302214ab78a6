import { foldText } from '../../shared/domain/fold-text.ts'
import type { FieldWord, HeldField } from '../../shared/domain/search-fields.ts'
import type { ReadConnection } from '../db/book.ts'
import { beginsWord, phraseOf, wordsOf } from './words.ts'

/** A condition on the table `contact`, with what stands for its question marks. */
export type Condition = { readonly where: string; readonly parameters: readonly (string | number)[] }

/** The condition that one field word sets. Tags and organisations are compared folded, as all names are. */
export function conditionOf(read: Pick<ReadConnection, 'prepare'>, word: FieldWord): Condition {
  switch (word.field) {
    case 'tag':
      return among('id IN (SELECT contact_id FROM contact_tag WHERE tag_id IN', tagsCalled(read, word.value), ')')
    case 'org':
      return among('id IN', peopleOf(read, word.value))
    case 'has':
      return { where: HELD[word.value], parameters: [] }
    case 'no':
      return { where: `NOT ${HELD[word.value]}`, parameters: [] }
    case 'in':
      return { where: 'is_favorite = 1', parameters: [] }
    case 'added':
    case 'changed': {
      const column = word.field === 'added' ? 'created_at' : 'updated_at'
      const sign = word.isWithin ? '>=' : '<'
      return { where: `${column} ${sign} CAST(unixepoch() AS INTEGER) * 1000 - ?`, parameters: [word.milliseconds] }
    }
  }
}

const listed = (table: string, only = '') => `EXISTS (SELECT 1 FROM ${table} WHERE contact_id = contact.id${only})`

const HELD: Readonly<Record<HeldField, string>> = {
  phone: listed('contact_phone'),
  email: listed('contact_email'),
  address: listed('contact_address'),
  birthday: listed('contact_date', " AND kind = 'birthday'"),
  note: listed('contact_note'),
  photo: '(photo_sha256 IS NOT NULL OR photo_uri IS NOT NULL)',
  tag: listed('contact_tag'),
  org: listed('contact_job', " AND organization <> ''"),
  website: listed('contact_url'),
  profile: listed('contact_profile'),
}

function among(before: string, keys: readonly number[], after = ''): Condition {
  return { where: `${before} (SELECT value FROM json_each(?))${after}`, parameters: [JSON.stringify(keys)] }
}

/** The tags of that name, or else those of which a word begins so: the name may not be typed out yet. */
function tagsCalled(read: Pick<ReadConnection, 'prepare'>, value: string): number[] {
  const tags = read.prepare('SELECT id, name FROM tag').all() as { id: number; name: string }[]
  const exact = tags.filter(({ name }) => foldText(name) === value)
  return (exact.length > 0 ? exact : tags.filter(({ name }) => beginsWord(name, value))).map(({ id }) => id)
}

/** Whoever has a job there. The index finds the few who may; the trash, which it leaves out, is small. */
function peopleOf(read: Pick<ReadConnection, 'prepare'>, value: string): number[] {
  const phrase = phraseOf(wordsOf(value))
  if (phrase === '') return []
  const jobs = read
    .prepare(`SELECT contact_id AS id, organization, units FROM contact_job WHERE contact_id IN (
      SELECT rowid FROM contact_text WHERE contact_text MATCH ?
      UNION SELECT id FROM contact WHERE deleted_at IS NOT NULL)`)
    .all(`text : (${phrase})`) as { id: number; organization: string; units: string }[]
  return jobs.filter(({ organization }) => beginsWord(organization, value)).map(({ id }) => id)
}
