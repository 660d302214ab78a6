import type Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { KithError } from '../../shared/contract/errors.ts'
import type { EventName, KithEvents } from '../../shared/contract/events.ts'
import type { Book } from './book.ts'
import type { Tables } from './tables.ts'

type Listener = <N extends EventName>(event: N, payload: KithEvents[N]) => void
type Parts = Pick<Book, 'folder' | 'path' | 'keptAside'> & {
  readonly writer: Database.Database | null
  readonly reader: Database.Database
  readonly onClosed: () => void
}

/** Keeps prepared statements by their text: a hot path pays for the parsing once. */
function statementsOf(database: Database.Database): (sql: string) => Database.Statement<unknown[]> {
  const known = new Map<string, Database.Statement<unknown[]>>()
  return (sql) => {
    const statement = known.get(sql) ?? database.prepare<unknown[]>(sql)
    known.set(sql, statement)
    return statement
  }
}

function kyselyOf(database: Database.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
}

/** Makes a `Book` of two open connections. Its transactions run one after another, in the order of the calls. */
export function connectBook({ folder, path, keptAside, writer, reader, onClosed }: Parts): Book {
  // The words of the search index, place by place: a view of it that belongs to this connection.
  reader.exec('CREATE VIRTUAL TABLE temp.contact_word USING fts5vocab(main, contact_text, instance)')
  reader.pragma('query_only = ON')
  reader.pragma('cache_size = -16000')
  writer?.pragma('foreign_keys = ON')
  writer?.pragma('cache_size = -32000')
  const listeners = new Set<Listener>()
  const writing = writer === null ? null : { db: kyselyOf(writer), prepare: statementsOf(writer) }
  let last: Promise<unknown> = Promise.resolve()

  return {
    folder,
    path,
    keptAside,
    read: { prepare: statementsOf(reader) },
    write(work) {
      if (writing === null) return Promise.reject(new KithError('book.readOnly', { path }))
      const events: (() => void)[] = []
      const emit: Listener = (event, payload) => {
        events.push(() => {
          for (const listener of listeners) listener(event, payload)
        })
      }
      const done = writing.db.transaction().execute(() => work({ prepare: writing.prepare, emit }))
      last = done.catch(() => undefined)
      return done.then((value) => {
        for (const send of events) send()
        return value
      })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async copyTo(target) {
      await reader.backup(target)
    },
    async close() {
      await last
      reader.close()
      // The last to close brings the log into the file and removes it, so that the next start knows of the orderly end.
      writer?.close()
      onClosed()
    },
  }
}
