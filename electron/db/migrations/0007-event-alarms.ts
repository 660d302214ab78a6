/**
 * Where the next alarm of each event lies, so that the soonest of all is read from an index. It is computed from the
 * event, and can be made anew at any time.
 */
export const statements: readonly string[] = [
  // Nothing goes off between the two instants, whatever zone the reader is in; null: nothing after `from_at`. Where the
  // time depends on the reader's zone, both are as early and as late as it may be.
  `CREATE TABLE event_alarm (
    event_id INTEGER PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
    from_at INTEGER NOT NULL,
    next_at INTEGER,
    is_floating INTEGER NOT NULL CHECK (is_floating IN (0, 1))
  ) STRICT`,
  `CREATE INDEX event_alarm_by_next ON event_alarm (next_at, is_floating) WHERE next_at IS NOT NULL`,
  `CREATE INDEX event_alarm_by_from ON event_alarm (from_at)`,
  // Of events that were there before, nothing is known yet: they are looked at, and placed, when reminders next start.
  `INSERT INTO event_alarm (event_id, from_at, next_at, is_floating)
    SELECT id, 0, 0, 0 FROM event WHERE json_array_length(details, '$.alarms') > 0`,
]
