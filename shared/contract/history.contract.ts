import { z } from 'zod'
import { command, query } from './channel.ts'

export const COMMAND_NAMES = [
  'contacts.create',
  'contacts.update',
  'contacts.delete',
  'contacts.restore',
  'contacts.tag',
  'contacts.untag',
  'contacts.favorite',
  'contacts.unfavorite',
  'contacts.setOrganization',
  'tags.rename',
  'tags.merge',
  'tags.delete',
  'labels.rename',
  'labels.remove',
  'interchange.import',
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

/** What the history says of a command, for the sentence in a toast or a menu. */
export type CommandSummary = {
  readonly id: number
  readonly name: CommandName
  /** Epoch milliseconds, UTC. */
  readonly at: number
  /** How many contacts it touched. */
  readonly contacts: number
  /** The name of the contact, of the file imported, of the tag, or of the organisation set; or empty. */
  readonly subject: string
}

/**
 * A command as the history page shows it. `superseded` was undone too, and something new was done after it; `gone` can
 * no longer be undone, since everybody it was about was deleted for good.
 */
export type HistoryStep = CommandSummary & {
  readonly state: 'done' | 'undone' | 'superseded' | 'gone'
  readonly origin: 'user' | 'import' | 'sync'
}
export type HistoryPage = {
  readonly steps: readonly HistoryStep[]
  /** Ask for the steps before this one to go on; null at the beginning of the book. */
  readonly next: number | null
}

/** Where a step back could not be taken, since a later command changed the same thing. */
export type Conflict = { readonly contactId: number; readonly name: string; readonly field: string }

/** What undo or redo did. `command` is the one that was taken back or done again. */
export type Reverted = {
  readonly command: CommandSummary
  readonly changes: number
  readonly conflicts: readonly Conflict[]
}

export const historyContract = {
  /** The command that undo would take back next, and that redo would do again. */
  'history.state': query<{ readonly undo: CommandSummary | null; readonly redo: CommandSummary | null }>()(
    z.object({}),
  ),
  /** What was done, the newest first, from before the step `before`. Undoing and redoing are no steps of their own. */
  'history.list': query<HistoryPage>()(
    z.object({ before: z.int().positive().nullable(), limit: z.int().min(1).max(500) }),
  ),
  /**
   * Takes one step back, whatever came after it; what was changed since stays and is listed as a conflict. Fails with
   * `history.notFound`, `history.alreadyUndone`, and `history.contradicted` when nothing of it could be taken back.
   */
  'history.undoOne': command<Reverted>()(z.object({ commandId: z.int().positive() })),
  /** Fails with `history.nothingToUndo`. */
  'history.undo': command<Reverted>()(z.object({})),
  /** Fails with `history.nothingToRedo`. */
  'history.redo': command<Reverted>()(z.object({})),
}
