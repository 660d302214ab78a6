import type { Calendar } from '../../shared/contract/calendar.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { TAG_COLORS, type TagColor } from '../../shared/domain/tag-color.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { recordCommand } from '../db/changes.ts'
import { changeRecord, insertRecord, isSameRecord, removeRecord } from '../db/records.ts'
import { calendarStore, type StoredCalendar } from './calendar-store.ts'
import { findCalendars, findEventsIn, saveShown } from './calendars.repository.ts'
import { eventStore } from './event-store.ts'

/** Every calendar, in the order in which they were made, each with how many events and series it holds. */
export function listCalendars(read: Pick<ReadConnection, 'prepare'>): Calendar[] {
  return findCalendars(read)
}

/** Makes a calendar, as one command, and returns its key. */
export function createCalendar(
  write: WriteConnection,
  { name, color, uid }: Omit<NewCalendar, 'url'> & { readonly uid: string },
  clock: Clock,
): number {
  const at = clock()
  const commandId = recordCommand(write, { name: 'calendars.create', origin: 'user', subject: name, at })
  const id = insertCalendar(write, { commandId, at }, { uid, name, color })
  calendarStore.announce(write, [id])
  return id
}

/** A calendar to be made. Without a colour it gets the next one in turn; with a `url` it follows what lies there. */
export type NewCalendar = { readonly name: string; readonly color: TagColor | null; readonly url?: string | null }

/** Makes a calendar as part of a command, and returns its key. */
export function insertCalendar(
  write: WriteConnection,
  { commandId, at }: { readonly commandId: number; readonly at: number },
  { uid, name, color, url = null }: NewCalendar & { readonly uid: string },
): number {
  const next = TAG_COLORS[findCalendars(write).length % TAG_COLORS.length] ?? 'moss'
  const stamps = { createdAt: at, updatedAt: at, changedBy: commandId }
  return insertRecord(write, calendarStore, { uid, name, color: color ?? next, url, ...stamps })
}

/** Renames a calendar or gives it another colour, as one command. Throws `calendar.notFound`. */
export function updateCalendar(
  write: WriteConnection,
  id: number,
  patch: { readonly name?: string | undefined; readonly color?: TagColor | undefined },
  clock: Clock,
): void {
  const from = getStored(write, id)
  const fields = { ...from, name: patch.name ?? from.name, color: patch.color ?? from.color }
  if (isSameRecord(from, fields)) return
  const at = clock()
  const commandId = recordCommand(write, { name: 'calendars.update', origin: 'user', subject: fields.name, at })
  changeRecord(write, calendarStore, {
    commandId,
    id,
    from,
    to: { ...fields, updatedAt: at, changedBy: commandId },
  })
  calendarStore.announce(write, [id])
}

/** Removes a calendar with all its events, as one command. Throws `calendar.notFound`. */
export function deleteCalendar(write: WriteConnection, id: number, clock: Clock): void {
  const calendar = getStored(write, id)
  const at = clock()
  const commandId = recordCommand(write, { name: 'calendars.delete', origin: 'user', subject: calendar.name, at })
  for (const event of findEventsIn(write, id)) {
    const record = eventStore.find(write, event)
    if (record) removeRecord(write, eventStore, { commandId, id: event, record })
  }
  removeRecord(write, calendarStore, { commandId, id, record: calendar })
  calendarStore.announce(write, [id])
}

/** Shows a calendar or leaves it out. That is how the window looks, so undo leaves it alone. Throws `calendar.notFound`. */
export function showCalendar(write: WriteConnection, id: number, isShown: boolean): void {
  getStored(write, id)
  saveShown(write, id, isShown)
  calendarStore.announce(write, [id])
}

/**
 * Refuses a calendar that only says what another place says: what was changed in it would be gone. Throws
 * `calendar.notFound`, `calendar.readOnly`.
 */
export function requireOwn(read: Pick<ReadConnection, 'prepare'>, id: number): void {
  const { name, url } = getStored(read, id)
  if (url !== null) throw new KithError('calendar.readOnly', { name })
}

function getStored(read: Pick<ReadConnection, 'prepare'>, id: number): StoredCalendar {
  const calendar = calendarStore.find(read, id)
  if (calendar === undefined) throw new KithError('calendar.notFound')
  return calendar
}
