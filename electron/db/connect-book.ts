import { existsSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { KithError } from '../../shared/contract/errors.ts'
import type { EventName, KithEvents } from '../../shared/contract/events.ts'
import type { Book, OpenedFile, ReadConnection, WriteConnection, WrittenElsewhere } from './book.ts'
import { deferCheckpoint, resumeCheckpoints } from './checkpoint.ts'
import { checkIdentity, type FileIdentity, identityOf } from './file-identity.ts'
import { setUpWriter } from './open-writer.ts'
import { explainDatabaseError } from './sqlite-errors.ts'
import { statementsOf } from './statements.ts'
import { inTransaction } from './transaction.ts'

type Listener = <N extends EventName>(event: N, payload: KithEvents[N]) => void
/** What an opened file gives: a connection that writes, unless it is only looked at, and one that reads. */
export type Connections = {
  readonly writer: Database.Database | null
  readonly reader: Database.Database
  readonly onClosed: () => void
}
type Parts = Pick<Book, 'folder' | 'path' | 'keptAside'> & {
  readonly first: Connections
  /** Opens the file again after it was gone, to be written to. It is there when this is called. Null: only to look. */
  readonly open: (() => Promise<Connections>) | null
}
type Connected = Connections & {
  readonly read: ReadConnection
  readonly prepare: ReadConnection['prepare']
  readonly opened: FileIdentity | null
}

function connect(path: string, connections: Connections): Connected {
  const { writer, reader } = connections
  // The words of the search indexes, place by place: views of them that belong to this connection.
  reader.exec(`CREATE VIRTUAL TABLE temp.contact_word USING fts5vocab(main, contact_text, instance);
    CREATE VIRTUAL TABLE temp.entry_word USING fts5vocab(main, entry_text, instance)`)
  reader.pragma('query_only = ON')
  reader.pragma('cache_size = -16000')
  if (writer !== null) setUpWriter(writer)
  const prepare = statementsOf(reader)
  return {
    ...connections,
    read: { prepare },
    prepare: writer === null ? prepare : statementsOf(writer),
    opened: identityOf(path),
  }
}

function closeQuietly(connected: Connected): void {
  for (const close of [() => connected.reader.close(), () => connected.writer?.close(), connected.onClosed]) {
    try {
      close()
    } catch {
      // The file is gone, so that nothing more can be done for it.
    }
  }
}

/** Makes a `Book` of open connections. Its transactions run one after another, in the order of the calls. */
export function connectBook({ folder, path, keptAside, first, open }: Parts): Book {
  let current = connect(path, first)
  let state: 'open' | 'lost' | 'closed' = 'open'
  const lost = (): never => {
    throw new KithError('book.gone', { path })
  }
  const listeners = new Set<Listener>()
  let last: Promise<unknown> = Promise.resolve()
  /** What other threads still do with the file. */
  const underWay = new Set<Promise<void>>()
  const emit: Listener = (event, payload) => {
    for (const listener of listeners) listener(event, payload)
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }

  const check = () => (state === 'open' ? checkIdentity(path, current.opened) : lost())
  const connectAgain = async () => {
    if (!existsSync(path) || open === null) return lost()
    if (state === 'open') closeQuietly(current)
    state = 'lost'
    current = { ...current, read: { prepare: lost }, prepare: lost }
    replace(await open())
  }
  const replace = (connections: Connections) => {
    current = connect(path, connections)
    state = 'open'
    // Another book may have come in the place of the one before.
    tellOfAll()
  }
  const tellOfAll = () => {
    emit('contacts.changed', { ids: null })
    emit('history.changed', {})
  }

  /** The connections, when there may be written to the file, and it is where it was opened. */
  const toWrite = async () => {
    const { writer, prepare, opened } = current
    if (writer === null) throw new KithError('book.readOnly', { path })
    if (state === 'closed') throw new Error('the book was closed')
    try {
      check()
    } catch (error) {
      // What was asked was meant for the book as it was; the next request finds the one that is there now.
      await connectAgain().catch(() => undefined)
      throw error
    }
    return { writer, prepare, opened }
  }
  const commit = async <T>(work: (connection: WriteConnection) => Promise<T>): Promise<T> => {
    const { writer, prepare } = await toWrite()
    const events: (() => void)[] = []
    const queue: Listener = (event, payload) => {
      events.push(() => emit(event, payload))
    }
    const value = await inTransaction(writer, async () => {
      const result = await work({ prepare, emit: queue })
      check()
      return result
    })
    for (const send of events) send()
    return value
  }

  const versionOf = () => {
    try {
      return current.reader.pragma('data_version', { simple: true })
    } catch {
      // A disk that fails says so itself, and better.
      return null
    }
  }
  const commitElsewhere = async <T>(work: (file: OpenedFile) => Promise<WrittenElsewhere<T>>): Promise<T> => {
    const { writer, opened } = await toWrite()
    const before = versionOf()
    const written = await work({ path, identity: opened }).catch((error: unknown) => {
      // A thread that ended without a word may have committed first.
      if (versionOf() !== before) tellOfAll()
      throw error
    })
    const { value, events, afterwards } = written
    // A large journal is moved into the file over there, and not by the next commit here.
    deferCheckpoint(writer)
    const over = afterwards.catch(() => undefined).then(() => resumeCheckpoints(writer))
    underWay.add(over)
    void over.then(() => underWay.delete(over))
    for (const [event, payload] of events) emit(event, payload)
    return value
  }

  const findAgain = async () => {
    try {
      check()
    } catch {
      await connectAgain()
    }
    if (current.writer === null && open !== null) {
      const looked = current
      replace(await open())
      closeQuietly(looked)
    }
    // One page is asked of the disk: a drive may be gone while its folder still seems to be there.
    current.reader.pragma('schema_version')
  }

  return {
    folder,
    path,
    keptAside,
    get isReadOnly() {
      return current.writer === null
    },
    get read() {
      return current.read
    },
    write: (work) => inTurn(() => commit(work)),
    writeElsewhere: (work) => inTurn(() => commitElsewhere(work)),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    copyTo: async (target) => {
      check()
      await current.reader.backup(target)
    },
    findAgain: () =>
      inTurn(findAgain).catch((error: unknown) => {
        throw explainDatabaseError(error, path)
      }),
    async close() {
      await last
      await Promise.all(underWay)
      if (state === 'open') {
        state = 'closed'
        current.reader.close()
        // The last to close brings the log into the file and removes it, so that the next start knows of the orderly end.
        current.writer?.close()
        current.onClosed()
      }
      state = 'closed'
    },
  }
}
