import type { RenamedChoice } from '../../shared/contract/custom-fields.contract.ts'
import type { CustomField, CustomFieldType } from '../../shared/domain/contact.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { announce, changeMany } from '../contacts/change-contacts.service.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { WriteConnection } from '../db/book.ts'
import { commandWhenNeeded, type LazyCommand } from '../db/changes.ts'
import { type FieldRow, findOwners, keyOfField } from './custom-fields.repository.ts'
import { choicesOf, getField, shownRows } from './custom-fields.service.ts'
import { changeDefinition } from './field-store.ts'

type Kind = Pick<CustomField, 'name' | 'type'>

/**
 * Everyone with the field, also in the trash, has it under the name `to`, as one command. A field of that name takes
 * these values in as its own type. Returns how many people were changed. Throws `field.notFound`.
 */
export async function renameField(write: WriteConnection, id: number, to: string, clock: Clock): Promise<number> {
  const field = getField(write, id)
  const name = to.trim()
  if (name === '' || name === field.name) return 0
  const alike = shownRows(write).filter((row) => row.id !== id && foldText(row.name) === foldText(name))
  const target = alike.find(({ type }) => type === field.type) ?? alike[0] ?? { name, type: field.type }
  const subject = `${field.name} → ${target.name}`
  const step = commandWhenNeeded(write, { name: 'customFields.rename', subject, at: clock() })
  return moveField(write, field, target, step)
}

/** The values of everyone are read as another type, each as it was typed, as one command. Throws `field.notFound`. */
export async function setFieldType(
  write: WriteConnection,
  id: number,
  type: CustomFieldType,
  clock: Clock,
): Promise<number> {
  const field = getField(write, id)
  if (type === field.type) return 0
  const step = commandWhenNeeded(write, { name: 'customFields.setType', subject: field.name, at: clock() })
  return moveField(write, field, { name: field.name, type }, step)
}

/**
 * Sets what a choice offers, as one command. Everyone with one of the choices that are renamed, also in the trash, has it
 * under its new name; whatever else people have stays. Returns how many people were changed. Throws `field.notFound`.
 */
export async function setChoices(
  write: WriteConnection,
  id: number,
  { choices, renamed }: { readonly choices: readonly string[]; readonly renamed: readonly RenamedChoice[] },
  clock: Clock,
): Promise<number> {
  const field = getField(write, id)
  const names = new Map(renamed.map(({ from, to }) => [from, to.trim()]))
  const name = names.size > 0 ? 'customFields.renameChoices' : 'customFields.setChoices'
  const step = commandWhenNeeded(write, { name, subject: field.name, at: clock() })
  const renameOf = (own: CustomField) => ({ ...own, value: names.get(own.value.trim()) || own.value })
  const changed = names.size === 0 ? 0 : await changeValues(write, field, step, renameOf)
  changeDefinition(write, id, { choices: choicesOf(choices), isDefined: true }, step)
  announce(write, [])
  return changed
}

/**
 * Takes the field away with the values of everyone, also in the trash, as one command. Its definition stays out of
 * sight, for undo to bring it back whole. Returns how many people had it. Throws `field.notFound`.
 */
export async function deleteField(write: WriteConnection, id: number, clock: Clock): Promise<number> {
  const field = getField(write, id)
  const step = commandWhenNeeded(write, { name: 'customFields.delete', subject: field.name, at: clock() })
  const changed = await changeValues(write, field, step, () => null)
  changeDefinition(write, id, { isDefined: false }, step)
  announce(write, [])
  return changed
}

/** Gives the values of one field to another, which takes its place in the list unless it is shown already. */
async function moveField(write: WriteConnection, field: FieldRow, to: Kind, step: LazyCommand): Promise<number> {
  const isShown = shownRows(write).some(({ name, type }) => name === to.name && type === to.type)
  const target = keyOfField(write, to.name, to.type)
  const changed = await changeValues(write, field, step, ({ value }) => ({ ...to, value }))
  if (!isShown) {
    const { choices, place, isDefined } = field
    changeDefinition(write, target, { choices: JSON.parse(choices), place, isDefined: isDefined === 1 }, step)
  }
  changeDefinition(write, field.id, { isDefined: false }, step)
  announce(write, [])
  return changed
}

/** Puts another in the place of each value of one field, or none, no two alike. */
function changeValues(
  write: WriteConnection,
  field: FieldRow,
  step: LazyCommand,
  changedTo: (value: CustomField) => CustomField | null,
): Promise<number> {
  const isOf = (other: Kind) => other.name === field.name && other.type === field.type
  return changeMany(write, findOwners(write, field.id), step, ({ customFields }) => {
    const next: CustomField[] = []
    for (const value of customFields) {
      const to = isOf(value) ? changedTo(value) : value
      const isThere = next.some(
        ({ name, type, value: text }) => name === to?.name && type === to.type && text === to.value,
      )
      if (to !== null && !(isThere && isOf(value))) next.push(to)
    }
    return { customFields: next }
  })
}
