import type { DefinedField } from '../../../shared/contract/custom-fields.contract.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import type { Contact, CustomField } from '../../../shared/domain/contact.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import type { FakeBook } from '../fake-book.ts'
import type { AnswersOf } from './answers.ts'

type Kind = Pick<CustomField, 'name' | 'type'>

export function customFieldsAnswers({ contacts, changed, changeMany }: FakeBook): AnswersOf<'customFields'> {
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
  const change = (id: number, to: Partial<DefinedField>) => {
    defined = defined.map((field) => (field.id === id ? { ...field, ...to } : field))
  }
  const move = (
    id: number,
    to: Partial<Kind>,
    name: 'customFields.rename' | 'customFields.setType',
    subject: string,
  ) => {
    const field = get(id)
    const owners = ownersOf(field).map((contact) => contact.id)
    change(id, to)
    if (owners.length === 0) changed([])
    else
      changeMany(name, subject, owners, ({ customFields }) => ({
        customFields: customFields.map((value) => (isOf(field)(value) ? { ...value, ...to } : value)),
      }))
    return owners.length
  }
  return {
    'customFields.list': list,
    'customFields.define': (field) => {
      const known = list().find(({ name }) => foldText(name) === foldText(field.name))
      if (known) throw new KithError('field.exists', { name: known.name })
      const id = Math.max(0, ...defined.map((other) => other.id)) + 1
      defined.push({ ...field, id })
      changed([])
      return id
    },
    'customFields.rename': ({ id, to }) => move(id, { name: to }, 'customFields.rename', `${get(id).name} → ${to}`),
    'customFields.setType': ({ id, type }) => move(id, { type }, 'customFields.setType', get(id).name),
    'customFields.setChoices': ({ id, choices, renamed = [] }) => {
      change(id, { choices })
      const field = get(id)
      const nameOf = (value: string) => renamed.find(({ from }) => from === value)?.to ?? value
      const owners = ownersOf(field).filter(({ customFields }) =>
        customFields.some(({ value }) => nameOf(value) !== value),
      )
      if (owners.length === 0) changed([])
      else
        changeMany(
          'customFields.renameChoices',
          field.name,
          owners.map((owner) => owner.id),
          ({ customFields }) => ({
            customFields: customFields.map((own) => (isOf(field)(own) ? { ...own, value: nameOf(own.value) } : own)),
          }),
        )
      return owners.length
    },
    'customFields.sort': ({ ids }) => {
      const at = (field: { id: number }) => ids.indexOf(field.id)
      defined = [...defined].sort((one, other) => at(one) - at(other))
      changed([])
    },
    'customFields.delete': ({ id }) => {
      const field = get(id)
      const owners = ownersOf(field).map((contact) => contact.id)
      defined = defined.filter((other) => other.id !== id)
      if (owners.length === 0) changed([])
      else
        changeMany('customFields.delete', field.name, owners, ({ customFields }) => ({
          customFields: customFields.filter((value) => !isOf(field)(value)),
        }))
      return owners.length
    },
  }
}
