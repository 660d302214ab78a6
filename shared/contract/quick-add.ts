import type { CivilTime } from '../domain/civil-time.ts'
import type { QuickPart } from '../domain/tasks/quick-add.ts'
import type { TaskFields } from '../domain/tasks/task.ts'
import type { CivilDate } from '../domain/yearly-date.ts'
import type { ContactSummary } from './contacts.contract.ts'

/** What a quick add was understood as. `parts` are the stretches of its text that were. */
export type QuickAdd = Pick<TaskFields, 'title' | 'kind' | 'priority' | 'dueOn' | 'dueTime' | 'rule' | 'reminder'> & {
  readonly text: string
  readonly parts: readonly QuickPart[]
  /** Who is named where, and whom that may mean; the first is meant. */
  readonly people: readonly {
    readonly from: number
    readonly to: number
    readonly candidates: readonly ContactSummary[]
  }[]
  /** Whom it is about since nobody is named. */
  readonly about: ContactSummary | null
  /** A day as it was typed that its month does not have. It stays in the title. */
  readonly noDay: string | null
}

/** A day as it was typed, and the time where one was named beside it. */
export type DayRead = { readonly on: CivilDate; readonly time: CivilTime | null }
