import { KithError } from '../../shared/contract/errors.ts'
import type { CommandSummary, HistoryPage, HistoryStep, Reverted } from '../../shared/contract/history.contract.ts'
import { announce } from '../contacts/change-contacts.service.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { countContactsOf, recordCommand } from '../db/changes.ts'
import {
  findCommandOfImport,
  findRedoable,
  findRevertOf,
  findStep,
  findUndoable,
  listSteps,
  type StoredCommand,
  updateState,
} from './history.repository.ts'
import { revertChanges } from './revert-command.ts'
import { revertRecords } from './revert-records.ts'

function summaryOf({ id, name, at, subject, contacts }: StoredCommand): CommandSummary {
  return { id, name, at, subject, contacts }
}

function stepOf(command: StoredCommand): HistoryStep {
  const { state, origin } = command
  // A step is no undo and no redo, whatever its row says.
  return { ...summaryOf(command), state, origin: origin === 'undo' || origin === 'redo' ? 'user' : origin }
}

/** What was done before the step `before`, or of late when it is null, the newest first. */
export function listHistory(read: ReadConnection, before: number | null, limit: number): HistoryPage {
  const found = listSteps(read, before ?? Number.MAX_SAFE_INTEGER, limit + 1)
  const steps = found.slice(0, limit).map(stepOf)
  return { steps, next: found.length > limit ? (steps.at(-1)?.id ?? null) : null }
}

/** What undo would take back, and what redo would do again. */
export function historyState(read: ReadConnection): { undo: CommandSummary | null; redo: CommandSummary | null } {
  const undo = findUndoable(read)
  const redo = findRedoable(read)
  return { undo: undo === undefined ? null : summaryOf(undo), redo: redo === undefined ? null : summaryOf(redo) }
}

/** Takes back the last command. Throws `history.nothingToUndo`. */
export async function undoLast(write: WriteConnection, clock: Clock): Promise<Reverted> {
  const command = findUndoable(write)
  if (command === undefined) throw new KithError('history.nothingToUndo')
  return undoCommand(write, command, clock)
}

/** Takes back one import, whatever came after it. Throws `import.notFound`, `import.alreadyUndone`. */
export async function undoImport(write: WriteConnection, importId: number, clock: Clock): Promise<Reverted> {
  const command = findCommandOfImport(write, importId)
  if (command === undefined) throw new KithError('import.notFound', { id: importId })
  if (command.state !== 'done') throw new KithError('import.alreadyUndone')
  return undoCommand(write, command, clock)
}

/**
 * Takes back one step, whatever came after it, as far as nothing later changed the same. Throws `history.notFound`,
 * `history.alreadyUndone`, and `history.contradicted` when nothing of it could be taken back: then all stays.
 */
export async function undoOne(write: WriteConnection, commandId: number, clock: Clock): Promise<Reverted> {
  const command = findStep(write, commandId)
  if (command === undefined) throw new KithError('history.notFound', { id: commandId })
  if (command.state !== 'done') throw new KithError('history.alreadyUndone')
  const reverted = await undoCommand(write, command, clock)
  if (reverted.changes === 0 && reverted.conflicts.length > 0) throw new KithError('history.contradicted')
  return reverted
}

/** Does again what was undone last. Throws `history.nothingToRedo`. */
export async function redoLast(write: WriteConnection, clock: Clock): Promise<Reverted> {
  const command = findRedoable(write)
  const undo = command === undefined ? undefined : findRevertOf(write, command.id)
  if (command === undefined || undo === undefined) throw new KithError('history.nothingToRedo')
  const reverted = await revert(write, undo, command, 'redo', clock)
  updateState(write, command.id, 'done')
  return reverted
}

async function undoCommand(write: WriteConnection, command: StoredCommand, clock: Clock): Promise<Reverted> {
  const reverted = await revert(write, command, command, 'undo', clock)
  updateState(write, command.id, 'undone')
  return reverted
}

/** Reverts `target` under a new command; `shown` is the one that the user knows. */
async function revert(
  write: WriteConnection,
  target: StoredCommand,
  shown: StoredCommand,
  origin: 'undo' | 'redo',
  clock: Clock,
): Promise<Reverted> {
  const { name, subject } = shown
  const under = recordCommand(write, { name, origin, subject, at: clock(), reverts: target.id })
  const ofContacts = () => revertChanges(write, target.id, { under, people: shown.contacts })
  const ofRecords = () => revertRecords(write, target.id, { under, people: shown.contacts })
  // Records leave before the contacts that they are about, and come back after them.
  const records = origin === 'undo' ? await ofRecords() : null
  const contacts = await ofContacts()
  const rest = records ?? (await ofRecords())
  const touched = [...new Set(contacts.contactIds)]
  countContactsOf(write, under, touched.length === 0 ? shown.contacts : touched.length)
  if (touched.length > 0 || rest.changes === 0) announce(write, touched)
  const changes = contacts.changes + rest.changes
  const conflicts = [...contacts.conflicts, ...rest.conflicts]
  return { command: summaryOf(shown), changes, conflicts }
}
