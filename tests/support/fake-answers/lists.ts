import type { Contact } from '../../../shared/domain/contact.ts'
import { nameOf } from '../../../shared/domain/person-name.ts'
import { customName } from '../../../shared/domain/table-columns.ts'
import type { FakeBook } from '../fake-book.ts'
import { fakeContact } from '../fake-contacts.ts'
import type { AnswersOf } from './answers.ts'

export function listsAnswers({ contacts, inOrder, get, command, changeMany }: FakeBook): AnswersOf<'table' | 'groups'> {
  const cellOf = (contact: Contact, column: string): string => {
    const custom = customName(column)
    if (custom !== null) return contact.customFields.find(({ name }) => name === custom)?.value ?? ''
    const cells: Record<string, string | number | undefined | null> = {
      organization: contact.jobs[0]?.organization,
      title: contact.jobs[0]?.title,
      phone: contact.phones[0]?.value,
      email: contact.emails[0]?.value,
      town: contact.addresses[0]?.locality,
      country: contact.addresses[0]?.country,
      tags: contact.tags.join('\n'),
      birthday: contact.dates.find(({ kind }) => kind === 'birthday')?.on,
      added: contact.createdAt,
      changed: contact.updatedAt,
    }
    return String(cells[column] ?? '')
  }
  const rowOf = (contact: Contact, columns: readonly string[]) => ({
    id: contact.id,
    name: nameOf(contact),
    cells: columns.map((column) => cellOf(contact, column)),
  })
  const uidsOf = (ids: readonly number[]) => ids.map((id) => get(id).uid)
  return {
    'table.rows': ({ scope, columns, offset, limit }) =>
      inOrder(scope)
        .slice(offset, offset + limit)
        .map((contact) => rowOf(contact, columns)),
    'table.cells': ({ ids, columns }) => ids.map(get).map((contact) => rowOf(contact, columns)),
    'table.fields': () => {
      const fields = [...contacts.values()].flatMap(({ customFields }) => customFields)
      return [...new Map(fields.map(({ name, type }) => [name, { name, type }])).values()]
    },
    'groups.list': () =>
      inOrder({})
        .filter(({ kind }) => kind === 'group')
        .map((group) => ({
          id: group.id,
          uid: group.uid,
          name: nameOf(group),
          count: inOrder({ group: group.uid }).length,
        })),
    'groups.create': ({ name, ids }) => {
      const id = Math.max(0, ...contacts.keys()) + 1
      command(
        'groups.create',
        [fakeContact(id, { kind: 'group', formattedName: name, members: uidsOf(ids) })],
        [],
        name,
      )
      return ids.length
    },
    'groups.add': ({ group, ids }) => {
      changeMany('groups.add', nameOf(get(group)), [group], ({ members }) => ({
        members: [...new Set([...members, ...uidsOf(ids)])],
      }))
      return ids.length
    },
    'groups.remove': ({ group, ids }) => {
      const leaving = uidsOf(ids)
      changeMany('groups.remove', nameOf(get(group)), [group], ({ members }) => ({
        members: members.filter((uid) => !leaving.includes(uid)),
      }))
      return ids.length
    },
  }
}
