import type { DefinedField } from '../../shared/contract/custom-fields.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { announce } from '../contacts/contacts.service.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { type FieldRow, keyOfField, lastPlace, listEveryField, updateField } from './custom-fields.repository.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/** The fields that were defined and those that somebody has, in the order that the user gave them, then by name. */
export function listFields(read: Reader): DefinedField[] {
  return shownRows(read).map(({ id, name, type, choices, people }) => ({
    id,
    name,
    type,
    choices: JSON.parse(choices) as string[],
    people,
  }))
}

/** The rows of the fields that are shown, in their order. */
export function shownRows(read: Reader): FieldRow[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  const last = Number.MAX_SAFE_INTEGER
  return listEveryField(read)
    .filter(({ people, isKept }) => people > 0 || isKept === 1)
    .sort((one, other) => (one.place ?? last) - (other.place ?? last) || compare(one.name, other.name))
}

/** The shown field with this key. Throws `field.notFound`. */
export function getField(read: Reader, id: number): FieldRow {
  const field = shownRows(read).find((row) => row.id === id)
  if (field === undefined) throw new KithError('field.notFound')
  return field
}

/** Defines a field, after all others, and gives its key. Throws `field.exists`, capitals and accents aside. */
export function defineField(
  write: WriteConnection,
  field: Pick<DefinedField, 'name' | 'type'> & { readonly choices: readonly string[] },
): number {
  const name = field.name.trim()
  const known = shownRows(write).find((row) => foldText(row.name) === foldText(name))
  if (known !== undefined) throw new KithError('field.exists', { name: known.name })
  const place = lastPlace(write)
  const id = keyOfField(write, name, field.type)
  const choices = choicesText(field.type === 'choice' ? field.choices : [])
  updateField(write, id, { choices, place, is_defined: 1, made_by: null, removed_by: null })
  announce(write, [])
  return id
}

/** Sets what a choice offers. Choices are no part of what is known of people, so undo leaves them alone. */
export function setChoices(write: WriteConnection, id: number, choices: readonly string[]): void {
  getField(write, id)
  updateField(write, id, { choices: choicesText(choices), is_defined: 1, made_by: null, removed_by: null })
  announce(write, [])
}

/** Puts these fields in this order, before all others. */
export function sortFields(write: WriteConnection, ids: readonly number[]): void {
  const others = shownRows(write).filter(({ id }) => !ids.includes(id))
  const order = [...new Set(ids), ...others.map(({ id }) => id)]
  order.forEach((id, place) => {
    updateField(write, id, { place })
  })
  announce(write, [])
}

/** Each choice once, without blanks around it. */
function choicesText(choices: readonly string[]): string {
  return JSON.stringify([...new Set(choices.map((choice) => choice.trim()).filter(Boolean))])
}
