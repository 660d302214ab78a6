/** Rows that such a query finds are what is wrong. */
export type DoctorQuery = readonly [name: string, sql: string, detail: string]

/** Tables whose rows say which command changed them last. */
const CHANGED = ['contact', 'entry', 'task', 'cadence', 'calendar', 'event']

/** What has to hold between the tables of a book, beyond what SQLite itself checks. */
export const DOCTOR_QUERIES: readonly DoctorQuery[] = [
  [
    'search',
    `SELECT id FROM contact WHERE (deleted_at IS NULL) <> (id IN (SELECT contact_id FROM contact_search))
     UNION ALL SELECT contact_id FROM contact_search WHERE contact_id NOT IN (SELECT id FROM contact)`,
    'people are missing from the search, or are in it and should not be',
  ],
  [
    'entrySearch',
    `SELECT id FROM entry WHERE id NOT IN (SELECT entry_id FROM entry_search)
     UNION ALL SELECT entry_id FROM entry_search WHERE entry_id NOT IN (SELECT id FROM entry)`,
    'entries are missing from the search, or are in it and should not be',
  ],
  [
    'photos',
    `SELECT sha256 FROM photo WHERE length(bytes) = 0
     UNION ALL SELECT photo_sha256 FROM contact WHERE photo_sha256 IS NOT NULL AND photo_sha256 NOT IN (SELECT sha256 FROM photo)`,
    'photos are missing or empty',
  ],
  [
    'cards',
    `SELECT id FROM contact WHERE card_id IS NOT NULL AND card_id NOT IN (SELECT id FROM import_card)
     UNION ALL SELECT id FROM import_card WHERE import_file_id NOT IN (SELECT id FROM import_file)`,
    'cards as they came in are missing',
  ],
  [
    'sources',
    `SELECT record_id FROM record_source WHERE card_id NOT IN (SELECT id FROM import_card)
       OR NOT json_valid(said) OR NOT json_valid(kept) OR NOT json_valid(zones)`,
    'events or tasks as they came in are missing',
  ],
  [
    'history',
    `${CHANGED.map((table) => `SELECT id FROM ${table} WHERE changed_by NOT IN (SELECT id FROM command) UNION ALL `).join('')}
     SELECT id FROM change WHERE command_id NOT IN (SELECT id FROM command)
     UNION ALL SELECT id FROM record_change WHERE command_id NOT IN (SELECT id FROM command)
       OR NOT json_valid(ifnull(before, '{}')) OR NOT json_valid(ifnull(after, '{}'))`,
    'records of the history point nowhere',
  ],
  [
    'entries',
    `SELECT entry_id FROM entry_contact LEFT JOIN entry ON entry.id = entry_id
       WHERE entry.kind IS NOT entry_contact.kind OR entry.happened_at IS NOT entry_contact.happened_at
         OR contact_id NOT IN (SELECT id FROM contact)
     UNION ALL SELECT entry_id FROM entry_tag
       WHERE entry_id NOT IN (SELECT id FROM entry) OR tag_id NOT IN (SELECT id FROM tag)
     UNION ALL SELECT entry_id FROM entry_file WHERE entry_id NOT IN (SELECT id FROM entry)`,
    'rows of the timeline do not fit their entries',
  ],
  [
    'tagsOfEntries',
    `WITH counted AS (SELECT tag_id, contact_id, count(*) AS entries FROM entry_tag
       JOIN entry_contact ON entry_contact.entry_id = entry_tag.entry_id GROUP BY tag_id, contact_id)
     SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM entry_tagged)
     UNION ALL SELECT * FROM (SELECT * FROM entry_tagged EXCEPT SELECT * FROM counted)`,
    'tags of entries find the wrong people',
  ],
  [
    'tasks',
    `SELECT id FROM task WHERE NOT json_valid(ifnull(reminder, '{}'))
     UNION ALL SELECT task_id FROM task_contact
       WHERE task_id NOT IN (SELECT id FROM task) OR contact_id NOT IN (SELECT id FROM contact)`,
    'tasks cannot be read, or are with nobody who is there',
  ],
  [
    'rhythms',
    `SELECT id FROM cadence WHERE contact_id NOT IN (SELECT id FROM contact)
       OR NOT json_valid(ifnull(break_months, '[]'))
     UNION ALL SELECT contact_id FROM touch WHERE contact_id NOT IN (SELECT id FROM contact)`,
    'rhythms are of nobody who is there',
  ],
  [
    'events',
    `SELECT event.id FROM event LEFT JOIN calendar ON calendar.id = event.calendar_id
       LEFT JOIN event AS series ON series.id = event.series_id
       WHERE calendar.id IS NULL
         OR (event.series_id IS NOT NULL AND (series.id IS NULL OR event.recurrence_id IS NULL))
         OR NOT json_valid(event.details) OR event.end_at < event.start_at
     UNION ALL SELECT event_id FROM event_attendee
       WHERE event_id NOT IN (SELECT id FROM event) OR contact_id NOT IN (SELECT id FROM contact)`,
    'events have no calendar or series, or cannot be read',
  ],
  [
    'reminders',
    `SELECT id FROM reminder WHERE source_key NOT LIKE '_%:_%' OR (state = 'snoozed' AND snoozed_until IS NULL)`,
    'reminders are of nothing, or are put off without an end',
  ],
]
