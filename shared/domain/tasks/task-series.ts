import { addDays } from '../civil-time.ts'
import { nextOccurrence } from '../recurrence/occurrences.ts'
import type { RecurrenceSet } from '../recurrence/recurrence-set.ts'
import { ruleProblem as problemOfSet } from '../recurrence/rule-problem.ts'
import type { CivilDate } from '../yearly-date.ts'

/** Tasks come round on days; the time of day is the task's own, so that a change of the clocks does not move it. */
function setOf(rule: string, startOn: CivilDate): RecurrenceSet {
  return { start: { local: startOn, zone: null }, rules: [rule], rdates: [], exdates: [] }
}

/** The first day of a series on which it comes round after this one, or null when it is over. */
export function dayAfter(rule: string, startOn: CivilDate, day: CivilDate): CivilDate | null {
  return nextOccurrence(setOf(rule, startOn), Date.parse(day), 'UTC')?.local ?? null
}

/** The first day of a series from this one on. */
export function dayFrom(rule: string, startOn: CivilDate, day: CivilDate): CivilDate | null {
  return dayAfter(rule, startOn, addDays(day, -1))
}

export type RuleFault = 'ruleUnreadable' | 'ruleNever' | 'ruleEndsEarly' | 'ruleTooOften'

/** What keeps a rule from being used for a task, and the part of it that is wrong; or null. */
export function ruleFault(
  rule: string,
  startOn: CivilDate,
): { readonly code: RuleFault; readonly part: string } | null {
  const problem = problemOfSet(setOf(rule, startOn))
  // A first day beside the rule is what the user wants: the rule holds from there on.
  if (problem === null || problem.code === 'startOutside') return null
  if (problem.code === 'timeInAllDay' || problem.code === 'tooOften')
    return { code: 'ruleTooOften', part: problem.part }
  if (problem.code === 'neverOccurs') return { code: 'ruleNever', part: problem.part }
  if (problem.code === 'endsBeforeStart') return { code: 'ruleEndsEarly', part: problem.part }
  return { code: 'ruleUnreadable', part: problem.part || 'FREQ' }
}
