import { z } from 'zod'
import { CONTACT_FIELD_NAMES, type ContactFieldName, type ContactFields } from '../domain/contact.ts'
import { command, query } from './channel.ts'
import { type ContactPatch, contactIdSchema } from './contact-fields.ts'

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
  'contacts.setTitle',
  'contacts.addNote',
  'contacts.setField',
  'contacts.clearField',
  'groups.create',
  'groups.add',
  'groups.remove',
  'tags.rename',
  'tags.merge',
  'tags.delete',
  'tags.setColor',
  'labels.rename',
  'labels.remove',
  'customFields.define',
  'customFields.rename',
  'customFields.setType',
  'customFields.setChoices',
  'customFields.renameChoices',
  'customFields.sort',
  'customFields.delete',
  'timeline.log',
  'timeline.update',
  'timeline.delete',
  'tasks.add',
  'tasks.update',
  'tasks.done',
  'tasks.dismiss',
  'tasks.reopen',
  'tasks.postpone',
  'tasks.delete',
  'keepInTouch.setRhythm',
  'keepInTouch.snooze',
  'keepInTouch.pause',
  'keepInTouch.resume',
  'keepInTouch.setBreak',
  'keepInTouch.dismissDate',
  'keepInTouch.setTagRhythm',
  'calendar.create',
  'calendar.update',
  'calendar.updateOccurrence',
  'calendar.updateFollowing',
  'calendar.delete',
  'calendar.deleteOccurrence',
  'calendar.deleteFollowing',
  'calendars.create',
  'calendars.update',
  'calendars.delete',
  'calendars.subscribe',
  'calendars.refresh',
  'interchange.import',
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]
/** What has a history besides contacts, each kept by a slice of its own. */
export type RecordKind = 'cadence' | 'calendar' | 'entry' | 'event' | 'field' | 'tag' | 'task'

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

/**
 * Where a step back could not be taken, since a later command changed the same thing. It is about a contact, or about
 * a record, and then `contactId` is 0.
 */
export type Conflict = {
  readonly contactId: number
  readonly record?: { readonly kind: RecordKind; readonly id: number }
  readonly name: string
  readonly field: string
}

/** What undo or redo did. `command` is the one that was taken back or done again. */
export type Reverted = {
  readonly command: CommandSummary
  readonly changes: number
  readonly conflicts: readonly Conflict[]
}

type ItemOf<T> = T extends readonly (infer Item)[] ? Item : NonNullable<T>
/** One field in one step: which of its values went and which came. Long texts are cut to where they differ. */
export type ValueChange = {
  readonly [F in ContactFieldName]: {
    readonly field: F
    readonly went: readonly ItemOf<ContactFields[F]>[]
    readonly came: readonly ItemOf<ContactFields[F]>[]
  }
}[ContactFieldName]
/** Into the trash and out of it, or out of the book and back by undo and redo. */
export type PlaceChange = { readonly field: 'trash'; readonly isIn: boolean } | { readonly field: 'book' }
/** What a step did to one field of a contact. */
export type FieldChange = {
  readonly id: number
  readonly commandId: number
  /** Epoch milliseconds, UTC. */
  readonly at: number
  readonly origin: 'user' | 'import' | 'sync' | 'undo' | 'redo'
  /** The command, or the one that was taken back or done again, and what it was about: a file, a tag, a name. */
  readonly command: CommandName
  readonly subject: string
  /** Whether the field holds something else now than before the step, so that it can be put back. */
  readonly canPutBack: boolean
  readonly change: ValueChange | PlaceChange
}
export type FieldChanges = {
  readonly changes: readonly FieldChange[]
  /** Ask for the changes before this one to go on; null when there are none. */
  readonly next: number | null
  /** How the contact came into the book; null where more changes come before. `file` is empty when it was added by hand. */
  readonly added: { readonly at: number; readonly file: string } | null
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
  /** What was done to a contact, or to one field of it, the newest first. Fails with `contact.notFound`. */
  'history.ofContact': query<FieldChanges>()(
    z.object({
      id: contactIdSchema,
      field: z.enum(CONTACT_FIELD_NAMES).nullable().default(null),
      before: z.int().positive().nullable().default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
  ),
  /** The field as it stood before a change, whole, for `contacts.update`. Fails with `history.notFound`. */
  'history.valueBefore': query<ContactPatch>()(z.object({ changeId: z.int().positive() })),
  /** Fails with `history.nothingToUndo`. */
  'history.undo': command<Reverted>()(z.object({})),
  /** Fails with `history.nothingToRedo`. */
  'history.redo': command<Reverted>()(z.object({})),
}
