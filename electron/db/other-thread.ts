import type { EventName, KithEvents } from '../../shared/contract/events.ts'
import type { OpenedFile, QueuedEvent, WriteConnection } from './book.ts'
import { checkpoint, deferCheckpoint } from './checkpoint.ts'
import { checkIdentity } from './file-identity.ts'
import { openWriter, setUpWriter } from './open-writer.ts'
import { statementsOf } from './statements.ts'
import { inTransaction } from './transaction.ts'

/**
 * A connection of this thread to the book that another thread of this process has open. That one has to keep its turn
 * free (`Book.writeElsewhere`) until `write` is over. Throws `book.gone`, and what opening a file throws.
 */
export function connectFromThread({ path, identity }: OpenedFile) {
  checkIdentity(path, identity)
  const writer = openWriter(path, { fileMustExist: true })
  setUpWriter(writer)
  // Whoever waits for the commit does not wait for this as well.
  deferCheckpoint(writer)
  const prepare = statementsOf(writer)
  return {
    /** Runs `work` in one transaction, and returns what it queued. A throw rolls everything back. */
    async write<T>(work: (connection: WriteConnection) => Promise<T>): Promise<{ value: T; events: QueuedEvent[] }> {
      const events: QueuedEvent[] = []
      const emit: WriteConnection['emit'] = (event, payload) => {
        const queued: readonly [EventName, KithEvents[EventName]] = [event, payload]
        events.push(queued as QueuedEvent)
      }
      const value = await inTransaction(writer, async () => {
        const result = await work({ prepare, emit })
        checkIdentity(path, identity)
        return result
      })
      return { value, events }
    },
    checkpoint: () => checkpoint(writer),
    close: () => void writer.close(),
  }
}
