import type { RelatedContacts } from '../../../shared/contract/contacts.contract.ts'
import type { Contact } from '../../../shared/domain/contact.ts'
import { nameOf } from '../../../shared/domain/person-name.ts'
import { summaryOf } from '../fake-contacts.ts'

/** Everyone around a person of a book in memory; names and UIDs are compared as they stand. */
export function relatedTo(contact: Contact, everyone: readonly Contact[], limit: number): RelatedContacts {
  const others = everyone.filter(({ id, deletedAt }) => id !== contact.id && deletedAt === null)
  const own = [contact.uid, nameOf(contact)]
  const resolved = (value: string) => {
    const found = others.find((other) => other.uid === value || nameOf(other) === value)
    return { value, person: found === undefined ? null : summaryOf(found) }
  }
  const workers = others.flatMap((person) =>
    person.jobs
      .filter(({ organization }) => contact.kind === 'organization' && organization === nameOf(contact))
      .map(({ title, to }) => ({ person: summaryOf(person), title, to })),
  )
  const present = workers.filter(({ to }) => to === null)
  const past = workers.filter(({ to }) => to !== null)
  return {
    relations: contact.relations.map(({ value }) => resolved(value)),
    namedBy: others.flatMap((person) =>
      person.relations
        .filter(({ value }) => own.includes(value))
        .map(({ types, label }) => ({ types, label, person: summaryOf(person) })),
    ),
    organizations: contact.jobs.flatMap(({ organization: name }) => {
      const found = others.find((other) => other.kind === 'organization' && nameOf(other) === name)
      return found === undefined ? [] : [{ name, id: found.id }]
    }),
    people: { present: present.length, past: past.length, rows: [...present, ...past].slice(0, limit) },
    members: { total: contact.members.length, rows: contact.members.slice(0, limit).map(resolved) },
    groups: others.filter(({ members }) => members.some((member) => own.includes(member))).map(summaryOf),
  }
}
