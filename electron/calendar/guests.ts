import type { EventPerson } from '../../shared/domain/calendar/calendar-event.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/** Of several people with an address, whoever was there first; nobody in the trash. */
export const OWNER = (mailbox: string) => `(SELECT min(contact_id) FROM guest_contact AS owned
  JOIN contact ON contact.id = contact_id WHERE owned.mailbox = ${mailbox} AND deleted_at IS NULL)`

/** The e-mail address that the URI of an attendee names, in lower case; null where it names none. */
export function mailboxOf(address: string): string | null {
  const mailbox = address.replace(/^mailto:/i, '').replace(/\?.*$/, '')
  if (!mailbox.includes('@')) return null
  try {
    return decodeURIComponent(mailbox).trim().toLowerCase()
  } catch {
    return mailbox.trim().toLowerCase()
  }
}

/**
 * Has those be found who have an address, now and later: `holders`, or whoever has it, which takes a look at all
 * addresses of the book the first time that this one is met.
 */
export function followMailbox(write: WriteConnection, mailbox: string, holders?: readonly number[]): void {
  const isNew = write.prepare('INSERT INTO guest (mailbox) VALUES (?) ON CONFLICT DO NOTHING').run(mailbox).changes > 0
  if (!isNew) return
  const found =
    holders ??
    (write
      .prepare('SELECT contact_id FROM contact_email WHERE lower(trim(value)) = ?')
      .pluck()
      .all(mailbox) as number[])
  const insert = write.prepare('INSERT INTO guest_contact (mailbox, contact_id) VALUES (?, ?) ON CONFLICT DO NOTHING')
  for (const contactId of found) insert.run(mailbox, contactId)
}

/** Those who take part, with whom of the book they are by their addresses where nobody said so. */
export function withGuests(read: Reader, attendees: readonly EventPerson[]): readonly EventPerson[] {
  if (attendees.every(({ contactId, address }) => contactId !== null || address === '')) return attendees
  const taken = new Set(attendees.map(({ contactId }) => contactId))
  return attendees.map((attendee) => {
    const contactId = attendee.contactId ?? ownerOf(read, attendee.address)
    return taken.has(contactId) ? attendee : { ...attendee, contactId }
  })
}

/** Whom nobody named but the address stays so, in what is kept of an event. */
export function withoutGuests(
  read: Reader,
  attendees: readonly EventPerson[],
  before: readonly EventPerson[],
): readonly EventPerson[] {
  const unnamed = new Set(before.flatMap(({ contactId, address }) => (contactId === null ? address : [])))
  return attendees.map((attendee) => {
    const { contactId, address } = attendee
    const isGuest = contactId !== null && unnamed.has(address) && ownerOf(read, address) === contactId
    return isGuest ? { ...attendee, contactId: null } : attendee
  })
}

function ownerOf(read: Reader, address: string): number | null {
  const mailbox = mailboxOf(address)
  return mailbox === null
    ? null
    : (read
        .prepare(`SELECT ${OWNER('?')}`)
        .pluck()
        .get(mailbox) as number | null)
}
