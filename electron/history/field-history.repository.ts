import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { ReadConnection } from '../db/book.ts'
import type { CommandOrigin } from '../db/tables.ts'

type Reader = Pick<ReadConnection, 'prepare'>
/** A change of one contact with the step that made it. */
export type ContactChange = {
  readonly id: number
  readonly command_id: number
  readonly kind: 'update' | 'delete'
  readonly field: string
  readonly before: string | null
  readonly after: string | null
  readonly at: number
  readonly origin: CommandOrigin
  readonly name: CommandName
  readonly subject: string
}

/**
 * The changes of a contact, or of one field of it, before the change `before`, the newest first, one by one: a note may
 * be as long as a book, so that nobody wants to hold them all. The contact's insertion is no change.
 */
export function eachChangeOf(
  read: Reader,
  { id, field, before }: { id: number; field: string | null; before: number },
): IterableIterator<ContactChange> {
  return read
    .prepare(`SELECT change.id, command_id, kind, field, before, after, performed_at AS at, origin,
      ifnull(reverted.name, command.name) AS name, ifnull(reverted.subject, command.subject) AS subject
      FROM change JOIN command ON command.id = command_id
      LEFT JOIN (SELECT id, name, subject FROM command) AS reverted ON reverted.id = command.reverts
      WHERE contact_id = @id AND kind <> 'insert' AND field <> 'stamp' AND (@field IS NULL OR field = @field)
      AND change.id < @before ORDER BY change.id DESC`)
    .iterate({ id, field, before }) as IterableIterator<ContactChange>
}

/** A field of a contact as it stood before a change. */
export function findBefore(read: Reader, changeId: number): { field: string; before: string | null } | undefined {
  return read.prepare(`SELECT field, before FROM change WHERE id = ? AND kind = 'update'`).get(changeId) as
    | { field: string; before: string | null }
    | undefined
}

/** The name of the file with which a contact came in, or undefined when it came in no import. */
export function findFileOf(read: Reader, createdAt: number, cardId: number | null): string | undefined {
  const row = read
    .prepare(`SELECT command.subject, (SELECT import_file.name FROM import_card
        JOIN import_file ON import_file.id = import_file_id WHERE import_card.id = ? AND import_id = import.id) AS file
      FROM import JOIN command ON command.id = command_id WHERE imported_at = ?`)
    .get(cardId, createdAt) as { subject: string; file: string | null } | undefined
  return row === undefined ? undefined : (row.file ?? row.subject)
}
