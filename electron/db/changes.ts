import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { WriteConnection } from './book.ts'
import type { ChangeRow, CommandOrigin } from './tables.ts'

/** A command about to be recorded. `subject` is the name of the contact or of the file, or empty. */
export type NewCommand = {
  readonly name: CommandName
  readonly origin: CommandOrigin
  readonly subject: string
  readonly at: number
  /** The command that this one takes back, for undo and redo. */
  readonly reverts?: number
}

/**
 * Records that a command begins, and returns its key. Whatever was undone before can then no longer be redone,
 * unless this is itself an undo or a redo.
 */
export function recordCommand(write: WriteConnection, { name, origin, subject, at, reverts }: NewCommand): number {
  if (reverts === undefined) write.prepare(`UPDATE command SET state = 'superseded' WHERE state = 'undone'`).run()
  const { lastInsertRowid } = write
    .prepare('INSERT INTO command (name, origin, performed_at, subject, reverts) VALUES (?, ?, ?, ?, ?)')
    .run(name, origin, at, subject, reverts ?? null)
  write.emit('history.changed', {})
  return Number(lastInsertRowid)
}

/** A command of the user that is recorded when `begin` is first asked for it, so that one that changes nothing is none. */
export type LazyCommand = Pick<NewCommand, 'name' | 'subject' | 'at'> & { readonly begin: () => number }

/** A command that is recorded once it has something to change. */
export function commandWhenNeeded(
  write: WriteConnection,
  command: Pick<NewCommand, 'name' | 'subject' | 'at'>,
): LazyCommand {
  let id: number | undefined
  const begin = () => {
    id ??= recordCommand(write, { ...command, origin: 'user' })
    return id
  }
  return { ...command, begin }
}

/** Notes how many contacts a command touched. */
export function countContactsOf(write: WriteConnection, commandId: number, count: number): void {
  write.prepare('UPDATE command SET contact_count = ? WHERE id = ?').run(count, commandId)
}

function insertChange(write: WriteConnection, change: Omit<ChangeRow, 'id'>): void {
  write
    .prepare('INSERT INTO change (command_id, contact_id, kind, field, before, after) VALUES (?, ?, ?, ?, ?, ?)')
    .run(change.command_id, change.contact_id, change.kind, change.field, change.before, change.after)
}

/** Records a contact that was not there before. What it holds stands in its own tables. */
export function recordInsert(write: WriteConnection, commandId: number, contactId: number): void {
  insertChange(write, {
    command_id: commandId,
    contact_id: contactId,
    kind: 'insert',
    field: '',
    before: null,
    after: null,
  })
}

/** Records one field of a contact, before and after, as JSON. */
export function recordUpdate(
  write: WriteConnection,
  commandId: number,
  contactId: number,
  field: string,
  before: string,
  after: string,
): void {
  insertChange(write, { command_id: commandId, contact_id: contactId, kind: 'update', field, before, after })
}

/** Records a contact that is no longer there, whole, so that it can come back. */
export function recordDelete(write: WriteConnection, commandId: number, contactId: number, snapshot: string): void {
  insertChange(write, {
    command_id: commandId,
    contact_id: contactId,
    kind: 'delete',
    field: '',
    before: snapshot,
    after: null,
  })
}
