import { clockOf, instantOf, localOf, type ZoneClock } from '../zone-clock.ts'
import { DAY_SECONDS, type LocalSeconds, readLocal } from './civil-time.ts'
import { type CompiledRule, compileRule } from './compiled-rule.ts'
import { type Budget, expandRule, QUESTION_STEPS } from './expand-rule.ts'
import { readRule } from './read-rule.ts'
import type { RecurrenceSet } from './recurrence-set.ts'
import type { RuleParts } from './rule-parts.ts'

/** A rule with its end. `last` is the local time after which nothing comes, `until` an instant to be held against too. */
export type PreparedRule = {
  readonly parts: RuleParts
  readonly compiled: CompiledRule
  readonly last: LocalSeconds
  readonly until: number
  /** COUNT could not be counted out within the steps one may take: `last` is how far it came. */
  readonly isCutShort: boolean
}

/** A set with its texts read, its zone found and the ends of its rules counted out. */
export type PreparedSet = {
  readonly clock: ZoneClock
  readonly zone: string
  readonly isDate: boolean
  readonly start: LocalSeconds
  readonly rules: readonly PreparedRule[]
  readonly exrules: readonly PreparedRule[]
  readonly extra: readonly LocalSeconds[]
  readonly excluded: ReadonlySet<LocalSeconds>
  readonly excludedInstants: ReadonlySet<number>
}

const prepared = new WeakMap<RecurrenceSet, PreparedSet | null>()

export function localSecondsOf(clock: ZoneClock, instant: number): LocalSeconds {
  return Math.floor(localOf(clock, instant) / 1000)
}

export function instantOfSeconds(clock: ZoneClock, local: LocalSeconds): number {
  return instantOf(clock, local * 1000)
}

function isDateText(text: string): boolean {
  return text.length === 10
}

/** A time of the set as local seconds; `null` when it cannot be read or is of another kind than the start. */
function localIn(clock: ZoneClock, text: string, isDate: boolean): LocalSeconds | null {
  if (isDateText(text) !== isDate) return null
  if (!text.endsWith('Z')) return readLocal(text)
  const universal = readLocal(text.slice(0, -1))
  return universal === null ? null : localSecondsOf(clock, universal * 1000)
}

/** UNTIL as the last local time and the last instant. Of another kind than the start, it is taken as its writer meant. */
function readUntil(until: string, isDate: boolean, clock: ZoneClock, floats: boolean) {
  const isUniversal = until.endsWith('Z')
  const local = readLocal(isUniversal ? until.slice(0, -1) : until)
  if (local === null) return { last: Number.NEGATIVE_INFINITY, until: Number.NEGATIVE_INFINITY }
  const forever = Number.POSITIVE_INFINITY
  if (isDate) return { last: Math.floor(local / DAY_SECONDS) * DAY_SECONDS, until: forever }
  // A day beside times: that whole day still belongs to the series.
  if (isDateText(until)) return { last: local + DAY_SECONDS - 1, until: forever }
  if (!isUniversal || floats) return { last: local, until: forever }
  return { last: localSecondsOf(clock, local * 1000) + DAY_SECONDS, until: local * 1000 }
}

/** The local time of the occurrence that is the last by COUNT. */
function countOut(
  compiled: CompiledRule,
  count: number,
): { readonly last: LocalSeconds; readonly isCutShort: boolean } {
  const budget: Budget = { steps: QUESTION_STEPS }
  let last = Number.NEGATIVE_INFINITY
  let left = count
  for (const local of expandRule(compiled, compiled.start, Number.POSITIVE_INFINITY, budget)) {
    last = local
    left -= 1
    if (left === 0) break
  }
  return { last, isCutShort: budget.steps < 0 }
}

function prepareRule(text: string, set: Omit<PreparedSet, 'rules' | 'exrules'>, floats: boolean): PreparedRule | null {
  const { rule: parts } = readRule(text)
  if (!parts) return null
  const compiled = compileRule(parts, set.start, set.isDate)
  const forever = Number.POSITIVE_INFINITY
  const end = parts.until === null ? null : readUntil(parts.until, set.isDate, set.clock, floats)
  const counted = parts.count === null ? { last: forever, isCutShort: false } : countOut(compiled, parts.count)
  return {
    parts,
    compiled,
    last: Math.min(end?.last ?? forever, counted.last),
    until: end?.until ?? forever,
    isCutShort: counted.isCutShort,
  }
}

/** Reads a set once and keeps that for as long as the set lives; `null` when its start or its zone is none. */
export function prepareSet(set: RecurrenceSet, readerZone: string): PreparedSet | null {
  const zone = set.start.zone ?? readerZone
  const known = prepared.get(set)
  if (known === null || known?.zone === zone) return known
  const fresh = prepareAnew(set, zone)
  if (fresh || set.start.zone !== null) prepared.set(set, fresh)
  return fresh
}

function prepareAnew(set: RecurrenceSet, zone: string): PreparedSet | null {
  const clock = clockOf(zone)
  const start = readLocal(set.start.local)
  if (!clock || start === null) return null
  const isDate = isDateText(set.start.local)
  const excluded = new Set<LocalSeconds>()
  const excludedInstants = new Set<number>()
  for (const text of set.exdates) {
    const local = localIn(clock, text, isDate)
    if (local === null) continue
    if (text.endsWith('Z')) excludedInstants.add((readLocal(text.slice(0, -1)) ?? 0) * 1000)
    else excluded.add(local)
  }
  const extra = set.rdates.flatMap((text) => localIn(clock, text, isDate) ?? [])
  if (set.rules.length === 0) extra.push(start)
  const base = {
    clock,
    zone,
    isDate,
    start,
    extra: [...new Set(extra)].sort((a, b) => a - b),
    excluded,
    excludedInstants,
  }
  const floats = set.start.zone === null
  const ruled = (texts: readonly string[]) => texts.flatMap((text) => prepareRule(text, base, floats) ?? [])
  return { ...base, rules: ruled(set.rules), exrules: ruled(set.exrules ?? []) }
}
