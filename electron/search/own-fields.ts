import type { CustomFieldType } from '../../shared/domain/contact.ts'
import { type FieldWord, ownWordOf } from '../../shared/domain/search-fields.ts'
import type { ReadConnection } from '../db/book.ts'
import { beginsWord, phraseOf, wordsOf } from './words.ts'

type Reader = Pick<ReadConnection, 'prepare'>
type OwnField = { readonly id: number; readonly name: string; readonly type: CustomFieldType }

/** Whoever has one of these fields, given as a JSON list of keys. */
export const OWNERS = `SELECT contact_id FROM contact_custom_field
  WHERE custom_field_id IN (SELECT value FROM json_each(?))`
/** What `news:yes` and `news:no` mean. */
const ANSWERS: Readonly<Record<string, string>> = { true: 'true', yes: 'true', false: 'false', no: 'false' }

/** The words by which fields of one's own can be asked for; none as long as no colon is typed. */
export function ownWords(read: Reader, text: string): string[] {
  return text.includes(':') ? ownFields(read).map(({ name }) => ownWordOf(name)) : []
}

/** The keys of the fields of this name, as a JSON list. */
export function keysOf(read: Reader, name: string): string {
  return JSON.stringify(fieldsOf(read, name).map(({ id }) => id))
}

/** Whoever has such a value. The index finds the few who may; the trash, which it leaves out, is small. */
export function peopleWith(read: Reader, { name, value }: Extract<FieldWord, { field: 'own' }>): number[] {
  const isAnswered = fieldsOf(read, name).some(({ type }) => type === 'boolean')
  const wanted = (isAnswered && ANSWERS[value]) || value
  const phrase = phraseOf(wordsOf(wanted))
  if (phrase === '') return []
  const values = read
    .prepare(`SELECT contact_id AS id, value FROM contact_custom_field
      WHERE custom_field_id IN (SELECT value FROM json_each(?)) AND contact_id IN (
        SELECT rowid FROM contact_text WHERE contact_text MATCH ?
        UNION SELECT id FROM contact WHERE deleted_at IS NOT NULL)`)
    .all(keysOf(read, name), `text : (${phrase})`) as { id: number; value: string }[]
  return values.filter((row) => beginsWord(row.value, wanted)).map(({ id }) => id)
}

function fieldsOf(read: Reader, name: string): OwnField[] {
  return ownFields(read).filter((field) => ownWordOf(field.name) === name)
}

function ownFields(read: Reader): OwnField[] {
  return read
    .prepare(`SELECT id, name, type FROM custom_field
      WHERE is_defined = 1 OR EXISTS (SELECT 1 FROM contact_custom_field WHERE custom_field_id = custom_field.id)`)
    .all() as OwnField[]
}
