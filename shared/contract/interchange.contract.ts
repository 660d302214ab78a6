import { z } from 'zod'
import { CARD_CHOICES, type CardChoice, type CardFate } from '../domain/card-choice.ts'
import type { ContactFieldName, ContactFields, ContactId, ContactKind } from '../domain/contact.ts'
import type { ImportWarning } from '../domain/import-warning.ts'
import type { ChoicesByTable } from '../domain/table-mapping.ts'
import { calendarNameSchema } from './calendar.contract.ts'
import { action, command, query } from './channel.ts'
import { tagNameSchema } from './contact-fields.ts'
import type { KithErrorData } from './errors.ts'
import type { Reverted } from './history.contract.ts'
import { choicesByTable } from './mappings.contract.ts'

/** Counts of one file. `read` is the sum of the others. */
export type RecordCounts = {
  readonly read: number
  readonly created: number
  readonly updated: number
  /** Already in the book just as it stands in the file, or newer there. */
  readonly unchanged: number
  /** The same card twice in one file, or chosen to be the same as somebody. */
  readonly duplicate: number
  readonly unreadable: number
  /** Left out by choice; not there when nobody chose so. */
  readonly skipped?: number
}

/** A warning, and whose card it is about, when that person is in the book. */
export type FileWarning = ImportWarning & { readonly contactId: ContactId | null; readonly name: string }

export type ImportedFile = {
  readonly file: string
  readonly format: 'vcard' | 'csv' | 'ics'
  /** With what new people were tagged; not there when nobody asked for it. */
  readonly tag?: string
  readonly records: RecordCounts
  readonly properties: { readonly read: number; readonly kept: number; readonly lost: number }
  /** The first 1,000. */
  readonly warnings: readonly FileWarning[]
  /** Set when the file could not be used at all; its counts are then 0. */
  readonly error: KithErrorData | null
}

export type ImportSummary = {
  /** Null when nothing was changed (a dry run, or no new cards). */
  readonly importId: number | null
  readonly files: readonly ImportedFile[]
  /** How many people the book now holds. */
  readonly contacts: number
}

/** How far the reading of a file is. */
export type FileProgress = {
  readonly file: string
  readonly cards: number
  /** Of the file now being read. */
  readonly bytesRead: number
  readonly bytesTotal: number
  /** The name of the person last read. */
  readonly name: string
}

/** Sent while files are read for a preview or imported, ten times a second at most. */
export type ImportProgress = FileProgress & {
  readonly jobId: number
  /** Whether files are only read so far, to be looked through, or imported. */
  readonly work: 'preview' | 'import'
  /** How many cards of the preview are behind, and how many there are; null when there was none. */
  readonly done: { readonly cards: number; readonly of: number } | null
}

export type ImportState = { readonly state: 'idle' } | { readonly state: 'running'; readonly progress: ImportProgress }

/** How many cards stand where. The choices are as they are now; `look` have warnings or were kept as they were here. */
export type PlanCounts = Readonly<Record<CardChoice, number>> & { readonly all: number; readonly look: number }
const PLAN_FILTERS = ['all', 'look', ...CARD_CHOICES] as const
export type PlanFilter = (typeof PLAN_FILTERS)[number]

/** What an import of these files would do, kept until another is made or it is carried out. */
export type ImportPlan = {
  readonly planId: number
  readonly paths: readonly string[]
  /** How tables among them are read, where that was chosen. */
  readonly tables: ChoicesByTable
  readonly files: readonly ImportedFile[]
  /** Of all files together; 0 when that is not known. */
  readonly byteLength: number
  readonly counts: PlanCounts
}

/** How many values of a field come and go with a card. */
export type FieldDifference = { readonly field: ContactFieldName; readonly came: number; readonly went: number }

/** What a card is of; components of calendars are planned like cards. */
export type PlannedKind = ContactKind | 'event' | 'task'

