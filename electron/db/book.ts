import type { Statement } from 'better-sqlite3'
import type { EventName, KithEvents } from '../../shared/contract/events.ts'
import type { FileIdentity } from './file-identity.ts'

/** What queries get: it cannot write, since the file was opened to be read. Typed queries run through `query.ts`. */
export type ReadConnection = {
  /** A prepared statement of this connection, kept by its text. */
  prepare(sql: string): Statement<unknown[]>
}

/** What commands get: one open transaction. */
export type WriteConnection = {
  /** A prepared statement of the same transaction, kept by its text. */
  prepare(sql: string): Statement<unknown[]>
  /** Queues an event; it is sent after the commit, and never when the transaction is rolled back. */
  emit<N extends EventName>(event: N, payload: KithEvents[N]): void
}

/** An event that a transaction queued. */
export type QueuedEvent = { [N in EventName]: readonly [event: N, payload: KithEvents[N]] }[EventName]

/** The book's file, as another thread has to find it. */
export type OpenedFile = { readonly path: string; readonly identity: FileIdentity | null }

/** What another thread did in a transaction of its own, which is over when this is told. */
export type WrittenElsewhere<T> = {
  readonly value: T
  /** What it queued; nothing when it was rolled back. */
  readonly events: readonly QueuedEvent[]
  /** What that thread still does with the file. It holds up nobody but who closes the book. */
  readonly afterwards: Promise<unknown>
}

/** An open book: one SQLite file, one writer, one reader. */
export type Book = {
  /** The folder that holds it, and the file itself. */
  readonly folder: string
  readonly path: string
  /** Set when the file was damaged: where it stood, and the name under which it was kept. */
  readonly keptAside: { readonly path: string; readonly keptAs: string } | null
  /** True when it can only be looked at. */
  readonly isReadOnly: boolean
  /** Another one after the file was gone and found again. */
  readonly read: ReadConnection
  /**
   * Runs `work` in one transaction, after those begun before. A throw rolls everything back. Throws `book.gone` when
   * the file is no longer where it was opened, since what is written there would be lost.
   */
  write<T>(work: (connection: WriteConnection) => Promise<T>): Promise<T>
  /**
   * As `write`, for a transaction on a connection of another thread (`other-thread.ts`): it has its turn among the
   * transactions, and its events are sent when it is over. Throws as `write` does, and what `work` throws.
   */
  writeElsewhere<T>(work: (file: OpenedFile) => Promise<WrittenElsewhere<T>>): Promise<T>
  /** Called after each commit with the events of that transaction. Returns the function that ends it. */
  subscribe(listener: <N extends EventName>(event: N, payload: KithEvents[N]) => void): () => void
  /** Copies the book as it stands after the last commit to a new file, while it stays in use (SQLite's online backup). */
  copyTo(path: string): Promise<void>
  /**
   * Makes sure that the file is still where it was opened, and opens it again when it was gone in between, or could
   * only be looked at. Throws `book.readOnly`, `book.gone`, or why it cannot be opened.
   */
  findAgain(): Promise<void>
  /** Waits for the running transaction, then closes both connections and lets go of the lock. */
  close(): Promise<void>
}
