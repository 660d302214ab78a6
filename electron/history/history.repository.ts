import type { CommandName, CommandSummary } from '../../shared/contract/history.contract.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import type { ChangeRow, CommandOrigin } from '../db/tables.ts'

type Reader = Pick<ReadConnection, 'prepare'>
export type StoredChange = Omit<ChangeRow, 'id'> & { readonly id: number }
export type StoredCommand = CommandSummary & {
  readonly origin: CommandOrigin
  readonly state: 'done' | 'undone' | 'superseded' | 'gone'
}
type Row = {
  id: number
  name: CommandName
  origin: CommandOrigin
  performed_at: number
  subject: string
  contact_count: number
  state: StoredCommand['state']
}

const toCommand = (row: Row): StoredCommand => ({
  id: row.id,
  name: row.name,
  origin: row.origin,
  at: row.performed_at,
  subject: row.subject,
  contacts: row.contact_count,
  state: row.state,
})

function findOne(read: Reader, sql: string, ...parameters: number[]): StoredCommand | undefined {
  const row = read.prepare(sql).get(...parameters) as Row | undefined
  return row === undefined ? undefined : toCommand(row)
}

/** Up to `limit` commands from before this one that are no undo or redo of another, the newest first. */
export function listSteps(read: Reader, before: number, limit: number): StoredCommand[] {
  const rows = read
    .prepare(`SELECT id, name, origin, performed_at, subject, contact_count, CASE
        WHEN state = 'superseded' AND NOT EXISTS (SELECT 1 FROM change WHERE command_id = command.id) THEN 'gone'
        ELSE state END AS state
      FROM command WHERE id < ? AND reverts IS NULL ORDER BY id DESC LIMIT ?`)
    .all(before, limit) as Row[]
  return rows.map(toCommand)
}

/** A command that is no undo or redo of another. */
export function findStep(read: Reader, id: number): StoredCommand | undefined {
  return findOne(read, 'SELECT * FROM command WHERE id = ? AND reverts IS NULL', id)
}

/** The command that undo takes back next. */
export function findUndoable(read: Reader): StoredCommand | undefined {
  return findOne(read, `SELECT * FROM command WHERE state = 'done' AND reverts IS NULL ORDER BY id DESC LIMIT 1`)
}

/** The command that was undone last and not overtaken by a new one. */
export function findRedoable(read: Reader): StoredCommand | undefined {
  return findOne(
    read,
    `SELECT command.* FROM command JOIN command AS undo ON undo.reverts = command.id
    WHERE command.state = 'undone' AND command.reverts IS NULL ORDER BY undo.id DESC LIMIT 1`,
  )
}

/** The latest command that took this one back. */
export function findRevertOf(read: Reader, id: number): StoredCommand | undefined {
  return findOne(read, 'SELECT * FROM command WHERE reverts = ? ORDER BY id DESC LIMIT 1', id)
}

/** The command of an import, by the import's own number. */
export function findCommandOfImport(read: Reader, importId: number): StoredCommand | undefined {
  return findOne(
    read,
    'SELECT command.* FROM import JOIN command ON command.id = command_id WHERE import.id = ?',
    importId,
  )
}

export function updateState(write: WriteConnection, id: number, state: 'done' | 'undone'): void {
  write.prepare('UPDATE command SET state = ? WHERE id = ?').run(state, id)
}

/** Up to `limit` changes of a command that come before the change `before`, the newest first. */
export function listChangesBackwards(read: Reader, commandId: number, before: number, limit: number): StoredChange[] {
  return read
    .prepare('SELECT * FROM change WHERE command_id = ? AND id < ? ORDER BY id DESC LIMIT ?')
    .all(commandId, before, limit) as StoredChange[]
}
