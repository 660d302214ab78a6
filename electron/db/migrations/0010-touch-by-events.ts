/** Whoever an event is with may stand elsewhere in their rhythm once it changes: they are computed anew. */
const STALE = (contact: string) =>
  `INSERT INTO touch_stale (contact_id) SELECT ${contact} WHERE ${contact} IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM touch_stale WHERE contact_id = ${contact})`

export const statements: readonly string[] = [
  `CREATE TRIGGER touch_after_attendee_insert AFTER INSERT ON event_attendee BEGIN ${STALE('NEW.contact_id')}; END`,
  `CREATE TRIGGER touch_after_attendee_delete AFTER DELETE ON event_attendee BEGIN ${STALE('OLD.contact_id')}; END`,
]
