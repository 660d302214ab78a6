/** What an address is matched by; an attendee's is a URI, `mailto:` as a rule. */
const MAILBOX = `lower(trim(CASE WHEN lower(substr(address, 1, 7)) = 'mailto:' THEN substr(address, 8) ELSE address END))`
const WRITTEN = (row: string) => `lower(trim(${row}.value))`
/** Whoever an event is with now, or no longer, may stand elsewhere in their rhythm: they are computed anew. */
const STALE = (contacts: string) => `INSERT INTO touch_stale (contact_id) SELECT contact_id FROM ${contacts}
    AND contact_id IN (SELECT id FROM contact) AND contact_id NOT IN (SELECT contact_id FROM touch_stale)`
const GUESTS = (row: string) => `guest_contact WHERE ${row}.contact_id IS NULL AND mailbox = ${row}.mailbox`

/**
 * Who of the book has the address of somebody who takes part in an event without being named as one of the book: found
 * whenever the address comes to a person or leaves them, by import, edit, merge or undo alike.
 */
export const statements: readonly string[] = [
  `ALTER TABLE event_attendee ADD COLUMN mailbox TEXT`,
  `UPDATE event_attendee SET mailbox = ${MAILBOX} WHERE contact_id IS NULL AND instr(address, '@') > 0`,
  `CREATE INDEX event_attendee_by_mailbox ON event_attendee (mailbox, event_id)
    WHERE contact_id IS NULL AND mailbox IS NOT NULL`,
  // Every address that was ever met, so that nobody has to be looked for again when an event comes back.
  `CREATE TABLE guest (mailbox TEXT PRIMARY KEY) STRICT, WITHOUT ROWID`,
  `CREATE TABLE guest_contact (
    mailbox TEXT NOT NULL REFERENCES guest (mailbox),
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    PRIMARY KEY (mailbox, contact_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX guest_contact_by_contact ON guest_contact (contact_id)`,
  `INSERT INTO guest SELECT DISTINCT mailbox FROM event_attendee WHERE mailbox IS NOT NULL`,
  `INSERT INTO guest_contact SELECT DISTINCT mailbox, contact_id FROM contact_email
    JOIN guest ON mailbox = lower(trim(contact_email.value))`,
  `CREATE TRIGGER guest_after_email_insert AFTER INSERT ON contact_email BEGIN
    INSERT INTO guest_contact SELECT mailbox, NEW.contact_id FROM guest WHERE mailbox = ${WRITTEN('NEW')}
      AND NOT EXISTS (SELECT 1 FROM guest_contact AS known
        WHERE known.mailbox = guest.mailbox AND known.contact_id = NEW.contact_id); END`,
  `CREATE TRIGGER guest_after_email_delete AFTER DELETE ON contact_email BEGIN
    DELETE FROM guest_contact WHERE mailbox = ${WRITTEN('OLD')} AND contact_id = OLD.contact_id; END`,
  `CREATE TRIGGER touch_after_guest_insert AFTER INSERT ON guest_contact BEGIN
    ${STALE('guest_contact WHERE mailbox = NEW.mailbox AND contact_id = NEW.contact_id')}; END`,
  `CREATE TRIGGER touch_after_guest_delete AFTER DELETE ON guest_contact BEGIN
    ${STALE('(SELECT OLD.contact_id AS contact_id) WHERE true')}; END`,
  `CREATE TRIGGER touch_after_attendee_guest_insert AFTER INSERT ON event_attendee BEGIN ${STALE(GUESTS('NEW'))}; END`,
  `CREATE TRIGGER touch_after_attendee_guest_delete AFTER DELETE ON event_attendee BEGIN ${STALE(GUESTS('OLD'))}; END`,
]
