import { DAY_SECONDS } from './civil-time.ts'
import { UNIT_SECONDS } from './compiled-rule.ts'
import { expandRule, QUESTION_STEPS } from './expand-rule.ts'
import { type PreparedRule, prepareSet } from './prepared-set.ts'
import { readRule } from './read-rule.ts'
import type { RecurrenceSet } from './recurrence-set.ts'
import type { RuleParts, RuleProblem } from './rule-parts.ts'

/** More than this in a day is a problem: no person's calendar means it. */
export const MOST_A_DAY = 24

function unfitPart({ frequency, byDay, byMonthDay, byYearDay, byWeekNo }: RuleParts): string | null {
  const counted = byDay.some((day) => day.nth !== 0)
  if (counted && frequency !== 'MONTHLY' && !(frequency === 'YEARLY' && byWeekNo.length === 0)) return 'BYDAY'
  if (byMonthDay.length > 0 && frequency === 'WEEKLY') return 'BYMONTHDAY'
  if (byYearDay.length > 0 && ['DAILY', 'WEEKLY', 'MONTHLY'].includes(frequency)) return 'BYYEARDAY'
  return byWeekNo.length > 0 && frequency !== 'YEARLY' ? 'BYWEEKNO' : null
}

function namesTime({ frequency, byHour, byMinute, bySecond }: RuleParts): string | null {
  if (UNIT_SECONDS[frequency] !== undefined) return 'FREQ'
  if (byHour.length > 0) return 'BYHOUR'
  if (byMinute.length > 0) return 'BYMINUTE'
  return bySecond.length > 0 ? 'BYSECOND' : null
}

/** What the first occurrences say: whether there are any, how close they lie, and whether the start is the first. */
function problemInPractice({ compiled, last }: PreparedRule): RuleProblem | null {
  const budget = { steps: QUESTION_STEPS }
  const first: number[] = []
  for (const local of expandRule(compiled, compiled.start, Number.POSITIVE_INFINITY, budget)) {
    if (local > last || first.length > MOST_A_DAY) break
    first.push(local)
  }
  const [earliest] = first
  if (earliest === undefined) return { code: 'neverOccurs', part: '' }
  const closest = first[MOST_A_DAY]
  if (closest !== undefined && closest - earliest < DAY_SECONDS) return { code: 'tooOften', part: 'FREQ' }
  return earliest === compiled.start ? null : { code: 'startOutside', part: '' }
}

/**
 * What is wrong with the rules of a set, the first that there is; `null` when nothing is. Unreadable rules come first,
 * then those that contradict themselves, then those that hold and still are not what one means.
 */
export function ruleProblem(set: RecurrenceSet): RuleProblem | null {
  for (const text of set.rules) {
    const { problem } = readRule(text)
    if (problem) return problem
  }
  const ready = prepareSet(set, 'UTC')
  for (const rule of ready?.rules ?? []) {
    const { parts } = rule
    if (parts.count !== null && parts.until !== null) return { code: 'countAndUntil', part: 'COUNT' }
    const unfit = unfitPart(parts)
    if (unfit) return { code: 'notTogether', part: unfit }
    const time = ready?.isDate ? namesTime(parts) : null
    if (time) return { code: 'timeInAllDay', part: time }
    if (parts.until !== null && rule.last < rule.compiled.start) return { code: 'endsBeforeStart', part: 'UNTIL' }
    const problem = problemInPractice(rule)
    if (problem) return problem
  }
  return null
}
