import { statements as firstBook } from './0001-first-book.ts'
import { statements as timeline } from './0002-timeline.ts'
import { statements as reminders } from './0003-reminders.ts'
import { statements as tasks } from './0004-tasks.ts'
import { statements as keepInTouch } from './0005-keep-in-touch.ts'
import { statements as calendar } from './0006-calendar.ts'
import { statements as spoken } from './0006-spoken.ts'
import { statements as eventAlarms } from './0007-event-alarms.ts'
import { statements as draftKinds } from './0008-draft-kinds.ts'
import { statements as thumbnails } from './0009-thumbnails.ts'
import { statements as touchByEvents } from './0010-touch-by-events.ts'
import { statements as calendarFiles } from './0011-calendar-files.ts'
import { statements as looseFile } from './0012-loose-file.ts'
import { statements as entrySearch } from './0013-entry-search.ts'
import { statements as invitations } from './0014-invitations.ts'
import { statements as cardParts } from './0015-card-parts.ts'
import { statements as subscriptions } from './0016-subscriptions.ts'
import { statements as cardsThatSayMore } from './0017-cards-that-say-more.ts'
import { statements as guests } from './0018-guests.ts'
import { statements as eventDrafts } from './0019-event-drafts.ts'
import { statements as tagsOfEntries } from './0020-tags-of-entries.ts'
import { statements as definitionsInTheHistory } from './0021-definitions-in-the-history.ts'
import { statements as rhythmsWithoutReminders } from './0022-rhythms-without-reminders.ts'
import { statements as columnsOfTables } from './0023-columns-of-tables.ts'
import { statements as namesByReading } from './0024-names-by-reading.ts'
import { statements as searchedTextsAnew } from './0025-searched-texts-anew.ts'

/** A step from one schema to the next. Its position in the list, counted from 1, is the schema's number. */
export type Migration = { readonly name: string; readonly statements: readonly string[] }

/** Every migration, oldest first. A released one is never edited. */
export const migrations: readonly Migration[] = [
  { name: 'first-book', statements: firstBook },
  { name: 'timeline', statements: timeline },
  { name: 'reminders', statements: reminders },
  { name: 'tasks', statements: tasks },
  { name: 'keep-in-touch', statements: keepInTouch },
  { name: 'calendar', statements: calendar },
  { name: 'spoken', statements: spoken },
  { name: 'event-alarms', statements: eventAlarms },
  { name: 'draft-kinds', statements: draftKinds },
  { name: 'thumbnails', statements: thumbnails },
  { name: 'touch-by-events', statements: touchByEvents },
  { name: 'calendar-files', statements: calendarFiles },
  { name: 'loose-file', statements: looseFile },
  { name: 'entry-search', statements: entrySearch },
  { name: 'invitations', statements: invitations },
  { name: 'card-parts', statements: cardParts },
  { name: 'subscriptions', statements: subscriptions },
  { name: 'cards-that-say-more', statements: cardsThatSayMore },
  { name: 'guests', statements: guests },
  { name: 'event-drafts', statements: eventDrafts },
  { name: 'tags-of-entries', statements: tagsOfEntries },
  { name: 'definitions-in-the-history', statements: definitionsInTheHistory },
  { name: 'rhythms-without-reminders', statements: rhythmsWithoutReminders },
  { name: 'columns-of-tables', statements: columnsOfTables },
  { name: 'names-by-reading', statements: namesByReading },
  { name: 'searched-texts-anew', statements: searchedTextsAnew },
]
