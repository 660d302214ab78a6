import type { EventPerson } from '../../shared/domain/calendar/calendar-event.ts'
import type { Attendee } from '../../shared/domain/calendar/event.ts'
import { followMailbox, mailboxOf } from '../calendar/guests.ts'
import type { WriteConnection } from '../db/book.ts'
import { peopleByAddress } from './sources.repository.ts'

/** Tells who of the book has a calendar address: by the e-mail address in it. */
export type PeopleFinder = (attendees: readonly Attendee[], before?: readonly EventPerson[]) => EventPerson[]

/** Everybody's addresses are read when the first is asked for. Whom nobody has yet is found when somebody gets the address. */
export function createPeopleFinder(write: WriteConnection): PeopleFinder {
  let known: ReturnType<typeof peopleByAddress> | undefined
  return (attendees, before = []) =>
    attendees.map((attendee) => {
      // Whom somebody said that this is stays so.
      const same = before.find(({ address, contactId }) => contactId !== null && address === attendee.address)
      if (same) return { ...attendee, contactId: same.contactId }
      const mailbox = mailboxOf(attendee.address)
      if (mailbox === null) return { ...attendee, contactId: null }
      known ??= peopleByAddress(write)
      const contactId = known.here.get(mailbox) ?? null
      if (contactId === null) followMailbox(write, mailbox, known.inTrash.get(mailbox) ?? [])
      return { ...attendee, contactId }
    })
}
