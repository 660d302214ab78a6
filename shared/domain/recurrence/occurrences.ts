import { clockOf, instantOf, type ZoneClock } from '../zone-clock.ts'
import { DAY_SECONDS, dayNumber, FIRST_YEAR, LAST_YEAR, type LocalSeconds, writeDay, writeLocal } from './civil-time.ts'
import { type Budget, expandRule, QUESTION_STEPS } from './expand-rule.ts'
import { localMilliseconds, shiftedLocal } from './local-text.ts'
import { instantOfSeconds, localSecondsOf, type PreparedRule, type PreparedSet, prepareSet } from './prepared-set.ts'
import type { Expansion, Occurrence, RecurrenceSet, RecurrenceWindow, Strand } from './recurrence-set.ts'

const FIRST_INSTANT = dayNumber(FIRST_YEAR, 1, 1) * DAY_SECONDS * 1000
const LAST_INSTANT = dayNumber(LAST_YEAR, 12, 31) * DAY_SECONDS * 1000

/** Local times from `from` to before `to`. */
type Span = { readonly from: LocalSeconds; readonly to: LocalSeconds }
type Found = { readonly local: LocalSeconds; readonly instant: number }

function* ofRule(rule: PreparedRule, set: PreparedSet, span: Span, budget: Budget): Generator<LocalSeconds> {
  const isClose = rule.until < Number.POSITIVE_INFINITY ? rule.last - 2 * DAY_SECONDS : Number.POSITIVE_INFINITY
  for (const local of expandRule(rule.compiled, span.from, span.to, budget)) {
    if (local > rule.last) break
    if (local <= isClose || instantOfSeconds(set.clock, local) <= rule.until) yield local
  }
  if (rule.isCutShort) budget.steps = -1
}

function* listed(times: readonly LocalSeconds[], from: LocalSeconds): Generator<LocalSeconds> {
  for (const time of times) if (time >= from) yield time
}

/** Several ascending sequences as one, without doubles. */
function* merged(sequences: readonly Generator<LocalSeconds>[]): Generator<LocalSeconds> {
  const heads = sequences.map((sequence) => sequence.next())
  for (;;) {
    let least = Number.POSITIVE_INFINITY
    for (const head of heads) if (!head.done && head.value < least) least = head.value
    if (least === Number.POSITIVE_INFINITY) return
    yield least
    for (const [index, head] of heads.entries()) {
      if (!head.done && head.value === least) heads[index] = (sequences[index] as Generator<LocalSeconds>).next()
    }
  }
}

/** The local times of a set within a span: rules and RDATE, without EXRULE and EXDATE. */
function* localTimes(set: PreparedSet, span: Span, budget: Budget): Generator<LocalSeconds> {
  const sources = set.rules.map((rule) => ofRule(rule, set, span, budget))
  if (set.extra.length > 0) sources.push(listed(set.extra, span.from))
  const all = sources.length === 1 ? (sources[0] as Generator<LocalSeconds>) : merged(sources)
  if (set.exrules.length === 0) {
    if (set.excluded.size === 0) yield* all
    else for (const local of all) if (!set.excluded.has(local)) yield local
    return
  }
  const taken = merged(set.exrules.map((rule) => ofRule(rule, set, span, budget)))
  let next = taken.next()
  for (const local of all) {
    while (!next.done && next.value < local) next = taken.next()
    if (!set.excluded.has(local) && (next.done || next.value !== local)) yield local
  }
}

/**
 * The occurrences in the order of their instants. A time that the clock leaves out is moved behind the gap (RFC 5545
 * section 3.3.5), so that it may come after a later one, or fall together with it; then it is one occurrence.
 */
function* inOrder(set: PreparedSet, span: Span, budget: Budget): Generator<Found> {
  const moved: Found[] = []
  for (const local of localTimes(set, span, budget)) {
    const instant = instantOfSeconds(set.clock, local)
    if (set.excludedInstants.size > 0 && set.excludedInstants.has(instant)) continue
    while (moved.length > 0 && (moved[0] as Found).instant <= instant) {
      const first = moved.shift() as Found
      if (first.instant < instant) yield first
    }
    if (localSecondsOf(set.clock, instant) === local) yield { local, instant }
    else moved.push({ local, instant })
  }
  yield* moved
}

function occurrence(set: PreparedSet, { local, instant }: Found): Occurrence {
  return { local: set.isDate ? writeDay(Math.floor(local / DAY_SECONDS)) : writeLocal(local), instant }
}

/** By how much the clock is changed around an instant, in seconds: there local times and instants run crosswise. */
function changeAround(clock: ZoneClock, instant: number): number {
  const at = clock.offsetAt(instant)
  const day = DAY_SECONDS * 1000
  const change = Math.max(Math.abs(clock.offsetAt(instant - day) - at), Math.abs(clock.offsetAt(instant + day) - at))
  return change / 1000
}

