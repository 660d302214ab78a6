import { foldText } from '../../shared/domain/fold-text.ts'
import type { FieldWord, HeldField } from '../../shared/domain/search-fields.ts'
import type { ReadConnection } from '../db/book.ts'
import { keysOf, OWNERS, peopleWith } from './own-fields.ts'
import { beginsWord, phraseOf, wordsOf } from './words.ts'

/** Whom a field word asks for: those whom a select of keys finds, or all others. */
export type Condition = {
  readonly select: string
  readonly parameters: readonly (string | number)[]
  readonly isWithout: boolean
}

/** The condition that one field word sets. Tags and organisations are compared folded, as all names are. */
export function conditionOf(read: Pick<ReadConnection, 'prepare'>, word: FieldWord): Condition {
  switch (word.field) {
    case 'tag': {
      const tags = JSON.stringify(tagsCalled(read, word.value))
      return found(TAGGED, tags, tags)
    }
    case 'org':
      return found('SELECT value FROM json_each(?)', JSON.stringify(peopleOf(read, word.value)))
    case 'has':
    case 'no':
      return { ...found(HELD[word.value]), isWithout: word.field === 'no' }
    case 'in':
      return found(FAVORITES)
    case 'own':
      return found('SELECT value FROM json_each(?)', JSON.stringify(peopleWith(read, word)))
    case 'hasOwn':
    case 'noOwn':
      return { ...found(OWNERS, keysOf(read, word.name)), isWithout: word.field === 'noOwn' }
    case 'added':
    case 'changed': {
      const column = word.field === 'added' ? 'created_at' : 'updated_at'
      const sign = word.isWithin ? '>=' : '<'
      return found(`SELECT id FROM contact WHERE ${column} ${sign} unixepoch() * 1000 - ?`, word.milliseconds)
    }
  }
}

function found(select: string, ...parameters: (string | number)[]): Condition {
  return { select, parameters, isWithout: false }
}

const HELD: Readonly<Record<HeldField, string>> = {
  phone: 'SELECT contact_id FROM contact_phone',
  email: 'SELECT contact_id FROM contact_email',
  address: 'SELECT contact_id FROM contact_address',
  birthday: "SELECT contact_id FROM contact_date WHERE kind = 'birthday'",
  note: 'SELECT contact_id FROM contact_note',
  photo: 'SELECT id FROM contact WHERE photo_sha256 IS NOT NULL OR photo_uri IS NOT NULL',
  tag: 'SELECT contact_id FROM contact_tag',
  org: "SELECT contact_id FROM contact_job WHERE organization <> ''",
  website: 'SELECT contact_id FROM contact_url',
  profile: 'SELECT contact_id FROM contact_profile',
}
/** Whoever carries one of these tags, or is in an entry that does. */
const TAGGED = `SELECT contact_id FROM contact_tag WHERE tag_id IN (SELECT value FROM json_each(?))
  UNION ALL SELECT contact_id FROM entry_tagged WHERE tag_id IN (SELECT value FROM json_each(?))`
/** In two parts, each of which has an index. */
const FAVORITES = `SELECT id FROM contact WHERE is_favorite = 1 AND deleted_at IS NULL
  UNION ALL SELECT id FROM contact WHERE is_favorite = 1 AND deleted_at IS NOT NULL`

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
    .prepare(`SELECT contact_id AS id, organization FROM contact_job WHERE contact_id IN (
      SELECT rowid FROM contact_text WHERE contact_text MATCH ?
      UNION SELECT id FROM contact WHERE deleted_at IS NOT NULL)`)
    .all(`text : (${phrase})`) as { id: number; organization: string }[]
  return jobs.filter(({ organization }) => beginsWord(organization, value)).map(({ id }) => id)
}
