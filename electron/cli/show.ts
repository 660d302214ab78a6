import { KithError } from '../../shared/contract/errors.ts'
import type { Contact } from '../../shared/domain/contact.ts'
import { joinName, nameOf } from '../../shared/domain/person-name.ts'
import { getContact, listStored } from '../contacts/contacts.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { findIdsByUid } from '../interchange/export.service.ts'
import type { Command } from './command.ts'

export const showCommand: Command = {
  name: 'show',
  usage: 'ID',
  summary: 'shows one person, by number or UID',
  takes: [1, 1],
  opens: 'read',
  run({ positionals, book }) {
    const contact = find(book.read, positionals[0] ?? '')
    return { json: contact, text: describe(contact) }
  },
}

/** A number is looked for among the numbers first, then, like anything else, among the UIDs. */
function find(read: ReadConnection, id: string): Contact {
  const [numbered] = /^\d{1,15}$/.test(id) ? listStored(read, [Number(id)]) : []
  const found = numbered?.id ?? findIdsByUid(read, [id])[0]
  if (found === undefined) throw new KithError('contact.notFound')
  return getContact(read, found)
}

type Line = readonly [label: string, value: string]

function describe(contact: Contact): string {
  const labelled = (
    items: readonly { label: string; types: readonly string[]; value: string }[],
    fallback: string,
  ): Line[] => items.map(({ label, types, value }) => [label || types.join(' ') || fallback, value])
  const spelled = joinName(contact.name)
  const lines: Line[] = [
    ...(spelled !== nameOf(contact) && spelled !== '' ? [['name', spelled] as const] : []),
    ...contact.nicknames.map((value) => ['nickname', value] as const),
    ...contact.jobs.map(
      (job) => ['work', [job.title, job.role, job.organization, ...job.units].filter(Boolean).join(', ')] as const,
    ),
    ...labelled(contact.phones, 'phone'),
    ...labelled(contact.emails, 'e-mail'),
    ...contact.addresses.map(
      (a): Line => [
        a.label || a.types.join(' ') || 'address',
        [a.poBox, a.extended, a.street, a.postalCode, a.locality, a.region, a.country]
          .filter(Boolean)
          .join(', ')
          .replace(/\n/g, ', '),
      ],
    ),
    ...labelled(contact.urls, 'web'),
    ...contact.profiles.map(({ service, user, uri }): Line => [service || 'profile', user || uri]),
    ...contact.dates.map(({ kind, label, on, text }): Line => [label || kind, on ?? text]),
    ...labelled(contact.relations, 'related'),
    ...contact.customFields.map(({ name, value }): Line => [name, value]),
    ...(contact.tags.length > 0 ? [['tags', contact.tags.join(', ')] as const] : []),
    ...contact.notes.map((value) => ['note', value] as const),
    ...(contact.deletedAt === null ? [] : [['in the trash since', new Date(contact.deletedAt).toISOString()] as const]),
    ['uid', contact.uid],
  ]
  const width = Math.max(...lines.map(([label]) => label.length))
  const body = lines.map(
    ([label, value]) => `  ${label.padEnd(width)}  ${value.replace(/\n/g, `\n${' '.repeat(width + 4)}`)}\n`,
  )
  return `${nameOf(contact) || '(no name)'}\n${body.join('')}`
}
