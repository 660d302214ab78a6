import type { RenamedChoice } from '../../shared/contract/custom-fields.contract.ts'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { CustomField, CustomFieldType } from '../../shared/domain/contact.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { announce, type Clock, changeMany } from '../contacts/contacts.service.ts'
import type { WriteConnection } from '../db/book.ts'
import {
  type FieldRow,
  findOwners,
  isDefined,
  keyOfField,
  lastCommand,
  updateField,
} from './custom-fields.repository.ts'
import { getField, shownRows } from './custom-fields.service.ts'

type Kind = Pick<CustomField, 'name' | 'type'>
type Step = { readonly name: CommandName; readonly subject: string; readonly at: number }

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
  return moveField(write, field, target, { name: 'customFields.rename', subject, at: clock() })
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
  const step = { name: 'customFields.setType', subject: field.name, at: clock() } as const
  return moveField(write, field, { name: field.name, type }, step)
}

/**
 * Everyone with one of these choices, also in the trash, has it under its new name, as one command: the undo gives each
 * their old one. Returns how many people were changed. Throws `field.notFound`.
 */
export async function renameChoices(
  write: WriteConnection,
  id: number,
  renamed: readonly RenamedChoice[],
  clock: Clock,
): Promise<number> {
  const field = getField(write, id)
  const names = new Map(renamed.map(({ from, to }) => [from, to.trim()]))
  if (names.size === 0) return 0
  const step = { name: 'customFields.renameChoices', subject: field.name, at: clock() } as const
  const { name, type } = field
  return changeValues(write, field, step, (value) => [{ name, type, value: names.get(value.trim()) || value }])
}

/**
 * Takes the field away with the values of everyone, also in the trash, as one command. Its definition stays out of
 * sight, for undo to bring it back whole. Returns how many people had it. Throws `field.notFound`.
 */
export async function deleteField(write: WriteConnection, id: number, clock: Clock): Promise<number> {
  const field = getField(write, id)
  const step = { name: 'customFields.delete', subject: field.name, at: clock() } as const
  const changed = await changeValues(write, field, step, () => [])
  if (changed > 0) updateField(write, id, { removed_by: lastCommand(write) })
  else {
    updateField(write, id, { is_defined: 0 })
    announce(write, [])
  }
  return changed
}

/** Gives the values of one field to another, which takes its place in the list unless it is shown already. */
async function moveField(write: WriteConnection, field: FieldRow, to: Kind, step: Step): Promise<number> {
  const isShown = shownRows(write).some(({ name, type }) => name === to.name && type === to.type)
  const target = keyOfField(write, to.name, to.type)
  const changed = await changeValues(write, field, step, (value) => [{ ...to, value }])
  const command = changed > 0 ? lastCommand(write) : null
  if (!isShown) {
    const { choices, place } = field
    const is_defined = isDefined(write, field.id) ? 1 : 0
    updateField(write, target, { choices, place, is_defined, made_by: command, removed_by: null })
  }
  // Nobody has it: there is no step to undo, and the definition itself moves.
  updateField(write, field.id, command === null ? { is_defined: 0 } : { removed_by: command })
  if (command === null) announce(write, [])
  return changed
}

/** Puts others in the place of the values of one field, each once. */
function changeValues(
  write: WriteConnection,
  field: FieldRow,
  step: Step,
  valuesOf: (value: string) => CustomField[],
): Promise<number> {
  const isOf = (other: Kind) => other.name === field.name && other.type === field.type
  return changeMany(write, findOwners(write, field.id), step, ({ customFields }) => {
    const next: CustomField[] = []
    for (const value of customFields) {
      for (const { name, type, value: text } of isOf(value) ? valuesOf(value.value) : [value]) {
        const isThere = next.some((other) => other.name === name && other.type === type && other.value === text)
        if (!isThere || !isOf(value)) next.push({ name, type, value: text })
      }
    }
    return { customFields: next }
  })
}
