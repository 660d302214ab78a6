import type { ContactPatch } from '../../shared/contract/contact-fields.ts'
import type { ContactFields } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import type { WriteConnection } from '../db/book.ts'
import { getStored, listStored, type OtherChange } from './contacts.service.ts'
import { findByName, findWhoeverNames, uidForms } from './related.repository.ts'
import { namesOf } from './related.service.ts'

/**
 * What changes in others besides when a patch gives somebody another name: whoever names them by it, as related or as
 * a member, and whoever works or worked at an organisation, names them by the new one, also in the trash. A name that
 * others have as well says nothing. Throws `contact.notFound`.
 */
export function changesOfName(
  write: WriteConnection,
  id: number,
  patch: ContactPatch,
  others: readonly OtherChange[],
): readonly OtherChange[] {
  const contact = getStored(write, id)
  const [from, to] = [nameOf(contact), nameOf({ ...contact, ...patch })]
  if (from === to || from === '' || to === '') return others
  const forms = new Set(uidForms(contact.uid))
  const names = new Set(namesOf(write, contact).filter((name) => !forms.has(name)))
  const employer = isOnlyOrganization(write, { ...contact, ...patch }, from, id) ? from : null
  const changes = new Map(others.map((other) => [other.contact.id, other]))
  for (const other of listStored(write, findWhoeverNames(write, [...names], employer))) {
    const before = changes.get(other.id)?.patch
    const renamed = renamedIn({ ...other, ...before }, { names, employer, to })
    if (other.id !== id && renamed !== null) changes.set(other.id, { contact: other, patch: { ...before, ...renamed } })
  }
  return [...changes.values()]
}

function isOnlyOrganization(write: WriteConnection, { kind }: ContactFields, name: string, id: number): boolean {
  return kind === 'organization' && findByName(write, name, kind).every((other) => other === id)
}

type Renaming = { readonly names: ReadonlySet<string>; readonly employer: string | null; readonly to: string }

/** The fields of a contact in which a name stood, with the new one; null where it stood in none. */
function renamedIn(
  { relations, members, jobs }: ContactFields,
  { names, employer, to }: Renaming,
): ContactPatch | null {
  const isNamed = relations.some(({ value }) => names.has(value))
  const isMember = members.some((member) => names.has(member))
  const isAtWork = employer !== null && jobs.some(({ organization }) => organization === employer)
  if (!isNamed && !isMember && !isAtWork) return null
  return {
    ...(isNamed && { relations: relations.map((one) => (names.has(one.value) ? { ...one, value: to } : one)) }),
    ...(isMember && { members: members.map((member) => (names.has(member) ? to : member)) }),
    ...(isAtWork && { jobs: jobs.map((job) => (job.organization === employer ? { ...job, organization: to } : job)) }),
  }
}
