import { z } from 'zod'
import type { Attendee } from '../domain/calendar/event.ts'
import { EXPORT_TARGETS } from '../domain/export-target.ts'
import { action, query } from './channel.ts'

/** What a target has no place for. */
export type ExportLoss = {
  /** The property of RFC 6350 or of ours, such as `ORG` for further jobs; `X-ODD` for lines of other programs. */
  readonly property: string
  readonly people: number
  /** The names of the first of them. */
  readonly examples: readonly string[]
}

/** What an export would write. */
export type ExportPreview = { readonly people: number; readonly losses: readonly ExportLoss[] }
export type ExportDone = { readonly file: string; readonly written: number }
/** How many of the people of a preview or an export are behind. */
export type ExportProgress = { readonly done: number; readonly total: number }

/** An event that came as an invitation: from whom, and who may answer it. */
export type Invitation = {
  readonly organizer: string
  readonly invited: readonly Pick<Attendee, 'name' | 'address' | 'participation'>[]
}

const requestSchema = z.object({
  /** Null: everyone outside the trash. */
  ids: z.array(z.int().positive()).max(1_000_000).nullable(),
  target: z.enum(EXPORT_TARGETS),
  isWithoutNotes: z.boolean().default(false),
})

export const exportContract = {
  /** What would be lost. A newer question ends an older one with `export.cancelled`. */
  'exports.preview': action<ExportPreview>()(requestSchema),
  /**
   * Opens the system's dialog, then writes. Null when nothing was chosen. `name` is what the file is called unless the
   * user says otherwise, without its ending. Fails with `export.unwritable`, `export.cancelled`.
   */
  'exports.choose': action<ExportDone | null>()(requestSchema.extend({ name: z.string().max(200).default('') })),
  /**
   * Events and tasks as .ics, in the same way: all there is, one calendar, one event with its series,
   * or everybody's birthdays and anniversaries. Fails with `export.unwritable`, `event.notFound`.
   */
  'exports.chooseCalendar': action<ExportDone | null>()(
    z.object({
      what: z.discriminatedUnion('of', [
        z.object({ of: z.literal('everything') }),
        z.object({ of: z.literal('calendar'), calendarId: z.int().positive() }),
        z.object({ of: z.literal('event'), eventId: z.int().positive() }),
        z.object({ of: z.literal('dates') }),
      ]),
      name: z.string().max(200),
    }),
  ),
  /** Null for an event that is no invitation. Fails with `event.notFound`. */
  'exports.invitation': query<Invitation | null>()(z.object({ eventId: z.int().positive() })),
  /**
   * Opens the system's dialog, writes the answer to a file for the mail program, and notes it with the event, as a step
   * of the history. The file, or null when none was chosen. Fails with `event.notFound`, `export.unwritable`.
   */
  'exports.answer': action<string | null>()(
    z.object({
      eventId: z.int().positive(),
      address: z.string().max(2_000),
      answer: z.enum(['accepted', 'declined', 'tentative']),
    }),
  ),
  /** Stops the export that is being written; there is then no file. */
  'exports.cancel': action<void>()(z.object({})),
  /** Shows the file that was written last in the file manager. */
  'exports.show': action<void>()(z.object({})),
}
