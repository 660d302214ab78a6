import type { FieldForMany } from '../../shared/contract/contacts.contract.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import type { Job } from '../../shared/domain/contact.ts'
import type { WriteConnection } from '../db/book.ts'
import { type Clock, changeMany } from './contacts.service.ts'

const NO_JOB: Job = { organization: '', units: [], title: '', role: '', from: null, to: null }

/** Puts tags on people and takes others off as one command. Returns how many were changed. */
export function tagContacts(
  write: WriteConnection,
  ids: readonly number[],
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
  clock: Clock,
): Promise<number> {
  const [name, subject] =
    add.length > 0 ? (['contacts.tag', add.join(', ')] as const) : (['contacts.untag', remove.join(', ')] as const)
  return changeMany(write, ids, { name, subject, at: clock() }, (contact) => {
    const tags = [...new Set([...contact.tags.filter((tag) => !remove.includes(tag)), ...add])]
    return canonicalJson(tags) === canonicalJson(contact.tags) ? null : { tags }
  })
}

/** Sets one field of people to the same as one command. Returns how many were changed. */
export function updateContacts(
  write: WriteConnection,
  ids: readonly number[],
  change: FieldForMany,
  clock: Clock,
): Promise<number> {
  const at = clock()
  if (change.field === 'isFavorite') {
    const isFavorite = change.value
    const name = isFavorite ? 'contacts.favorite' : 'contacts.unfavorite'
    return changeMany(write, ids, { name, subject: '', at }, (contact) =>
      contact.isFavorite === isFavorite ? null : { isFavorite },
    )
  }
  const organization = change.value.trim()
  return changeMany(write, ids, { name: 'contacts.setOrganization', subject: organization, at }, (contact) => {
    const jobs = withOrganization(contact.jobs, organization)
    return canonicalJson(jobs) === canonicalJson(contact.jobs) ? null : { jobs }
  })
}

/** The present job is at another organisation, of which nobody knows the units. A job of which nothing is left goes. */
function withOrganization(jobs: readonly Job[], organization: string): readonly Job[] {
  const [present = NO_JOB, ...past] = jobs
  if (present.organization === organization) return jobs
  const next = { ...present, organization, units: [] }
  return canonicalJson(next) === canonicalJson(NO_JOB) ? past : [next, ...past]
}
