const STALE = (contact: string, where = '') =>
  `INSERT INTO touch_stale (contact_id) SELECT ${contact} WHERE ${contact} IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM touch_stale WHERE contact_id = ${contact}) ${where}`
const CARRIERS = (name: string) =>
  `INSERT INTO touch_stale (contact_id) SELECT DISTINCT contact_id FROM contact_tag JOIN tag ON tag.id = tag_id
    WHERE tag.name = ${name} AND contact_id NOT IN (SELECT contact_id FROM touch_stale)`
const HAS_RULE = (key: string) =>
  `AND EXISTS (SELECT 1 FROM tag JOIN cadence ON cadence.tag = tag.name WHERE tag.id = ${key})`

/** Keeping in touch: what the user decided of people and tags, and for each person where that and the past lead. */
export const statements: readonly string[] = [
  // Of one person, or of everyone with a tag. Months are a JSON list; null where the settings decide.
  `CREATE TABLE cadence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER UNIQUE REFERENCES contact (id) ON DELETE CASCADE,
    tag TEXT UNIQUE,
    every INTEGER CHECK (every BETWEEN 1 AND 999),
    unit TEXT CHECK (unit IN ('day', 'week', 'month', 'year')),
    since INTEGER NOT NULL,
    is_paused INTEGER NOT NULL,
    snoozed_until TEXT,
    snoozed_at INTEGER,
    break_months TEXT,
    -- Birthdays and anniversaries that are over for this year, as a JSON list: \`birthday 2026-06-11\`.
    dismissed_dates TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    changed_by INTEGER NOT NULL REFERENCES command (id),
    CHECK ((contact_id IS NULL) <> (tag IS NULL)),
    CHECK ((every IS NULL) = (unit IS NULL))
  ) STRICT`,
  // Computed from all else, so that what is due on a day is read from an index. Days are counted from 1 January 1970,
  // months of a break are bits, January the lowest. It has no history, and can be made anew at any time.
  `CREATE TABLE touch (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    source TEXT CHECK (source IN ('own', 'tag', 'history')),
    tag TEXT,
    every INTEGER,
    unit TEXT,
    gaps INTEGER NOT NULL,
    usual_days REAL,
    spoke_day INTEGER,
    anchor_day INTEGER,
    ideal_day INTEGER,
    latest_day INTEGER,
    -- From this day on nobody is told of them any more.
    until_day INTEGER,
    break_mask INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX touch_by_day ON touch (ideal_day, latest_day, anchor_day, until_day, break_mask)
    WHERE ideal_day IS NOT NULL`,
  `CREATE INDEX touch_by_latest ON touch (latest_day) WHERE latest_day IS NOT NULL AND source <> 'history'`,
  // Whose row has to be computed anew.
  `CREATE TABLE touch_stale (contact_id INTEGER PRIMARY KEY) STRICT`,
  // By which rules the rows were computed, and up to which instant entries had happened then.
  `CREATE TABLE touch_clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    rules TEXT NOT NULL,
    seen_until INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX entry_by_time ON entry (happened_at)`,
  ...['INSERT', 'UPDATE'].map(
    (what) => `CREATE TRIGGER touch_after_entry_${what.toLowerCase()} AFTER ${what} ON entry_contact
      BEGIN ${STALE('NEW.contact_id')}; END`,
  ),
  `CREATE TRIGGER touch_after_entry_delete AFTER DELETE ON entry_contact BEGIN ${STALE('OLD.contact_id')}; END`,
  `CREATE TRIGGER touch_after_tag_insert AFTER INSERT ON contact_tag
    BEGIN ${STALE('NEW.contact_id', HAS_RULE('NEW.tag_id'))}; END`,
  `CREATE TRIGGER touch_after_tag_delete AFTER DELETE ON contact_tag
    BEGIN ${STALE('OLD.contact_id', HAS_RULE('OLD.tag_id'))}; END`,
  `CREATE TRIGGER touch_after_contact AFTER UPDATE OF deleted_at, kind ON contact
    WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.kind <> NEW.kind BEGIN ${STALE('NEW.id')}; END`,
  `CREATE TRIGGER touch_after_cadence_insert AFTER INSERT ON cadence
    BEGIN ${STALE('NEW.contact_id')}; ${CARRIERS('NEW.tag')}; END`,
  `CREATE TRIGGER touch_after_cadence_update AFTER UPDATE ON cadence
    BEGIN ${STALE('NEW.contact_id')}; ${CARRIERS('NEW.tag')}; END`,
  `CREATE TRIGGER touch_after_cadence_delete AFTER DELETE ON cadence
    BEGIN ${STALE('OLD.contact_id')}; ${CARRIERS('OLD.tag')}; END`,
]
