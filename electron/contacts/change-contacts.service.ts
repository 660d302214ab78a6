import type { ContactPatch } from '../../shared/contract/contact-fields.ts'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { CONTACT_FIELD_NAMES, type ContactFields, type ContactId } from '../../shared/domain/contact.ts'
import type { WriteConnection } from '../db/book.ts'
import { countContactsOf, recordCommand, recordDelete, recordInsert, recordUpdate } from '../db/changes.ts'
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
import { nameRulesOf } from './name-rules.service.ts'

export type { SearchChanges }

/** The fields of the record besides those of `ContactFields`: the trash, and who touched it last. */
const DELETED_AT = 'deletedAt'
const STAMP = 'stamp'
/** More changed contacts than this are announced as "all". */
const MOST_IDS = 1_000

/** Fields to set, and whether the contact is in the trash. */
export type ChangePatch = ContactPatch & { readonly deletedAt?: number | null }

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
