/**
 * Reminders: which occurrences were claimed and what became of each. What one says is not kept here: its source is
 * asked for it, so that nothing private stays behind when a person or a task is deleted.
 */
export const statements: readonly string[] = [
  // `claimed`: to be shown; `showing`: handed to the desktop, which has not answered; `held`: in quiet hours;
  // `missed`: told later than it was due, or nobody can say whether it was; `snoozed`: comes again.
  `CREATE TABLE reminder (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_key TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN
      ('claimed', 'held', 'showing', 'shown', 'missed', 'suppressed', 'failed', 'snoozed', 'settled', 'withdrawn')),
    claimed_at INTEGER NOT NULL,
    is_late INTEGER NOT NULL,
    told_at INTEGER,
    seen_at INTEGER,
    snoozed_until INTEGER,
    UNIQUE (source_key, occurrence)
  ) STRICT`,
  `CREATE INDEX reminder_open ON reminder (due_at) WHERE state NOT IN ('settled', 'withdrawn')`,
  `CREATE INDEX reminder_snoozed ON reminder (snoozed_until) WHERE state = 'snoozed'`,
  // How far the clock was followed: up to where all that is due was claimed, the furthest that it ever stood, and the
  // rules (zone, times of the day) under which that was found.
  `CREATE TABLE reminder_clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    claimed_until INTEGER NOT NULL,
    furthest INTEGER NOT NULL,
    rules TEXT NOT NULL
  ) STRICT`,
  // Birthdays and anniversaries by month and day, whatever the year.
  `CREATE INDEX contact_date_by_day ON contact_date (substr(occurs_on, -5), contact_id)
    WHERE kind <> 'other' AND occurs_on GLOB '*-[01][0-9]-[0-3][0-9]'`,
]
