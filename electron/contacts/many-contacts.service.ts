import type { FieldForMany } from '../../shared/contract/contacts.contract.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import type { CustomField, Job } from '../../shared/domain/contact.ts'
import type { WriteConnection } from '../db/book.ts'
import { type ChangePatch, changeMany } from './change-contacts.service.ts'
import type { Clock } from './contacts.service.ts'
import type { StoredContact } from './find-contacts.ts'

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
  const run = (
    name: Parameters<typeof changeMany>[2]['name'],
    subject: string,
    patchOf: (contact: StoredContact) => ChangePatch,
  ) => changeMany(write, ids, { name, subject, at }, (contact) => ifDiffering(contact, patchOf(contact)))
  switch (change.field) {
    case 'isFavorite':
      return run(change.value ? 'contacts.favorite' : 'contacts.unfavorite', '', () => ({ isFavorite: change.value }))
    case 'organization': {
      const organization = change.value.trim()
      return run('contacts.setOrganization', organization, ({ jobs }) => ({ jobs: atOrganization(jobs, organization) }))
    }
    case 'title': {
      const title = change.value.trim()
      return run('contacts.setTitle', title, ({ jobs }) => ({ jobs: withPresent(jobs, { title }) }))
    }
    case 'note': {
      const note = change.value.trim()
      return run('contacts.addNote', '', ({ notes }) => ({ notes: note === '' ? notes : [...notes, note] }))
    }
    case 'custom': {
      const field = { name: change.name, type: change.type, value: change.value.trim() }
      const step = field.value === '' ? 'contacts.clearField' : 'contacts.setField'
      return run(step, field.name, ({ customFields }) => ({
        customFields: withField(customFields, field),
      }))
    }
  }
}

function ifDiffering(contact: StoredContact, patch: ChangePatch): ChangePatch | null {
  const before = contact as Record<string, unknown>
  return Object.entries(patch).some(([key, value]) => canonicalJson(value) !== canonicalJson(before[key]))
    ? patch
    : null
}

/** The present job is at another organisation, of which nobody knows the units. */
function atOrganization(jobs: readonly Job[], organization: string): readonly Job[] {
  return (jobs[0]?.organization ?? '') === organization ? jobs : withPresent(jobs, { organization, units: [] })
}

/** Changes the present job, or makes one. A job of which nothing is left goes. */
function withPresent(jobs: readonly Job[], change: Partial<Job>): readonly Job[] {
  const [present = NO_JOB, ...past] = jobs
  const next = { ...present, ...change }
  return canonicalJson(next) === canonicalJson(NO_JOB) ? past : [next, ...past]
}

/** Sets a field of one's own where it stands, or at the end. Without a value it goes. */
function withField(fields: readonly CustomField[], field: CustomField): readonly CustomField[] {
  const isSame = (other: CustomField) => other.name === field.name
  const at = fields.findIndex(isSame)
  const others = fields.filter((other) => !isSame(other))
  if (field.value === '') return others
  return at === -1 ? [...others, field] : [...others.slice(0, at), field, ...others.slice(at)]
}
