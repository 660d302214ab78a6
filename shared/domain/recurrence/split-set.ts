import { DAY_SECONDS, type LocalSeconds, readLocal, writeDay, writeLocal } from './civil-time.ts'
import { expandRule, QUESTION_STEPS } from './expand-rule.ts'
import { instantOfSeconds, type PreparedRule, type PreparedSet, prepareSet } from './prepared-set.ts'
import { readRule } from './read-rule.ts'
import type { RecurrenceSet } from './recurrence-set.ts'
import { writeRule } from './write-rule.ts'

/** `before` is `null` when nothing lies before the occurrence: then the change is one of the whole series. */
export type SplitSets = { readonly before: RecurrenceSet | null; readonly after: RecurrenceSet }

type SplitRule = { readonly before: string; readonly after: string; readonly isFirst: boolean }

/** UNTIL for a series whose last occurrence lies before a local time: of the start's kind, in UTC when it has a zone. */
function untilBefore(set: RecurrenceSet, ready: PreparedSet, local: LocalSeconds): string {
  if (ready.isDate) return writeDay(Math.floor(local / DAY_SECONDS) - 1)
  if (set.start.zone === null) return writeLocal(local - 1)
  return `${writeLocal(instantOfSeconds(ready.clock, local) / 1000 - 1)}Z`
}

/** A rule in two, COUNT shared out; `null` when the second half would not follow the rhythm of the first. */
function splitRule(set: RecurrenceSet, ready: PreparedSet, rule: PreparedRule, at: LocalSeconds): SplitRule | null {
  const { parts, compiled } = rule
  const budget = { steps: QUESTION_STEPS }
  const from = parts.count === null ? at : compiled.start
  let passed = 0
  let isOnRule = false
  for (const local of expandRule(compiled, from, at + 1, budget)) {
    if (local > rule.last) break
    if (local < at) passed += 1
    else isOnRule = true
  }
  if (!isOnRule || budget.steps < 0) return null
  const isFirst = expandRule(compiled, compiled.start, at, budget).next().done === true
  const [first, rest] =
    parts.count === null
      ? [{ ...parts, until: untilBefore(set, ready, at) }, parts]
      : [
          { ...parts, count: passed },
          { ...parts, count: parts.count - passed },
        ]
  return { before: writeRule(first), after: writeRule(rest), isFirst }
}

/**
 * Divides a set before one of its occurrences, named by its local time, for "this and following". COUNT is shared
 * out, UNTIL set, RDATE and EXDATE go to the side they lie on. `null` when the local time is no occurrence, or when the
 * rest cannot be said with that occurrence as its start: one that RDATE added to a rule, several rules, EXRULE.
 */
export function splitAt(set: RecurrenceSet, local: string): SplitSets | null {
  const ready = prepareSet(set, 'UTC')
  const at = readLocal(local)
  if (!ready || at === null || (local.length === 10) !== ready.isDate) return null
  if (ready.excluded.has(at) || ready.excludedInstants.has(instantOfSeconds(ready.clock, at))) return null
  if ((set.exrules?.length ?? 0) > 0 || set.rules.some((rule) => readRule(rule).rule === null)) return null
  if (ready.rules.length === 0 && !ready.extra.includes(at)) return null

  const rules: SplitRule[] = []
  for (const rule of ready.rules) {
    const halves = splitRule(set, ready, rule, at)
    if (!halves) return null
    rules.push(halves)
  }
  return divide(set, ready, at, local, rules)
}

function divide(
  set: RecurrenceSet,
  ready: PreparedSet,
  at: LocalSeconds,
  local: string,
  rules: readonly SplitRule[],
): SplitSets {
  const splitInstant = instantOfSeconds(ready.clock, at)
  const isBefore = (text: string): boolean => {
    if (!text.endsWith('Z')) return (readLocal(text) ?? at) < at
    return (readLocal(text.slice(0, -1)) ?? Number.POSITIVE_INFINITY) * 1000 < splitInstant
  }
  const lists = (test: (text: string) => boolean) => ({
    rdates: set.rdates.filter(test),
    exdates: set.exdates.filter(test),
  })
  const before: RecurrenceSet = { start: set.start, rules: rules.map((rule) => rule.before), ...lists(isBefore) }
  const after: RecurrenceSet = {
    start: { local, zone: set.start.zone },
    rules: rules.map((rule) => rule.after),
    ...lists((text) => !isBefore(text) && text !== local),
  }
  const isFirst = rules.every((rule) => rule.isFirst) && !ready.extra.some((extra) => extra < at)
  return { before: isFirst ? null : before, after }
}
