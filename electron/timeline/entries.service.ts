import { KithError } from '../../shared/contract/errors.ts'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { Entry, EntryFields } from '../../shared/domain/entry.ts'
import { type Clock, listStored } from '../contacts/contacts.service.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { countContactsOf, recordCommand } from '../db/changes.ts'
import { changeRecord, insertRecord, isSameRecord, removeRecord } from '../db/records.ts'
import { entryStore, type StoredEntry } from './entry-store.ts'

/** A subject is as long as a sentence can be. */
const MOST_SUBJECT = 80
/** Two clocks may differ by so much. */
const TOLERANCE = 5 * 60_000
const LONG_AGO = Date.UTC(1900, 0, 1)

/** The entry with this key. Throws `entry.notFound`. */
export function getEntry(read: Pick<ReadConnection, 'prepare'>, id: number): Entry {
  const { changedBy: _changedBy, ...entry } = getStoredEntry(read, id)
  return { id, ...entry }
}

/** Notes what passed with people, as one command. Throws `contact.notFound` for somebody who is not in the book. */
export function logEntry(write: WriteConnection, fields: EntryFields, uid: string, clock: Clock): Entry {
  const at = clock()
  checkTime(fields.happenedAt, at)
  checkContacts(write, fields.contactIds)
  const changedBy = record(write, 'timeline.log', fields, at)
  const id = insertRecord(write, entryStore, { ...fields, uid, createdAt: at, updatedAt: at, changedBy })
  entryStore.announce(write, [id])
  return getEntry(write, id)
}

/** Changes what is said of an entry, as one command; nothing is recorded when nothing differs. Throws `entry.notFound`. */
export function updateEntry(write: WriteConnection, id: number, patch: Partial<EntryFields>, clock: Clock): Entry {
  const from = getStoredEntry(write, id)
  const fields = { ...from, ...patch }
  checkContacts(
    write,
    fields.contactIds.filter((contact) => !from.contactIds.includes(contact)),
  )
  if (isSameRecord(from, fields)) return getEntry(write, id)
  const at = clock()
  if (fields.happenedAt !== from.happenedAt) checkTime(fields.happenedAt, at)
  const changedBy = record(write, 'timeline.update', fields, at)
  const to = { ...fields, updatedAt: at, changedBy }
  changeRecord(write, entryStore, { commandId: changedBy, id, from, to })
  entryStore.announce(write, [id])
  return getEntry(write, id)
}

/** Removes an entry, as one command. Throws `entry.notFound`. */
export function deleteEntry(write: WriteConnection, id: number, clock: Clock): void {
  const entry = getStoredEntry(write, id)
  const commandId = record(write, 'timeline.delete', entry, clock())
  removeRecord(write, entryStore, { commandId, id, record: entry })
  entryStore.announce(write, [id])
}

function record(write: WriteConnection, name: CommandName, entry: EntryFields, at: number): number {
  const subject = (entry.title || entry.text || entry.kind).slice(0, MOST_SUBJECT).toWellFormed()
  const commandId = recordCommand(write, { name, origin: 'user', subject, at })
  countContactsOf(write, commandId, entry.contactIds.length)
  return commandId
}

/** An entry tells of what passed: what is to come is a task or an event. Nobody lived before `LONG_AGO`. */
function checkTime(happenedAt: number, now: number): void {
  if (happenedAt > now + TOLERANCE) throw new KithError('entry.inFuture')
  if (happenedAt < LONG_AGO) throw new KithError('entry.longAgo')
}

function checkContacts(write: WriteConnection, ids: readonly number[]): void {
  const known = new Set(listStored(write, ids).map(({ id }) => id))
  const missing = ids.find((id) => !known.has(id as never))
  if (missing !== undefined) throw new KithError('contact.notFound', { id: missing })
}

function getStoredEntry(read: Pick<ReadConnection, 'prepare'>, id: number): StoredEntry {
  const entry = entryStore.find(read, id)
  if (entry === undefined) throw new KithError('entry.notFound', { id })
  return entry
}
