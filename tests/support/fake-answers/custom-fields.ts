import type { DefinedField } from '../../../shared/contract/custom-fields.contract.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import type { CommandName } from '../../../shared/contract/history.contract.ts'
import type { Contact, CustomField } from '../../../shared/domain/contact.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import type { FakeBook } from '../fake-book.ts'
import type { AnswersOf } from './answers.ts'

type Kind = Pick<CustomField, 'name' | 'type'>

export function customFieldsAnswers({ contacts, changeMany }: FakeBook): AnswersOf<'customFields'> {
  let defined: Omit<DefinedField, 'people'>[] = []
  const isOf = (one: Kind) => (other: Kind) => one.name === other.name && one.type === other.type
  const ownersOf = (kind: Kind): Contact[] =>
    [...contacts.values()].filter(({ customFields }) => customFields.some(isOf(kind)))
  /** What somebody has is there of itself. */
  const list = (): DefinedField[] => {
    for (const field of [...contacts.values()].flatMap(({ customFields }) => customFields)) {
      if (defined.some(isOf(field))) continue
      defined.push({ id: defined.length + 1, name: field.name, type: field.type, choices: [] })
    }
    return defined.map((field) => ({ ...field, people: ownersOf(field).length }))
  }
  const get = (id: number): DefinedField => {
    const field = list().find((other) => other.id === id)
    if (!field) throw new KithError('field.notFound')
    return field
  }
  const without = (id: number) => defined.filter((field) => field.id !== id)
  /** One step: what becomes of the definitions, and of the values of this field. */
  const step = (
    name: CommandName,
    subject: string,
    to: typeof defined,
    field?: Kind,
    patchOf: (value: CustomField) => readonly CustomField[] = (value) => [value],
  ): number => {
    const before = defined
    const owners = field === undefined ? [] : ownersOf(field)
    const touched = owners.filter(({ customFields }) => customFields.some((value) => patchOf(value)[0] !== value))
    defined = to
    return changeMany(
      name,
      subject,
      touched.map(({ id }) => id),
      ({ customFields }) => ({ customFields: customFields.flatMap((value) => patchOf(value)) }),
      (isUndo) => {
        defined = isUndo ? before : to
      },
    )
  }
  const move = (id: number, to: Partial<Kind>, name: CommandName, subject: string) => {
    const field = get(id)
    const moved = defined.map((other) => (other.id === id ? { ...other, ...to } : other))
    return step(name, subject, moved, field, (value) => (isOf(field)(value) ? [{ ...value, ...to }] : [value]))
  }
  return {
    'customFields.list': list,
    'customFields.define': (field) => {
      const known = list().find(({ name }) => foldText(name) === foldText(field.name))
      if (known) throw new KithError('field.exists', { name: known.name })
      const id = Math.max(0, ...defined.map((other) => other.id)) + 1
      step('customFields.define', field.name, [...defined, { ...field, id }])
      return id
    },
    'customFields.rename': ({ id, to }) => move(id, { name: to }, 'customFields.rename', `${get(id).name} → ${to}`),
    'customFields.setType': ({ id, type }) => move(id, { type }, 'customFields.setType', get(id).name),
    'customFields.setChoices': ({ id, choices, renamed = [] }) => {
      const field = get(id)
      const to = defined.map((other) => (other.id === id ? { ...other, choices } : other))
      const nameOf = (value: string) => renamed.find(({ from }) => from === value)?.to ?? value
      return step('customFields.renameChoices', field.name, to, field, (value) =>
        isOf(field)(value) && nameOf(value.value) !== value.value
          ? [{ ...value, value: nameOf(value.value) }]
          : [value],
      )
    },
    'customFields.sort': ({ ids }) => {
      const at = (field: { id: number }) => ids.indexOf(field.id)
      step(
        'customFields.sort',
        '',
        [...defined].sort((one, other) => at(one) - at(other)),
      )
    },
    'customFields.delete': ({ id }) => {
      const field = get(id)
      return step('customFields.delete', field.name, without(id), field, (value) => (isOf(field)(value) ? [] : [value]))
    },
  }
}
