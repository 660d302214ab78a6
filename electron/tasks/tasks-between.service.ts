import { addDays, civilAt } from '../../shared/domain/civil-time.ts'
import type { ReadConnection } from '../db/book.ts'
import { listDatedBetween } from './tasks-between.repository.ts'

/** A task as a calendar shows it. `at`: when it is due (epoch milliseconds), null where that is a day. */
export type DatedTask = {
  readonly id: number
  readonly title: string
  readonly on: string
  readonly at: number | null
  readonly isDone: boolean
  readonly contactIds: readonly number[]
}

/** Clocks elsewhere may be a day away from the reader's. */
const SLACK = 1

/** The tasks, open or done, that are due from one day to another in the reader's zone, both included. */
export function tasksBetween(
  read: Pick<ReadConnection, 'prepare'>,
  { from, to }: { readonly from: string; readonly to: string },
  zone: string,
): DatedTask[] {
  const found = listDatedBetween(read, addDays(from, -SLACK), addDays(to, SLACK))
  return found
    .map(({ dueOn, dueAt, people, state, ...task }) => ({
      ...task,
      on: dueAt === null ? dueOn : civilAt(dueAt, zone).day,
      at: dueAt,
      isDone: state === 'done',
      contactIds: people === null ? [] : people.split(',').map(Number),
    }))
    .filter(({ on }) => on >= from && on <= to)
}
