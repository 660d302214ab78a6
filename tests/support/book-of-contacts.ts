import { createContact } from '../../electron/contacts/contacts.service.ts'
import type { Book } from '../../electron/db/book.ts'
import type { TouchPlace } from '../../electron/keep-in-touch/place.ts'
import { settleTouch } from '../../electron/keep-in-touch/settle-touch.ts'
import { logEntry } from '../../electron/timeline/entries.service.ts'
import type { ContactFields } from '../../shared/domain/contact.ts'
import type { EntryFields } from '../../shared/domain/entry.ts'
import { makeFields } from './make-contact.ts'
import { makeEntry } from './make-entry.ts'
import { openTestBook } from './open-test-book.ts'

/** A book in which people are added and spoken with, and all that follows from it is computed at once. */
export async function openTouchBook(place: TouchPlace) {
  const book = await openTestBook()
  let made = 0
  const settle = async () => {
    while (!(await book.write((write) => settleTouch(write, place))));
  }
  return {
    book,
    settle,
    add: (name: string, fields: Partial<ContactFields> = {}) =>
      book.write(async (write) => {
        const { id } = createContact(
          write,
          { ...makeFields({ formattedName: name }), ...fields } as ContactFields,
          `uid-${made++}`,
          place.clock,
        )
        return Number(id)
      }),
    /** Logs a call, or what is given, on each of these days, at noon UTC. */
    speak: async (id: number, days: readonly string[], fields: Partial<EntryFields> = {}) => {
      for (const day of days) {
        const happenedAt = Date.parse(day.includes('T') ? `${day}Z` : `${day}T12:00Z`)
        const entry = makeEntry({ kind: 'call', happenedAt, contactIds: [id], ...fields })
        // Entries tell of what passed: what lies ahead for a test was written by a clock that was wrong.
        const clock = () => Math.max(place.clock(), happenedAt)
        await book.write(async (write) => logEntry(write, entry, `entry-${made++}`, clock))
      }
      await settle()
    },
    /** Runs a command and computes what follows. */
    run: async <T>(work: (write: Parameters<Parameters<Book['write']>[0]>[0]) => T | Promise<T>): Promise<T> => {
      const value = await book.write(async (write) => work(write))
      await settle()
      return value
    },
  }
}
