import { z } from 'zod'
import type { Rhythm } from '../domain/keep-in-touch/rhythm.ts'
import type { TouchMark } from '../domain/keep-in-touch/touch-days.ts'
import type { TagColor } from '../domain/tag-color.ts'
import type { CivilDate } from '../domain/yearly-date.ts'
import { command, query } from './channel.ts'
import { contactIdSchema, tagNameSchema } from './contact-fields.ts'
import type { ContactSummary } from './contacts.contract.ts'
import { rhythmSchema } from './rhythm.ts'

/** Looked at by the service, which has a sentence for one that does not exist. */
const dateText = z.string().max(40)
const ELEVEN = 11
/** Months of the year, each once, never all of them. */
export const breakMonthsSchema = z
  .array(z.int().min(1).max(12))
  .max(ELEVEN)
  .transform((months) => [...new Set(months)].sort((one, other) => one - other))
  .readonly()
const idsSchema = z.array(contactIdSchema).min(1).max(1_000_000)

/** Where a rhythm comes from: set for the person, from a tag, or what is usual between the two. */
export type TouchSource = 'own' | 'tag' | 'history'

/** What is known of keeping in touch with one person. */
export type KeepInTouch = {
  readonly source: TouchSource | null
  /** The rhythm that holds; null where none is set. */
  readonly rhythm: Rhythm | null
  /** The tag that the rhythm comes from; null where it does not. */
  readonly tag: string | null
  readonly isPaused: boolean
  /** Whether a notification says when they are due. */
  readonly isReminded: boolean
  readonly snoozedUntil: CivilDate | null
  /** Months in which nothing is due; `isBreakOwn` where they are the person's and not those of the settings. */
  readonly breakMonths: readonly number[]
  readonly isBreakOwn: boolean
  /** The median of the days between two contacts; null while `gaps`, the number of them, is not enough. */
  readonly usualDays: number | null
  readonly gaps: number
  readonly spokeOn: CivilDate | null
  readonly daysSince: number | null
  readonly idealOn: CivilDate | null
  readonly latestOn: CivilDate | null
  readonly mark: TouchMark | null
  /** How often they spoke in each of the last 26 weeks, the oldest first; the last is this week. */
  readonly weeks: readonly number[]
}

/** Somebody who is soon due, late, or was silent for longer than usual. */
export type ColdRow = {
  readonly person: ContactSummary
  readonly source: TouchSource
  readonly rhythm: Rhythm | null
  readonly tag: string | null
  readonly usualDays: number | null
  readonly gaps: number
  /** Days since they spoke; null when they never did. */
  readonly daysSince: number | null
  readonly mark: TouchMark
  /** The beginning of what was said last, or null. */
  readonly lastWords: string | null
}
export type ColdList = { readonly total: number; readonly late: number; readonly rows: readonly ColdRow[] }

export type TagRhythm = {
  readonly tag: string
  readonly color: TagColor
  readonly rhythm: Rhythm
  readonly breakMonths: readonly number[] | null
  readonly people: number
}

export const keepInTouchContract = {
  /** Fails with `contact.notFound`. */
  'keepInTouch.of': query<KeepInTouch>()(z.object({ id: contactIdSchema })),
  /** Who is going cold, the longest overdue by their own measure first. */
  'keepInTouch.cold': query<ColdList>()(z.object({ offset: z.int().nonnegative(), limit: z.int().min(0).max(500) })),
  'keepInTouch.tags': query<readonly TagRhythm[]>()(z.object({})),
  /**
   * How often the user wants to speak with these people; null leaves it to their tags, and left out it stays. With
   * `months`, as one step with the break that `keepInTouch.setBreak` sets, and with whether a notification says when
   * they are due. Answers how many changed.
   */
  'keepInTouch.setRhythm': command<number>()(
    z.object({
      ids: idsSchema,
      rhythm: rhythmSchema.nullable().optional(),
      months: breakMonthsSchema.nullable().optional(),
      isReminded: z.boolean().optional(),
    }),
  ),
  /** Nothing is due before this day, until they speak again; null ends it. Fails with `keepInTouch.noSuchDate`. */
  'keepInTouch.snooze': command<number>()(z.object({ ids: idsSchema, until: dateText.nullable() })),
  'keepInTouch.pause': command<number>()(z.object({ ids: idsSchema, isPaused: z.boolean() })),
  /** Months in which nothing is due; null for those of the settings. */
  'keepInTouch.setBreak': command<number>()(z.object({ ids: idsSchema, months: breakMonthsSchema.nullable() })),
  /**
   * Nothing more is said of a birthday or an anniversary this time. Answers how many changed. Fails with
   * `contact.notFound`, `keepInTouch.noSuchDate`.
   */
  'keepInTouch.dismissDate': command<number>()(
    z.object({ id: contactIdSchema, kind: z.enum(['birthday', 'anniversary']), occursOn: dateText }),
  ),
  /** Everyone with this tag who has no rhythm of their own; null takes it away. */
  'keepInTouch.setTagRhythm': command<void>()(
    z.object({
      tag: tagNameSchema,
      rhythm: rhythmSchema.nullable(),
      months: breakMonthsSchema.nullable().default(null),
    }),
  ),
}
