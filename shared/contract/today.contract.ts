import { z } from 'zod'
import type { CivilDate } from '../domain/yearly-date.ts'
import { query } from './channel.ts'
import type { ContactSummary } from './contacts.contract.ts'
import type { ColdList } from './keep-in-touch.contract.ts'
import type { TaskRow } from './tasks.contract.ts'

/** A meeting of a day: an entry of the timeline, planned or past, or an event of the calendar. */
export type TodayMeeting = {
  readonly source: 'entry' | 'event'
  /** Of the entry or the event. */
  readonly id: number
  /** Tells it from all others, and from the other occurrences of the same event. */
  readonly key: string
  /** Epoch milliseconds, UTC. */
  readonly startsAt: number
  readonly endsAt: number | null
  readonly title: string
  readonly place: string
  readonly people: readonly ContactSummary[]
  /** What was said last before it with the first of them who ever said anything, or null. */
  readonly lastWords: string | null
  /** Whether it was written down what came of it. */
  readonly hasOutcome: boolean
}

/** A birthday or an anniversary that comes round within a week. */
export type TodayDate = {
  readonly person: ContactSummary
  readonly kind: 'birthday' | 'anniversary'
  readonly occursOn: CivilDate
  /** 0 is today. */
  readonly daysUntil: number
  /** How many years it is since the first; null where that is not known. */
  readonly years: number | null
}

type TaskPart = { readonly total: number; readonly rows: readonly TaskRow[] }
/** What the day asks for. Each part holds the first of its rows, and how many there are. */
export type Today = {
  readonly day: CivilDate
  /** When it was asked for (epoch milliseconds). */
  readonly at: number
  readonly overdue: TaskPart
  readonly due: TaskPart
  /** What was done today. */
  readonly done: readonly TaskRow[]
  readonly meetings: readonly TodayMeeting[]
  readonly dates: readonly TodayDate[]
  readonly cold: ColdList
  readonly tomorrow: { readonly tasks: readonly TaskRow[]; readonly meetings: readonly TodayMeeting[] }
}

export const todayContract = {
  'today.get': query<Today>()(z.object({})),
}