/** The local times at which a window's occurrences can lie; years that no rule reaches are no time to ask a zone for. */
function spanOf({ clock }: PreparedSet, window: RecurrenceWindow): Span {
  const from = Math.max(window.from, FIRST_INSTANT)
  const to = Math.min(window.to, LAST_INSTANT)
  return {
    from: localSecondsOf(clock, from) - changeAround(clock, from),
    to: localSecondsOf(clock, to) + changeAround(clock, to) + 1,
  }
}

/**
 * The occurrences that begin within a window, ascending, no more than `limit`. Whoever wants those that last into the
 * window asks from earlier on. Costs no more for a series that is old. A set without a time or a zone is empty.
 */
export function occurrencesBetween(set: RecurrenceSet, window: RecurrenceWindow, limit: number): Expansion {
  const ready = prepareSet(set, window.zone)
  if (!ready || window.to <= window.from) return { occurrences: [], cut: null }
  const occurrences: Occurrence[] = []
  const budget: Budget = { steps: QUESTION_STEPS + limit }
  for (const found of inOrder(ready, spanOf(ready, window), budget)) {
    if (found.instant >= window.to) break
    if (found.instant < window.from) continue
    if (occurrences.length >= limit) return { occurrences, cut: 'limit' }
    occurrences.push(occurrence(ready, found))
  }
  return { occurrences, cut: budget.steps < 0 ? 'steps' : null }
}

/** More than any two zones differ, and any clock is changed. */
const SLACK = 2 * DAY_SECONDS * 1000

/** The occurrences of a strand, without those that stand for themselves; else as `occurrencesBetween`. */
export function strandBetween(
  { set, first, before, differing }: Strand,
  window: RecurrenceWindow,
  limit: number,
): Expansion {
  if (first === null && before === null) {
    const { occurrences, cut } = occurrencesBetween(set, window, limit)
    return {
      occurrences: differing.size === 0 ? occurrences : occurrences.filter(({ local }) => !differing.has(local)),
      cut,
    }
  }
  const ready = prepareSet(set, window.zone)
  if (!ready || window.to <= window.from) return { occurrences: [], cut: null }
  const clock = (first && clockOf(first.start.zone ?? window.zone)) ?? ready.clock
  const moved = (name: string): Occurrence => {
    if (first === null) return { local: name, instant: instantOf(clock, localMilliseconds(name)) }
    const local = shiftedLocal(name, first.name, first.start.local)
    return { local, name, instant: instantOf(clock, localMilliseconds(local)) }
  }
  const isWithin = ({ instant }: Occurrence) => instant >= window.from && instant < window.to
  // The first stands where it was put also where the set skips its name.
  const found = first === null ? [] : [moved(first.name)].filter(isWithin)
  const by = first === null ? 0 : localMilliseconds(first.start.local) - localMilliseconds(first.name)
  const earliest = first === null ? FIRST_INSTANT : localMilliseconds(first.name)
  const latest = before === null ? LAST_INSTANT : localMilliseconds(before)
  const wide = {
    from: Math.max(window.from - by, earliest) - SLACK,
    to: Math.min(window.to - by, latest) + SLACK,
    zone: window.zone,
  }
  const budget: Budget = { steps: QUESTION_STEPS + limit }
  for (const one of inOrder(ready, spanOf(ready, wide), budget)) {
    const { local: name } = occurrence(ready, one)
    if ((before !== null && name >= before) || differing.has(name) || (first !== null && name <= first.name)) continue
    const next = moved(name)
    if (!isWithin(next)) continue
    if (found.length >= limit) return { occurrences: found, cut: 'limit' }
    found.push(next)
  }
  return { occurrences: found, cut: budget.steps < 0 ? 'steps' : null }
}

/** The first occurrence after an instant, exclusive; `null` when none comes, or none within the steps one may take. */
export function nextOccurrence(set: RecurrenceSet, after: number, readerZone: string): Occurrence | null {
  const window = { from: after + 1, to: Number.MAX_SAFE_INTEGER, zone: readerZone }
  return occurrencesBetween(set, window, 1).occurrences[0] ?? null
}

/**
 * From when on nothing more happens: the instant of the last occurrence, epoch milliseconds, or a little later. `null`
 * when it goes on for ever, or for as long as one can follow it.
 */
export function lastInstant(set: RecurrenceSet, readerZone: string): number | null {
  const ready = prepareSet(set, readerZone)
  if (!ready) return null
  let last = ready.extra.at(-1) ?? ready.start
  for (const rule of ready.rules) {
    if (rule.last === Number.POSITIVE_INFINITY || rule.isCutShort) return null
    last = Math.max(last, rule.last)
  }
  return instantOfSeconds(ready.clock, last)
}
