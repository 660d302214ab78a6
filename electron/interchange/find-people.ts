import type { EventPerson } from '../../shared/domain/calendar/calendar-event.ts'
import type { Attendee } from '../../shared/domain/calendar/event.ts'
import type { ReadConnection } from '../db/book.ts'
import { peopleByAddress } from './sources.repository.ts'

/** Tells who of the book has a calendar address: by the e-mail address in it. */
export type PeopleFinder = (attendees: readonly Attendee[], before?: readonly EventPerson[]) => EventPerson[]

/** Everybody's addresses are read when the first is asked for. */
export function createPeopleFinder(read: Pick<ReadConnection, 'prepare'>): PeopleFinder {
  let known: ReadonlyMap<string, number> | undefined
  return (attendees, before = []) =>
    attendees.map((attendee) => {
      // Whom somebody said that this is stays so.
      const same = before.find(({ address, contactId }) => contactId !== null && address === attendee.address)
      if (same) return { ...attendee, contactId: same.contactId }
      known ??= peopleByAddress(read)
      return { ...attendee, contactId: known.get(mailboxOf(attendee.address)) ?? null }
    })
}

function mailboxOf(address: string): string {
  const mailbox = address.replace(/^mailto:/i, '').replace(/\?.*$/, '')
  try {
    return decodeURIComponent(mailbox).trim().toLowerCase()
  } catch {
    return mailbox.trim().toLowerCase()
  }
}
