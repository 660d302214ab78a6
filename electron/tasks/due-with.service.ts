import { addDays, civilAt } from '../../shared/domain/civil-time.ts'
import { daysBetween } from '../../shared/domain/tasks/task-days.ts'
import { wallClock } from '../../shared/domain/zone-offset.ts'
import type { ReadConnection } from '../db/book.ts'
import type { Here } from './here.ts'
import { findFirstDue } from './open-tasks.repository.ts'

/** At one instant clocks are up to 26 hours apart, so that a day elsewhere is at most two days from the day here. */
const SLACK = 2

/**
 * How many days late the open task is that was due first with each of these people, 0 being today; those with whom
 * nothing is due yet are left out.
 */
export function daysLateWith(
  read: Pick<ReadConnection, 'prepare'>,
  contactIds: readonly number[],
  { clock, zone }: Here,
): ReadonlyMap<number, number> {
  const here = zone()
  const { day: today } = civilAt(clock(), here)
  const found = findFirstDue(read, contactIds, here, addDays(today, SLACK))
  const dayOf = wallClock(here)
  return new Map(
    found.flatMap(({ contactId, dueOn, dueAt }) => {
      const days = [...(dueOn === null ? [] : [dueOn]), ...(dueAt === null ? [] : [dayOf(dueAt).day])].sort()
      return days[0] === undefined || days[0] > today ? [] : [[contactId, daysBetween(days[0], today)] as const]
    }),
  )
}
