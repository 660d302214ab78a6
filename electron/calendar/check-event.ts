import { Temporal } from 'temporal-polyfill'
import { KithError } from '../../shared/contract/errors.ts'
import type { EventFields, EventTime } from '../../shared/domain/calendar/event.ts'
import { ruleProblem } from '../../shared/domain/recurrence/rule-problem.ts'
import { clockOf } from '../../shared/domain/zone-clock.ts'
import { instantOfTime, recurrenceOf } from './event-times.ts'

type Times = Pick<EventFields, 'start' | 'end' | 'rules' | 'rdates' | 'exdates' | 'exrules'>

/**
 * Refuses times that cannot be. Throws `event.badTime` for a date or time that does not exist, `event.unknownZone`,
 * `event.endsBeforeStart`, and `event.badRule` for a rule that cannot be read, never comes, or comes too often.
 */
export function checkTimes(event: Times): void {
  const { start, end } = event
  checkTime(start)
  if (end !== null) {
    checkTime(end)
    const isEarlier = instantOfTime(end, 'UTC') < instantOfTime(start, 'UTC')
    if (start.local.length !== end.local.length || isEarlier) throw new KithError('event.endsBeforeStart')
  }
  const problem = ruleProblem(recurrenceOf(event))
  // Other programs make series whose start does not follow the rule; it is an occurrence of its own then.
  if (problem !== null && problem.code !== 'startOutside') {
    throw new KithError('event.badRule', { problem: problem.code, part: problem.part })
  }
}

function checkTime({ local, zone }: EventTime): void {
  if (!isTime(local)) throw new KithError('event.badTime', { time: local })
  if (zone !== null && clockOf(zone) === null) throw new KithError('event.unknownZone', { zone })
}

/** Whether this is a day, or a time of a day without a zone, that the calendar has. */
function isTime(local: string): boolean {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/.test(local)) return false
  try {
    if (local.length === 10) Temporal.PlainDate.from(local, { overflow: 'reject' })
    else Temporal.PlainDateTime.from(local, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}
