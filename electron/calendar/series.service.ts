import { KithError } from '../../shared/contract/errors.ts'
import type { CalendarEvent, SeriesScope } from '../../shared/domain/calendar/calendar-event.ts'
import { splitAt } from '../../shared/domain/recurrence/split-set.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { WriteConnection } from '../db/book.ts'
import { insertRecord, removeRecord } from '../db/records.ts'
import { eventStore, type StoredEvent } from './event-store.ts'
import { isRestOfSeries, isSeries, recurrenceOf } from './event-times.ts'
import { findOverride, listOverrides } from './events.repository.ts'
import {
  changed,
  changeEvent,
  deleteEvent,
  type EventPatch,
  getEvent,
  getStoredEvent,
  recordEventCommand,
  updateEvent,
} from './events.service.ts'
import { atOccurrence, movedSeries, shiftedDates } from './move-series.ts'
import { dropFirst, ofRest, partFirst, patchOfSeries, type Rest, seriesOfRest } from './rest-of-series.ts'

/** An occurrence of a series, by the time that it has there, and which others a change is meant for. */
export type OccurrenceOf = { readonly id: number; readonly occurrence: string; readonly scope: SeriesScope }
type Found = {
  readonly id: number
  readonly series: StoredEvent
  readonly local: string
  readonly override?: number
  /** Where an earlier occurrence, or this one, stands for all that follow. */
  readonly rest?: Rest
}

/**
 * Changes one occurrence, it and all that follow, or the whole series, as one command. `patch` says what the occurrence
 * becomes: moving it moves the others by as much. Throws as `updateEvent` does, and `event.cannotSplit` where what
 * follows cannot be told apart from what came before.
 */
export function changeOccurrence(
  write: WriteConnection,
  { id, occurrence, scope }: OccurrenceOf,
  patch: EventPatch,
  uid: string,
  clock: Clock,
): CalendarEvent {
  const found = findSeries(write, id, occurrence)
  if (!isSeries(found.series)) return updateEvent(write, id, patch, clock)
  if (scope === 'this') return changeThis(write, found, patch, clock)
  const at = clock()
  const split = scope === 'following' ? splitAt(recurrenceOf(found.series), found.local) : null
  if (scope === 'following' && split === null) throw new KithError('event.cannotSplit')
  if (split === null || split.before === null) return changeAll(write, found, patch, at)

  const { before, after } = split
  const tail = { ...atOccurrence(found.series, found.local), ...pick(after), uid, sequence: 0 }
  const base = found.rest === undefined ? tail : seriesOfRest(found.rest, found.local, tail)
  const to = changed(write, base, movedSeries(base, base.start.local, patch))
  const commandId = recordEventCommand(write, 'calendar.updateFollowing', to, at)
  const made = insertRecord(write, eventStore, { ...to, createdAt: at, updatedAt: at, changedBy: commandId })
  const ended = { ...found.series, ...pick(before) }
  changeEvent(write, { commandId, id: found.id, from: found.series, to: ended, at })
  for (const override of overridesFrom(write, found)) {
    const from = getStoredEvent(write, override)
    if (override === found.rest?.id) {
      removeRecord(write, eventStore, { commandId, id: override, record: from })
      continue
    }
    const own = { seriesId: made, uid, recurrenceId: shiftedDates(from.recurrenceId, found.local, to.start) }
    changeEvent(write, { commandId, id: override, from, to: { ...from, ...own }, at })
  }
  eventStore.announce(write, [made, found.id])
  return getEvent(write, made)
}

