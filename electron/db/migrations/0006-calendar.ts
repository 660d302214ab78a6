/**
 * Calendars and their events. A series is one row; an occurrence that differs from it is a row of its own, which names
 * the series and, in `recurrence_id`, the time that the occurrence had there.
 */
export const statements: readonly string[] = [
  `CREATE TABLE calendar (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    color TEXT NOT NULL CHECK (color IN ('moss', 'teal', 'sky', 'slate', 'plum', 'rose', 'rust', 'ochre')),
    is_shown INTEGER NOT NULL DEFAULT 1 CHECK (is_shown IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    changed_by INTEGER NOT NULL REFERENCES command (id)
  ) STRICT`,
  // `*_local` is what the clock shows in `*_zone`, or a whole day. `start_at` and `end_at` are instants, of floating times
  // and whole days as if they were in UTC: a window is asked for a day more on both sides, and looked at closely.
  `CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    calendar_id INTEGER NOT NULL REFERENCES calendar (id) ON DELETE CASCADE,
    series_id INTEGER REFERENCES event (id) ON DELETE CASCADE,
    recurrence_id TEXT,
    recurrence_zone TEXT,
    sequence INTEGER NOT NULL,
    summary TEXT NOT NULL,
    start_local TEXT NOT NULL,
    start_zone TEXT,
    end_local TEXT,
    end_zone TEXT,
    start_at INTEGER NOT NULL,
    -- Of a series: when the last occurrence ends; null when it goes on for ever.
    end_at INTEGER,
    is_series INTEGER NOT NULL CHECK (is_series IN (0, 1)),
    status TEXT CHECK (status IN ('tentative', 'confirmed', 'cancelled')),
    -- The other members of the event as JSON.
    details TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    changed_by INTEGER NOT NULL REFERENCES command (id)
  ) STRICT`,
  `CREATE UNIQUE INDEX event_by_uid ON event (uid, calendar_id, ifnull(recurrence_id, ''))`,
  `CREATE INDEX event_by_time ON event (end_at, start_at) WHERE is_series = 0`,
  `CREATE INDEX event_series ON event (end_at, start_at) WHERE is_series = 1`,
  `CREATE INDEX event_of_series ON event (series_id, recurrence_id) WHERE series_id IS NOT NULL`,
  `CREATE INDEX event_by_calendar ON event (calendar_id)`,
  `CREATE TABLE event_attendee (
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    -- Somebody of the book: then the address may be empty.
    contact_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    role TEXT NOT NULL,
    participation TEXT NOT NULL,
    is_asked INTEGER NOT NULL CHECK (is_asked IN (0, 1)),
    PRIMARY KEY (event_id, position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX event_attendee_by_contact ON event_attendee (contact_id, event_id) WHERE contact_id IS NOT NULL`,
]
