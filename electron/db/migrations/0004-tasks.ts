/**
 * Tasks: what is to be done, when, and with whom. A task without a time is due on a civil day; one with a time is due
 * by the clocks of a zone, and then `due_at` and `remind_at` hold the instants.
 */
export const statements: readonly string[] = [
  `CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    notes TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('call', 'email', 'message', 'meeting', 'task')),
    priority TEXT NOT NULL CHECK (priority IN ('high', 'normal', 'low')),
    -- Its place among the priorities, to sort by: 0 is the most urgent.
    urgency INTEGER NOT NULL,
    due_on TEXT,
    due_time TEXT,
    zone TEXT,
    due_at INTEGER,
    -- When to be reminded, as JSON; and what that comes to: an instant, or the time on the clock of whoever reads it.
    reminder TEXT,
    remind_at INTEGER,
    remind_local TEXT,
    -- An RRULE, the day that it is counted from, which of its days this task stands for, and the task after this one.
    rule TEXT,
    series_on TEXT,
    occurrence_on TEXT,
    next_id INTEGER,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dismissed')),
    closed_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    changed_by INTEGER NOT NULL REFERENCES command (id),
    CHECK ((due_time IS NULL) = (zone IS NULL)),
    CHECK ((due_time IS NULL) = (due_at IS NULL)),
    CHECK (due_time IS NULL OR due_on IS NOT NULL),
    CHECK ((state = 'open') = (closed_at IS NULL))
  ) STRICT`,
  // The order of a list, so that a stretch of it is read from the index alone; and what stands elsewhere in that order
  // since its clocks are not those of whoever reads it.
  `CREATE INDEX task_open ON task (due_on, due_time, urgency, id, zone) WHERE state = 'open'`,
  `CREATE INDEX task_open_by_zone ON task (zone, due_at, due_on, urgency, id) WHERE state = 'open' AND zone IS NOT NULL`,
  `CREATE INDEX task_closed ON task (closed_at) WHERE state <> 'open'`,
  `CREATE INDEX task_remind_at ON task (remind_at) WHERE state = 'open' AND remind_at IS NOT NULL`,
  `CREATE INDEX task_remind_local ON task (remind_local) WHERE state = 'open' AND remind_local IS NOT NULL`,
  `CREATE TABLE task_contact (
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    PRIMARY KEY (task_id, contact_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX task_contact_by_contact ON task_contact (contact_id, task_id)`,
]
