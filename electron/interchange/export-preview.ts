import type { ExportPreview } from '../../shared/contract/export.contract.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { listStored } from '../contacts/contacts.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { type ExportOptions, lossOf } from './export.service.ts'
import type { ExportRequest, Loss } from './export-request.ts'
import { findContactByUid } from './imports.repository.ts'

/** How many names stand behind a loss. */
const EXAMPLES = 3

/** What an export would leave out, by property, what most people lose first. Throws `export.cancelled`. */
export async function previewExport(
  read: ReadConnection,
  request: ExportRequest,
  options: ExportOptions = {},
): Promise<ExportPreview> {
  const { written, loss } = await lossOf(read, request, options)
  const losses = [...peopleByProperty(loss)].map(([property, uids]) => ({
    property,
    people: uids.size,
    examples: [...uids].slice(0, EXAMPLES).map((uid) => nameOfUid(read, uid)),
  }))
  return { people: written, losses: losses.sort((one, other) => other.people - one.people) }
}

function peopleByProperty(loss: readonly Loss[]): Map<string, Set<string>> {
  const people = new Map<string, Set<string>>()
  for (const { property, uid } of loss) {
    const uids = people.get(property) ?? new Set()
    people.set(property, uids.add(uid))
  }
  return people
}

function nameOfUid(read: ReadConnection, uid: string): string {
  const id = findContactByUid(read, uid)
  const [contact] = id === undefined ? [] : listStored(read, [id])
  return contact === undefined ? '' : nameOf(contact)
}
