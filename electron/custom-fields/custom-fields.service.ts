import type { DefinedField } from '../../shared/contract/custom-fields.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { announce } from '../contacts/change-contacts.service.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { commandWhenNeeded } from '../db/changes.ts'
import { type FieldRow, keyOfField, lastPlace, listEveryField } from './custom-fields.repository.ts'
import { changeDefinition } from './field-store.ts'

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
    .filter(({ people, isDefined }) => people > 0 || isDefined === 1)
    .sort((one, other) => (one.place ?? last) - (other.place ?? last) || compare(one.name, other.name))
}

/** The shown field with this key. Throws `field.notFound`. */
export function getField(read: Reader, id: number): FieldRow {
  const field = shownRows(read).find((row) => row.id === id)
  if (field === undefined) throw new KithError('field.notFound')
  return field
}

/**
 * Defines a field, after all others, as one command, and gives its key. Throws `field.exists`, capitals and accents
 * aside.
 */
export function defineField(
  write: WriteConnection,
  field: Pick<DefinedField, 'name' | 'type'> & { readonly choices: readonly string[] },
  clock: Clock,
): number {
  const name = field.name.trim()
  const known = shownRows(write).find((row) => foldText(row.name) === foldText(name))
  if (known !== undefined) throw new KithError('field.exists', { name: known.name })
  const place = lastPlace(write)
  const id = keyOfField(write, name, field.type)
  const choices = field.type === 'choice' ? choicesOf(field.choices) : []
  const step = commandWhenNeeded(write, { name: 'customFields.define', subject: name, at: clock() })
  changeDefinition(write, id, { choices, place, isDefined: true }, step)
  announce(write, [])
  return id
}

/** Puts these fields in this order, before all others, as one command. */
export function sortFields(write: WriteConnection, ids: readonly number[], clock: Clock): void {
  const others = shownRows(write).filter(({ id }) => !ids.includes(id))
  const order = [...new Set(ids), ...others.map(({ id }) => id)]
  const step = commandWhenNeeded(write, { name: 'customFields.sort', subject: '', at: clock() })
  order.forEach((id, place) => {
    changeDefinition(write, id, { place }, step)
  })
  announce(write, [])
}

/** Each choice once, without blanks around it. */
export function choicesOf(choices: readonly string[]): string[] {
  return [...new Set(choices.map((choice) => choice.trim()).filter(Boolean))]
}
