import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventComponent, EventTime } from '../../shared/domain/calendar/event.ts'
import { occurrencesBetween } from '../../shared/domain/recurrence/occurrences.ts'
import { readRule } from '../../shared/domain/recurrence/read-rule.ts'
import type { RecurrenceSet } from '../../shared/domain/recurrence/recurrence-set.ts'
import { writeRule } from '../../shared/domain/recurrence/write-rule.ts'
import { clockOf, instantOf } from '../../shared/domain/zone-clock.ts'
import type { DecodedTask } from '../../shared/formats/icalendar/decode-task.ts'
import type { DecodedEvent, DecodedPiece } from '../../shared/formats/icalendar/decoded.ts'

/** What independent readers say of a component, as `expected/README.md` of the corpus describes it. */
type Fields = Readonly<Record<string, unknown>>
export type ExpectedComponent = { readonly type: string; readonly fields: Fields }
/** The first twenty of a series with its overrides put in. */
type ExpectedSeries = { readonly uid: string; readonly instances: readonly string[] }
type Expected = { readonly components: readonly ExpectedComponent[]; readonly series?: readonly ExpectedSeries[] }

const FIRST = 20
const END_OF_TIME = Date.UTC(9999, 0, 1)

/** What at least two independent readers agree on, for a file below `ical`. */
export function calendarExpectation(corpus: string, path: string): Expected {
  return JSON.parse(readFileSync(join(corpus, 'expected/ical', `${path}.json`), 'utf8')).agreed
}

/** What Kith says of the same matters, in the same words. */
export function factsOfCalendar(piece: DecodedPiece): Fields {
  if (piece.kind === 'event') return factsOfEvent(piece)
  return piece.kind === 'task' ? factsOfTask(piece) : {}
}

function factsOfEvent({ event, kept }: DecodedEvent): Fields {
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    location: event.location,
    dtstart: stampOf(event.start),
    dtend: event.end === null ? sameDayEnd(kept, event.start) : stampOf(event.end),
    occurrences: occurrencesOf(event),
    rrule: event.rules.map(sortedRule).sort(),
    recurrenceId: event.recurrenceId && stampOf(event.recurrenceId),
    status: event.status?.toUpperCase(),
    categories: event.categories,
    organizer: event.organizer?.address,
    attendees: event.attendees.map(({ address }) => address),
  }
}

/** A day that ends when it begins has no end in the model; the line is kept. */
function sameDayEnd(kept: readonly string[], { local }: EventTime): string | null {
  const day = local.replaceAll('-', '')
  return kept.some((line) => line.startsWith('DTEND') && line.endsWith(`:${day}`)) ? day : null
}

function factsOfTask({ task }: DecodedTask): Fields {
  const status = { open: 'NEEDS-ACTION', done: 'COMPLETED', dismissed: 'CANCELLED' }
  const due = task.dueOn === null ? null : { local: task.dueOn + (task.dueTime === null ? '' : `T${task.dueTime}:00`) }
  return {
    uid: task.uid,
    summary: task.title,
    description: task.notes,
    status: status[task.state],
    due: due && stampOf({ ...due, zone: task.dueTime === null ? null : task.zone }),
    completed: task.closedAt === null ? null : instantStamp(task.closedAt),
    attendees: task.people.map(({ address }) => address),
  }
}

/** The first of a series as Kith shows it, by its own rules: without an override. */
function occurrencesOf({ start, rules, rdates, exdates, exrules = [] }: EventComponent): string[] {
  const set: RecurrenceSet = { start, rules, rdates, exdates, exrules }
  const { occurrences } = occurrencesBetween(set, { from: -END_OF_TIME, to: END_OF_TIME, zone: 'UTC' }, FIRST)
  return occurrences.map(({ local, instant }) =>
    start.zone === null ? local.replaceAll(/[-:]/g, '') : instantStamp(instant),
  )
}

/** `20060102T150405Z` is an instant, without Z a floating time, `20060102` a day. */
function stampOf({ local, zone }: EventTime): string {
  const clock = zone === null ? null : clockOf(zone)
  if (clock === null || local.length === 10) return local.replaceAll(/[-:]/g, '')
  return instantStamp(instantOf(clock, Date.parse(`${local}Z`)))
}

function instantStamp(instant: number): string {
  return `${new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
}

/** A rule without what is understood anyway, its parts and their lists in order. */
function sortedRule(text: string): string {
  const { rule } = readRule(text)
  const parts = (rule === null ? text : writeRule({ ...rule, weekStart: 'MO' })).toUpperCase().split(';')
  return parts
    .map((part) => part.replace(/=(.*)$/, (_, list: string) => `=${list.split(',').sort().join()}`))
    .sort()
    .join(';')
}

/** Texts with single spaces, lists in order, addresses without `mailto:`: as most of the expectations are written. */
export function comparableFact(value: unknown): unknown {
  if (typeof value === 'string' && /^mailto:/i.test(value)) return comparableFact(value.slice(7).toLowerCase())
  if (typeof value === 'string' && /^[^\s@]+@[^\s@]+$/.test(value)) return value.toLowerCase()
  if (typeof value === 'string')
    return /^(?:[A-Z]+=[^;]*;)*FREQ=/.test(value) ? sortedRule(value) : value.replace(/\s+/g, ' ').trim()
  if (Array.isArray(value) && value.length === 0) return null
  if (Array.isArray(value)) return value.map(comparableFact).sort()
  return value ?? null
}
