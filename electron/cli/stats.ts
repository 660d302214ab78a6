import { statSync } from 'node:fs'
import { countContacts } from '../contacts/contacts.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { type Command, counted } from './command.ts'

export const statsCommand: Command = {
  name: 'stats',
  usage: '',
  summary: 'says what the book holds',
  takes: [0, 0],
  opens: 'read',
  run({ book }) {
    const { contacts, trash, favorites } = countContacts(book.read)
    const stats = {
      contacts,
      trash,
      favorites,
      tags: countOf(
        book.read,
        'SELECT count(*) FROM (SELECT tag_id FROM contact_tag UNION SELECT tag_id FROM entry_tagged)',
      ),
      photos: countOf(book.read, 'SELECT count(*) FROM photo'),
      entries: countOf(book.read, 'SELECT count(*) FROM entry'),
      tasks: countOf(book.read, 'SELECT count(*) FROM task'),
      calendars: countOf(book.read, 'SELECT count(*) FROM calendar'),
      events: countOf(book.read, 'SELECT count(*) FROM event WHERE series_id IS NULL'),
      cadences: countOf(book.read, 'SELECT count(*) FROM cadence WHERE every IS NOT NULL'),
      reminders: countOf(book.read, 'SELECT count(*) FROM reminder'),
      imports: countOf(book.read, 'SELECT count(*) FROM import'),
      history: countOf(book.read, 'SELECT count(*) FROM command'),
      schema: countOf(book.read, 'SELECT user_version FROM pragma_user_version'),
      bytes: ['', '-wal'].reduce(
        (sum, ending) => sum + (statSync(book.path + ending, { throwIfNoEntry: false })?.size ?? 0),
        0,
      ),
      path: book.path,
    }
    const text = [
      `${counted(contacts, 'person', 'people')}, ${counted(trash, 'more', 'more')} in the trash, ${counted(favorites, 'favourite', 'favourites')}.`,
      `${counted(stats.tags, 'tag', 'tags')}, ${counted(stats.photos, 'photo', 'photos')}, ${counted(stats.imports, 'import', 'imports')}, ${counted(stats.history, 'step', 'steps')} of history.`,
      `${counted(stats.entries, 'entry', 'entries')} of the timeline, ${counted(stats.tasks, 'task', 'tasks')}, ${counted(stats.events, 'event', 'events')} in ${counted(stats.calendars, 'calendar', 'calendars')}.`,
      `${book.path}: ${counted(stats.bytes, 'byte', 'bytes')}, schema ${stats.schema}.`,
    ]
    return { json: stats, text: `${text.join('\n')}\n` }
  },
}

function countOf(read: ReadConnection, sql: string): number {
  const row = read.prepare(sql).get() as Record<string, number>
  return Object.values(row)[0] ?? 0
}
