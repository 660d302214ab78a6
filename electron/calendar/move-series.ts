import type { EventTime } from '../../shared/domain/calendar/event.ts'
import { localMilliseconds, movedLocal, shiftedLocal } from '../../shared/domain/recurrence/local-text.ts'
import { shiftRule } from '../../shared/domain/recurrence/shift-rule.ts'
import type { StoredEvent } from './event-store.ts'
import type { EventPatch } from './events.service.ts'

/** The series as it is at one of its occurrences: with its own start and end, and all else alike. */
export function atOccurrence(series: StoredEvent, local: string): StoredEvent {
  const by = localMilliseconds(local) - localMilliseconds(series.start.local)
  const end = series.end && { ...series.end, local: movedLocal(series.end.local, by) }
  return { ...series, start: { ...series.start, local }, end }
}

/**
 * What a series becomes when one of its occurrences becomes what the patch says: moved by as much, its dates along
 * with it, and the days that its rules name too, unless the patch brings rules of its own.
 */
export function movedSeries(series: StoredEvent, local: string, patch: EventPatch): EventPatch {
  const { start, end } = patch
  if (start === undefined && end === undefined) return patch
  const by = localMilliseconds(local) - localMilliseconds(series.start.local)
  const back = (time: EventTime): EventTime => ({ ...time, local: movedLocal(time.local, -by) })
  const first = start && back(start)
  const moved = {
    ...patch,
    ...(first && { start: first }),
    ...(end && { end: back(end) }),
  }
  if (first === undefined) return moved
  const from = series.start
  const dates = (values: readonly string[]) =>
    values.map((value) => (value.endsWith('Z') ? value : shiftedLocal(value, from.local, first.local)))
  const shiftedRules = (rules: readonly string[]) => rules.map((rule) => shiftRule(rule, from.local, first.local))
  const rules = patch.rules ?? shiftedRules(series.rules)
  // Where the rules do not move with the start, “never at weekends” does not either.
  const areMoved = patch.rules === undefined && rules.some((rule, at) => rule !== series.rules[at])
  return {
    ...moved,
    rules,
    ...(areMoved && series.exrules && { exrules: shiftedRules(series.exrules) }),
    rdates: patch.rdates ?? dates(series.rdates),
    exdates: patch.exdates ?? dates(series.exdates),
  }
}

/** The time by which a series knows an occurrence, after its start at `from` became `to`. */
export function shiftedDates(time: EventTime | null, from: string, to: EventTime): EventTime | null {
  return time && { local: shiftedLocal(time.local, from, to.local), zone: to.zone }
}