/** Removes one occurrence, it and all that follow, or the whole series, as one command. Throws as `changeOccurrence`. */
export function deleteOccurrence(write: WriteConnection, { id, occurrence, scope }: OccurrenceOf, clock: Clock): void {
  const found = findSeries(write, id, occurrence)
  if (!isSeries(found.series)) {
    deleteEvent(write, id, clock)
    return
  }
  const split = scope === 'following' ? splitAt(recurrenceOf(found.series), found.local) : null
  if (scope === 'following' && split === null) throw new KithError('event.cannotSplit')
  if (scope === 'all' || split?.before === null) {
    deleteEvent(write, found.id, clock)
    return
  }
  const at = clock()
  const name = scope === 'this' ? 'calendar.deleteOccurrence' : 'calendar.deleteFollowing'
  const commandId = recordEventCommand(write, name, found.series, at)
  const gone = scope === 'this' ? (found.override ?? []) : overridesFrom(write, found)
  for (const override of [gone].flat()) {
    if (scope === 'this' && override === found.rest?.id) dropFirst(write, found.rest, { commandId, at })
    else removeRecord(write, eventStore, { commandId, id: override, record: getStoredEvent(write, override) })
  }
  const { exdates } = found.series
  const left = split?.before ? pick(split.before) : { exdates: [...new Set([...exdates, found.local])] }
  changeEvent(write, { commandId, id: found.id, from: found.series, to: { ...found.series, ...left }, at })
  eventStore.announce(write, [found.id])
}

/** An occurrence that differs stands for its series; one whose series is not in the book stands for itself. */
function findSeries(write: WriteConnection, id: number, occurrence: string): Found {
  const event = getStoredEvent(write, id)
  if (event.seriesId === null) {
    const override = findOverride(write, id, occurrence)
    return { id, series: event, local: occurrence, ...(override !== undefined && { override }) }
  }
  const own = event.recurrenceId?.local ?? occurrence
  const found = { id: event.seriesId, series: getStoredEvent(write, event.seriesId) }
  if (!isRestOfSeries(event)) return { ...found, local: own, override: id }
  const rest = { id, event }
  return occurrence === own ? { ...found, local: own, override: id, rest } : { ...found, local: occurrence, rest }
}

function changeThis(write: WriteConnection, found: Found, patch: EventPatch, clock: Clock): CalendarEvent {
  const { series, local, override, rest } = found
  if (override !== undefined && rest === undefined) return updateEvent(write, override, patch, clock)
  const base = {
    ...(rest === undefined ? atOccurrence(series, local) : ofRest(rest, local)),
    isRange: undefined,
    rules: [],
    rdates: [],
    exdates: [],
    exrules: undefined,
    seriesId: found.id,
    recurrenceId: { local, zone: series.start.zone },
  }
  const to = changed(write, base, patch)
  const at = clock()
  const commandId = recordEventCommand(write, 'calendar.updateOccurrence', to, at)
  if (rest !== undefined && override !== undefined) {
    partFirst(write, rest, to, { commandId, at })
    eventStore.announce(write, [override])
    return getEvent(write, override)
  }
  const id = insertRecord(write, eventStore, { ...to, createdAt: at, updatedAt: at, changedBy: commandId })
  eventStore.announce(write, [id])
  return getEvent(write, id)
}

function changeAll(write: WriteConnection, found: Found, patch: EventPatch, at: number): CalendarEvent {
  const { id, series, local, rest } = found
  const ofSeries = rest === undefined ? patch : patchOfSeries(rest, local, patch)
  const to = changed(write, series, movedSeries(series, local, ofSeries))
  const commandId = recordEventCommand(write, 'calendar.update', to, at)
  changeEvent(write, { commandId, id, from: series, to, at })
  for (const override of listOverrides(write, id)) {
    const from = getStoredEvent(write, override.id)
    const recurrenceId = shiftedDates(from.recurrenceId, series.start.local, to.start)
    const own =
      override.id === rest?.id ? changed(write, from, movedSeries(from, ofRest(rest, local).start.local, patch)) : from
    changeEvent(write, { commandId, id: override.id, from, to: { ...own, recurrenceId }, at })
  }
  eventStore.announce(write, [id])
  return getEvent(write, id)
}

function overridesFrom(write: WriteConnection, { id, local }: Found): number[] {
  return listOverrides(write, id)
    .filter(({ recurrence_id }) => recurrence_id !== null && recurrence_id >= local)
    .map((override) => override.id)
}

function pick({ rules, rdates, exdates }: Pick<StoredEvent, 'rules' | 'rdates' | 'exdates'>) {
  return { rules, rdates, exdates }
}