/** A card of a plan. */
export type PlannedCard = {
  readonly index: number
  /** Which of the plan's files it stands in, and where. */
  readonly file: number
  readonly line: number
  readonly kind: PlannedKind
  readonly name: string
  /** The organisation, or else the first number or address. */
  readonly second: string
  /**
   * When an event begins or a task is due: a day, `2026-06-11T10:24:00` by the reader's clock, or with a `Z` an instant.
   * Null for what has no time.
   */
  readonly when: string | null
  readonly fate: CardFate
  readonly choice: CardChoice
  /** Whom it matches. Key and picture are null when that is somebody who comes with the same import. */
  readonly match: {
    readonly id: ContactId | null
    readonly uid: string
    readonly name: string
    readonly photo: string | null
    readonly isInTrash: boolean
  } | null
  /** The line of the same card, further up in the file. */
  readonly sameAsLine: number | null
  /** What an update changes. */
  readonly differences: readonly FieldDifference[]
  readonly warnings: readonly ImportWarning[]
}

/** What a card says, whom it matches as they are, and what an update would make of them. */
export type PlannedDetails = {
  readonly card: ContactFields
  readonly match: (ContactFields & { readonly matchedBy: 'card' | 'uid' | 'name' }) | null
  readonly updated: Partial<ContactFields>
  /** Fields that were changed here and in the file; they stay as they are here. */
  readonly keptMine: readonly ContactFieldName[]
}

const paths = z.array(z.string().min(1).max(32_768)).min(1).max(1_000)
const tables = choicesByTable.default({})
const planId = z.int().positive()
const index = z.int().nonnegative()
const held = z.object({ filter: z.enum(PLAN_FILTERS), view: index })

/** Where the events of an import come: one of the book's own calendars, or one that is made for them. */
const intoSchema = z.union([z.int().positive(), z.object({ name: calendarNameSchema })])
export type IntoCalendar = z.infer<typeof intoSchema>

export const interchangeContract = {
  /**
   * Imports the files at these paths, one transaction a file. Resolves at the end of the work.
   * Progress comes as `imports.progressed`. Fails with `import.busy`, `import.cancelled`.
   */
  'imports.start': action<ImportSummary>()(z.object({ paths, tables })),
  /** The paths chosen in the system's dialog, or null when it was closed without. */
  'imports.choose': action<readonly string[] | null>()(z.object({})),
  /** Files opened from the desktop since this was last asked, or null. `imports.opened` tells when there are some. */
  'imports.takeOpened': action<readonly string[] | null>()(z.object({})),
  /** Cards as text, or a `data:` URI that holds some, as a file that can be imported. Null when there is none in it. */
  'imports.paste': action<string | null>()(z.object({ text: z.string().max(20_000_000) })),
  /**
   * Works out what an import of these files would do, and keeps it as the only plan. Choices made in the plan before
   * hold on, as far as the files are the same. Fails as `imports.start` does.
   */
  'imports.plan': action<ImportPlan>()(z.object({ paths, tables })),
  /**
   * Cards of the plan, in the order of the files. A filter holds those that stood there when it was chosen, until it is
   * asked for with another `view`. Fails with `import.planGone`.
   */
  'imports.planned': query<{ total: number; rows: readonly PlannedCard[] }>()(
    z.object({ planId, ...held.shape, offset: index, limit: z.int().min(1).max(500) }),
  ),
  'imports.plannedCard': query<PlannedDetails>()(z.object({ planId, index })),
  /** Chooses for cards, or for all that a filter holds, as far as that is possible. Fails with `import.planGone`. */
  'imports.decide': action<PlanCounts>()(
    z.object({
      planId,
      choice: z.enum(CARD_CHOICES),
      cards: z.union([z.array(index).max(10_000), held]),
    }),
  ),
  /** Carries the plan out, in one step; new people get the tag. Fails with `import.planGone`, `import.fileChanged`, `import.bookChanged`. */
  'imports.apply': action<ImportSummary>()(
    z.object({ planId, tag: tagNameSchema.optional(), into: intoSchema.optional() }),
  ),
  /** The plan is not wanted any more. */
  'imports.forget': action<void>()(z.object({ planId })),
  /** Stops the running import or preview; the book is then as it was. */
  'imports.cancel': action<void>()(z.object({})),
  'imports.state': query<ImportState>()(z.object({})),
  /** A card as it stood in a file of an import, with what cannot be shown left out; null when it was not kept. */
  'imports.cardText': query<string | null>()(
    z.object({ importId: z.int().positive(), file: z.string().max(32_768), line: z.int().nonnegative() }),
  ),
  /** Takes an import back, however long ago. What was edited since stays and is listed as a conflict. */
  'imports.undo': command<Reverted>()(z.object({ importId: z.int().positive() })),
}
