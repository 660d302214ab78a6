import type { ContactPatch } from '../../shared/contract/contact-fields.ts'
import { KithError } from '../../shared/contract/errors.ts'
import type { CommandName } from '../../shared/contract/history.contract.ts'
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
import { countContactsOf, recordCommand, recordDelete, recordInsert, recordUpdate } from '../db/changes.ts'
import { countAside, findIds, findMovable } from './contact-lists.repository.ts'
import { type ContactRows, toContactRows } from './contact-rows.ts'
import {
  deleteContactRows,
  insertContactRows,
  insertPhoto,
  insertSearches,
  insertUnsearched,
  replaceSearches,
  type SearchChanges,
  type SearchRow,
  type Stamp,
  updateContactRows,
  updateDeletedAt,
  updateStamp,
} from './contacts.repository.ts'
import { findContacts, type StoredContact } from './find-contacts.ts'
import { inSlices } from './in-slices.ts'
import { nameOrderOf } from './name-order.ts'
import { nameRulesOf } from './name-rules.service.ts'

export type { SearchChanges }
/** Epoch milliseconds, UTC. */
export type Clock = () => number
/** The fields of the record besides those of `ContactFields`: the trash, and who touched it last. */
const DELETED_AT = 'deletedAt'
const STAMP = 'stamp'
/** More changed contacts than this are announced as "all". */
const MOST_IDS = 1_000
const EVERYONE = { where: 'deleted_at IS NULL', parameters: [], order: 'id' }

/** Fields to set, and whether the contact is in the trash. */
export type ChangePatch = ContactPatch & { readonly deletedAt?: number | null }
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

/** Tells the window which contacts changed, once the transaction is committed. */
export function announce(write: WriteConnection, ids: readonly number[]): void {
  write.emit('contacts.changed', { ids: ids.length > MOST_IDS ? null : ids })
}

/** Who touched a contact last, and the card it comes from, always with its members in this order. */
export function stampOf({ updatedAt, changedBy, cardId }: Stamp): Stamp {
  return { updatedAt, changedBy, cardId }
}

/** Adds a contact as part of a command that the caller has recorded. For commands that add many. */
export function insertContact(
  write: WriteConnection,
  contact: { commandId: number; rows: ContactRows; uid: string; at: number; cardId: number | null },
): ContactId {
  const { commandId, rows, uid, at, cardId } = contact
  const id = insertContactRows(write, {
    uid,
    rows,
    cardId,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    changedBy: commandId,
  })
  recordInsert(write, commandId, id)
  return id
}

/** Puts contacts back as they were when `removeContacts` took them away. */
export function reinsertContacts(write: WriteConnection, commandId: number, snapshots: readonly string[]): void {
  const searches: SearchRow[] = []
  for (const snapshot of snapshots) {
    const contact: StoredContact = JSON.parse(snapshot)
    const rows = toContactRows(contact, nameRulesOf(write))
    const id = insertUnsearched(write, { ...contact, rows })
    recordInsert(write, commandId, id)
    if (contact.deletedAt === null) searches.push([id, ...rows.search])
  }
  insertSearches(write, searches)
}

/** Takes contacts out of the book for good, keeping all of them in the record of the command. */
export function removeContacts(write: WriteConnection, commandId: number, contacts: readonly StoredContact[]): void {
  for (const contact of contacts) recordDelete(write, commandId, contact.id, canonicalJson(contact))
  deleteContactRows(
    write,
    contacts.map(({ id }) => id),
  )
}

/**
 * Sets fields of a contact as part of a command that the caller has recorded, with the trash and the stamp as
 * fields of their own. Only what differs is written and recorded. Returns whether anything was.
 */
export function changeContact(
  write: WriteConnection,
  change: {
    commandId: number
    contact: StoredContact
    patch: ChangePatch
    stamp: Stamp
    /** Given when the caller brings the search up to date, for many contacts together. */
    searches?: SearchChanges
  },
): boolean {
  const { commandId, contact, patch, stamp, searches = { stale: [], fresh: [] } } = change
  const before: Record<string, unknown> = contact
  const differing = [...CONTACT_FIELD_NAMES, DELETED_AT].filter((field) => {
    const value = (patch as Record<string, unknown>)[field]
    return value !== undefined && canonicalJson(value) !== canonicalJson(before[field])
  })
  if (differing.length === 0) return false
  for (const field of differing) {
    const value = (patch as Record<string, unknown>)[field]
    recordUpdate(write, commandId, contact.id, field, canonicalJson(before[field]), canonicalJson(value))
  }
  recordUpdate(write, commandId, contact.id, STAMP, canonicalJson(stampOf(contact)), canonicalJson(stamp))
  const fields: ContactFields = { ...contact, ...patch }
  const deletedAt = patch.deletedAt === undefined ? contact.deletedAt : patch.deletedAt
  const rows = toContactRows(fields, nameRulesOf(write))
  if (differing.some((field) => field !== DELETED_AT)) updateContactRows(write, contact.id, rows, differing)
  if (differing.includes(DELETED_AT)) updateDeletedAt(write, contact.id, deletedAt)
  updateStamp(write, contact.id, stamp)
  noteSearch(searches, contact, deletedAt === null ? rows.search : null)
  if (change.searches === undefined) replaceSearches(write, searches)
  return true
}

/** The search is written anew only where its words changed; people in the trash stay out of it. */
function noteSearch(searches: SearchChanges, contact: StoredContact, after: ContactRows['search'] | null): void {
  const before = contact.deletedAt === null ? toContactRows(contact).search : null
  if (before?.join('\0') === after?.join('\0')) return
  if (before !== null) searches.stale.push(contact.id)
  if (after !== null) searches.fresh.push([contact.id, ...after])
}

/** Brings the search up to date with what `changeContact` noted of many contacts, for which one statement is enough. */
export function applySearches(write: WriteConnection, searches: SearchChanges): void {
  replaceSearches(write, searches)
}

/** Keeps the bytes of a photo under their SHA-256, in hexadecimal, once. */
export function storePhoto(
  write: WriteConnection,
  photo: { sha256: string; mediaType: string; bytes: Uint8Array },
): void {
  insertPhoto(write, photo.sha256, photo.mediaType, photo.bytes)
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

/**
 * Changes many contacts as one command, in slices between which the window breathes. `patchOf` answers null for those
 * who stay as they are; when all do, nothing is recorded. Returns how many were changed.
 */
export async function changeMany(
  write: WriteConnection,
  ids: readonly number[],
  command: { name: CommandName; subject: string; at: number; begin?: () => number },
  patchOf: (contact: StoredContact) => ChangePatch | null,
): Promise<number> {
  const changed: number[] = []
  let commandId: number | undefined
  await inSlices(write, [...new Set(ids)], (slice) => {
    const searches: SearchChanges = { stale: [], fresh: [] }
    for (const contact of findContacts(write, slice)) {
      const patch = patchOf(contact)
      if (patch === null) continue
      commandId ??= command.begin?.() ?? recordCommand(write, { ...command, origin: 'user' })
      const stamp = { updatedAt: command.at, changedBy: commandId, cardId: contact.cardId }
      if (changeContact(write, { commandId, contact, patch, stamp, searches })) changed.push(contact.id)
    }
    applySearches(write, searches)
  })
  if (commandId === undefined) return 0
  countContactsOf(write, commandId, changed.length)
  announce(write, changed)
  return changed.length
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
