import type {
  ContactSummary,
  Related,
  RelatedContacts,
  Resolved,
  Worker,
} from '../../shared/contract/contacts.contract.ts'
import type { Contact, ContactId } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import type { ReadConnection } from '../db/book.ts'
import { findSummaries } from './contact-lists.repository.ts'
import { getContact } from './contacts.service.ts'
import {
  countJobsAt,
  findByName,
  findByUids,
  findGroupsOf,
  findJobsAt,
  findRelationsTo,
  plainName,
  uidForms,
} from './related.repository.ts'

/** So many names are looked for; a group that names more of its members by name than this has the rest as text. */
const MOST_NAMES = 200
/** Longer texts are no names. UTF-16 code units. */
const LONGEST_NAME = 200
type Reader = Pick<ReadConnection, 'prepare'>
const URI = /^[a-z][a-z\d+.-]*:/i

/** Everyone around a contact: see `RelatedContacts`. Throws `contact.notFound`. */
export function relatedContacts(read: ReadConnection, id: number, limit: number): RelatedContacts {
  const contact = getContact(read, id)
  const names = namesOf(read, contact)
  const relations = contact.relations.map(({ value }) => value)
  const members = contact.members.slice(0, limit)
  const namedBy = findRelationsTo(read, names, id)
  const groups = findGroupsOf(read, names, id)
  const people = peopleAt(read, contact, limit)
  const idOf = resolver(read, [...relations, ...members])

  const all = [...relations, ...members].map(idOf)
  const ids = [
    ...all,
    ...namedBy.map(({ contactId }) => contactId),
    ...groups,
    ...people.jobs.map((job) => job.contactId),
  ]
  const rows = new Map<number, ContactSummary>(
    findSummaries(read, [...new Set(ids.filter((key) => key !== null))]).map((row) => [row.id, row]),
  )
  const resolved = (value: string): Resolved => ({ value, person: rows.get(idOf(value) ?? 0) ?? null })
  return {
    relations: relations.map(resolved),
    namedBy: namedBy.flatMap(({ contactId, ...relation }): Related[] => withPerson(rows.get(contactId), relation)),
    organizations: organizationsOf(read, contact),
    people: {
      present: people.present,
      past: people.past,
      rows: people.jobs.flatMap(({ contactId, ...job }): Worker[] => withPerson(rows.get(contactId), job)),
    },
    members: { total: contact.members.length, rows: members.map(resolved) },
    groups: groups.flatMap((group) => rows.get(group) ?? []),
  }
}

/** Whom each of these values names: by UID, or by a name that only one person has. */
export function namedContacts(read: ReadConnection, values: readonly string[]): Resolved[] {
  const idOf = resolver(read, values)
  const ids = values.map(idOf).filter((id) => id !== null)
  const rows = new Map<number, ContactSummary>(findSummaries(read, [...new Set(ids)]).map((row) => [row.id, row]))
  return values.map((value) => ({ value, person: rows.get(idOf(value) ?? 0) ?? null }))
}

/** Everybody outside the trash who is called exactly this. */
export function contactsCalled(read: Reader, name: string): number[] {
  return findByName(read, name)
}

function withPerson<T>(person: ContactSummary | undefined, rest: T): (T & { person: ContactSummary })[] {
  return person === undefined ? [] : [{ ...rest, person }]
}

/** By what others name a contact: its UID in all its forms, and its name where nobody else has the same. */
export function namesOf(read: Reader, contact: Contact): readonly string[] {
  const name = nameOf(contact)
  const isOnly = isName(name) && findByName(read, name).every((id) => id === contact.id)
  return isOnly
    ? [...uidForms(contact.uid), ...new Set([name, plainName(name), name.normalize('NFD')])]
    : uidForms(contact.uid)
}

function isName(text: string): boolean {
  return text !== '' && text.length <= LONGEST_NAME && !URI.test(text)
}

/** Answers whom a value names: by UID, else by a name that only one person has, else null. */
function resolver(read: ReadConnection, values: readonly string[]): (value: string) => number | null {
  const known = new Map<string, number | null>(findByUids(read, values).map(({ value, id }) => [value, id]))
  const names = [...new Set(values)].filter((value) => !known.has(value) && isName(value)).slice(0, MOST_NAMES)
  for (const name of names) known.set(name, onlyOne(findByName(read, name)))
  return (value) => known.get(value) ?? null
}

function onlyOne(ids: readonly number[]): number | null {
  const [first, ...more] = ids
  return first === undefined || more.length > 0 ? null : first
}

function organizationsOf(read: ReadConnection, { id, jobs }: Contact): { name: string; id: ContactId }[] {
  const names = [...new Set(jobs.map(({ organization }) => organization))].filter(isName).slice(0, MOST_NAMES)
  return names.flatMap((name) => {
    const found = onlyOne(findByName(read, name, 'organization'))
    return found === null || found === id ? [] : [{ name, id: found as ContactId }]
  })
}

function peopleAt(read: ReadConnection, contact: Contact, limit: number) {
  const name = nameOf(contact)
  if (contact.kind !== 'organization' || name === '') return { present: 0, past: 0, jobs: [] }
  const { id } = contact
  const present = findJobsAt(read, name, 'present', { id, limit })
  const room = limit - present.length
  return {
    present: countJobsAt(read, name, 'present', id),
    past: countJobsAt(read, name, 'past', id),
    jobs: room > 0 ? [...present, ...findJobsAt(read, name, 'past', { id, limit: room })] : present,
  }
}
