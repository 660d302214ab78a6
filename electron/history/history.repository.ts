import type { Selectable } from 'kysely'
import type { CommandName, CommandSummary, RecordKind } from '../../shared/contract/history.contract.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { all, first, query, run } from '../db/query.ts'
import type { ChangeRow, CommandOrigin, CommandRow, RecordChangeRow } from '../db/tables.ts'

type Reader = Pick<ReadConnection, 'prepare'>
export type StoredChange = Selectable<ChangeRow>
export type StoredRecordChange = Selectable<RecordChangeRow>
export type StoredCommand = CommandSummary & {
  readonly origin: CommandOrigin
  readonly state: 'done' | 'undone' | 'superseded' | 'gone'
}
type Row = Omit<Selectable<CommandRow>, 'name' | 'state'> & {
  readonly name: string
  readonly state: StoredCommand['state']
}

const toCommand = (row: Row): StoredCommand => ({
  id: row.id,
  // Only `recordCommand` writes the names.
  name: row.name as CommandName,
  origin: row.origin,
  at: row.performed_at,
  subject: row.subject,
  contacts: row.contact_count,
  state: row.state,
})

const commands = query.selectFrom('command').selectAll('command')
/** Those that are no undo or redo of another. */
const steps = commands.where('command.reverts', 'is', null)

function findOne(read: Reader, select: Parameters<typeof first<Row>>[1]): StoredCommand | undefined {
  const row = first(read, select)
  return row === undefined ? undefined : toCommand(row)
}

/** Up to `limit` commands from before this one that are no undo or redo of another, the newest first. */
export function listSteps(read: Reader, before: number, limit: number): StoredCommand[] {
  const select = steps.where('command.id', '<', before).select(({ exists, selectFrom }) =>
    exists(
      selectFrom('change')
        .select('change.id')
        .whereRef('change.command_id', '=', 'command.id')
        .unionAll(
          selectFrom('record_change')
            .select('record_change.id')
            .whereRef('record_change.command_id', '=', 'command.id'),
        ),
    ).as('is_kept'),
  )
  return all(read, select.orderBy('command.id', 'desc').limit(limit)).map(({ is_kept, ...row }) =>
    toCommand({ ...row, state: row.state === 'superseded' && !is_kept ? 'gone' : row.state }),
  )
}

/** A command that is no undo or redo of another. */
export function findStep(read: Reader, id: number): StoredCommand | undefined {
  return findOne(read, steps.where('command.id', '=', id))
}

/** The command that undo takes back next. */
export function findUndoable(read: Reader): StoredCommand | undefined {
  return findOne(read, steps.where('command.state', '=', 'done').orderBy('command.id', 'desc').limit(1))
}

/** The command that was undone last and not overtaken by a new one. */
export function findRedoable(read: Reader): StoredCommand | undefined {
  const undone = steps.innerJoin('command as undo', 'undo.reverts', 'command.id').where('command.state', '=', 'undone')
  return findOne(read, undone.orderBy('undo.id', 'desc').limit(1))
}

/** The latest command that took this one back. */
export function findRevertOf(read: Reader, id: number): StoredCommand | undefined {
  return findOne(read, commands.where('command.reverts', '=', id).orderBy('command.id', 'desc').limit(1))
}

/** The command of an import, by the import's own number. */
export function findCommandOfImport(read: Reader, importId: number): StoredCommand | undefined {
  return findOne(
    read,
    commands.innerJoin('import', 'import.command_id', 'command.id').where('import.id', '=', importId),
  )
}

export function updateState(write: WriteConnection, id: number, state: 'done' | 'undone'): void {
  run(write, query.updateTable('command').set({ state }).where('id', '=', id))
}

/** Up to `limit` changes of a command that come before the change `before`, the newest first. */
export function listChangesBackwards(read: Reader, commandId: number, before: number, limit: number): StoredChange[] {
  const changes = query.selectFrom('change').selectAll().where('command_id', '=', commandId)
  return all(read, changes.where('id', '<', before).orderBy('id', 'desc').limit(limit))
}

/** The same of the records that are no contacts. */
export function listRecordChangesBackwards(
  read: Reader,
  commandId: number,
  before: number,
  limit: number,
): StoredRecordChange[] {
  const changes = query.selectFrom('record_change').selectAll().where('command_id', '=', commandId)
  return all(read, changes.where('id', '<', before).orderBy('id', 'desc').limit(limit))
}

/** Forgets what these records were in the files that they came from. */
export function forgetSources(write: WriteConnection, kind: RecordKind, ids: readonly number[]): void {
  const cards = write
    .prepare(`DELETE FROM record_source WHERE record_kind = ? AND record_id IN (SELECT value FROM json_each(?))
      RETURNING card_id`)
    .pluck()
    .all(kind, JSON.stringify(ids)) as number[]
  write.prepare('DELETE FROM import_card WHERE id IN (SELECT value FROM json_each(?))').run(JSON.stringify(cards))
}
