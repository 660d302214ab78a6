import type { ContactPatch } from '../../shared/contract/contact-fields.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import {
  CONTACT_FIELD_NAMES,
  type Contact,
  type ContactFields,
  type ContactId,
  EMPTY_FIELDS,
} from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { countContactsOf, recordCommand } from '../db/changes.ts'
import { announce, changeContact, changeMany, insertContact } from './change-contacts.service.ts'
import { countAside, findIds, findMovable } from './contact-lists.repository.ts'
import { toContactRows } from './contact-rows.ts'
import { findContacts, type StoredContact } from './find-contacts.ts'
import { nameOrderOf } from './name-order.ts'
import { nameRulesOf } from './name-rules.service.ts'

/** Epoch milliseconds, UTC. */
export type Clock = () => number
const EVERYONE = { where: 'deleted_at IS NULL', parameters: [], order: 'id' }

type Reader = Pick<ReadConnection, 'prepare'>
/** What a command on one contact changes in another. */
export type OtherChange = { readonly contact: StoredContact; readonly patch: ContactPatch }
/** Changes what another slice has on record about a contact. `begin` begins the command, where it has not begun yet. */
export type RecordChange = (contactId: ContactId, begin: () => number, at: number) => void
/** What a command on one contact changes besides. */
export type Besides = { readonly others?: readonly OtherChange[]; readonly records?: RecordChange | undefined }

/** The contact with this key. Throws `contact.notFound`. */
export function getContact(read: Reader, id: number): Contact {
  const { changedBy: _changedBy, cardId: _cardId, ...contact } = getStored(read, id)
  return contact
}

/** The contact with its stamp and its card. Throws `contact.notFound`. */
export function getStored(read: Reader, id: number): StoredContact {
  const [contact] = findContacts(read, [id])
  if (contact === undefined) throw new KithError('contact.notFound', { id })
  return contact
}

/** The contacts with these keys that are there, in the order of the keys. */
export function listStored(read: Reader, ids: readonly number[]): StoredContact[] {
  return findContacts(read, ids)
}

/** Adds a contact with these fields, all others empty, and makes these changes besides, as one command. */
export function createContact(
  write: WriteConnection,
  patch: ContactPatch,
  uid: string,
  clock: Clock,
  { others = [], records }: Besides = {},
): Contact {
  const at = clock()
  const fields: ContactFields = { ...EMPTY_FIELDS, ...patch }
  const commandId = recordCommand(write, { name: 'contacts.create', origin: 'user', subject: nameOf(fields), at })
  const id = insertContact(write, { commandId, rows: toContactRows(fields, nameRulesOf(write)), uid, at, cardId: null })
  countContactsOf(write, commandId, 1 + changeEach(write, commandId, others, at))
  records?.(id, () => commandId, at)
  announce(write, [id, ...others.map(({ contact }) => contact.id)])
  return getContact(write, id)
}

/**
 * Sets fields of a contact and makes these changes besides, as one command; nothing is recorded when nothing differs.
 * Throws `contact.notFound`.
 */
export function updateContact(
  write: WriteConnection,
  id: number,
  patch: ContactPatch,
  clock: Clock,
  { others = [], records }: Besides = {},
): Contact {
  const contact = getStored(write, id)
  const fields: ContactFields = { ...contact, ...patch }
  const isSame = CONTACT_FIELD_NAMES.every((field) => canonicalJson(fields[field]) === canonicalJson(contact[field]))
  const at = clock()
  let commandId: number | undefined
  const begin = () => {
    commandId ??= recordCommand(write, { name: 'contacts.update', origin: 'user', subject: nameOf(fields), at })
    return commandId
  }
  const isChange = !isSame || others.length > 0
  const changed = isChange ? changeEach(write, begin(), [{ contact, patch }, ...others], at) : 0
  records?.(contact.id, begin, at)
  if (commandId === undefined) return getContact(write, id)
  countContactsOf(write, commandId, Math.max(changed, 1))
  announce(write, [id, ...others.map((other) => other.contact.id)])
  return getContact(write, id)
}

/** Returns how many were changed. */
function changeEach(write: WriteConnection, commandId: number, others: readonly OtherChange[], at: number): number {
  return others.filter(({ contact, patch }) => {
    const stamp = { updatedAt: at, changedBy: commandId, cardId: contact.cardId }
    return changeContact(write, { commandId, contact, patch, stamp })
  }).length
}

/** Moves contacts to the trash as one command. Those already there or gone are passed over. Returns how many. */
export function deleteContacts(write: WriteConnection, ids: readonly number[], clock: Clock): Promise<number> {
  return moveContacts(write, ids, 'contacts.delete', clock())
}

/** Takes contacts out of the trash as one command. Returns how many. */
export function restoreContacts(write: WriteConnection, ids: readonly number[], clock: Clock): Promise<number> {
  return moveContacts(write, ids, 'contacts.restore', clock())
}

async function moveContacts(
  write: WriteConnection,
  ids: readonly number[],
  name: 'contacts.delete' | 'contacts.restore',
  at: number,
): Promise<number> {
  const isDeleting = name === 'contacts.delete'
  const moving = findMovable(write, ids, isDeleting)
  const [only] = moving.length === 1 ? moving : []
  const subject = only === undefined ? '' : nameOf(getStored(write, only))
  return changeMany(write, moving, { name, subject, at }, () => ({ deletedAt: isDeleting ? at : null }))
}

/** How many people there are outside the trash, in it, and among the favourites. */
export function countContacts(read: ReadConnection): { contacts: number; trash: number; favorites: number } {
  // The order of the names is read for the list anyhow, and kept; counting its index would read all of that again.
  return { ...countAside(read), contacts: nameOrderOf(read).ids.length }
}

/** The keys of everyone outside the trash, in the order in which they came, which is the quickest to read. */
export function listIds(read: ReadConnection): number[] {
  return findIds(read, EVERYONE, -1, 0)
}
