import type { EventComponent, EventTime } from '../../shared/domain/calendar/event.ts'
import { localMilliseconds } from '../../shared/domain/recurrence/local-text.ts'
import { clockOf, instantOf, localOf } from '../../shared/domain/zone-clock.ts'
import { eventStore, type StoredEvent } from '../calendar/event-store.ts'
import { findEventByUid, listWithoutSeries } from '../calendar/events-by-uid.service.ts'
import type { WriteConnection } from '../db/book.ts'
import { changeRecord, insertRecord } from '../db/records.ts'
import type { PreparedPiece } from './card-batch.ts'
import type { PeopleFinder } from './find-people.ts'
import { mergeMembers } from './merge-members.ts'
import { findSource } from './sources.repository.ts'

/** What is done for an import as a whole. */
export type PieceTarget = {
  readonly write: WriteConnection
  readonly commandId: number
  readonly at: number
  readonly findPeople: PeopleFinder
  /** There for a calendar that is followed: what it says holds, whatever its stamps say. */
  readonly seen?: ReadonlySet<number>
}
/** What became of a record: `same` where the book has it as it is, or newer. */
export type Written = {
  readonly is: 'created' | 'updated' | 'same'
  readonly id: number
  /** Members that were changed here and in the file. */
  readonly keptMine: readonly string[]
  /** It is just what came in before, or older: nothing of it is kept. */
  readonly isOld?: boolean
}

const MEMBERS = [
  'summary',
  'description',
  'location',
  'url',
  'conference',
  'start',
  'end',
  'status',
  'isTransparent',
  'classification',
  'categories',
  'organizer',
  'attendees',
  'alarms',
  'rules',
  'rdates',
  'exdates',
  'exrules',
  'isRange',
] as const
type Members = Pick<EventComponent, (typeof MEMBERS)[number]>

/** An occurrence by the clock of its series, which is how the book knows it. */
export function withSeriesClock(
  write: WriteConnection,
  event: EventComponent,
  place: { readonly calendarId: number; readonly isThere: boolean },
): { event: EventComponent; seriesId: number | null } {
  const { recurrenceId } = event
  if (recurrenceId === null) return { event, seriesId: null }
  const seriesId = findEventByUid(write, { uid: event.uid, occurrence: null, ...place }) ?? null
  const series = seriesId === null ? undefined : eventStore.find(write, seriesId)
  if (series === undefined) return { event, seriesId: null }
  return { event: { ...event, recurrenceId: inClockOf(recurrenceId, series.start) }, seriesId }
}

function inClockOf({ local, zone }: EventTime, start: EventTime): EventTime {
  const isDay = local.length === 10
  // Some programs name a whole day by its midnight, and the other way round.
  if (isDay !== (start.local.length === 10)) {
    return isDay
      ? { local: `${local}${start.local.slice(10)}`, zone: start.zone }
      : { local: local.slice(0, 10), zone: null }
  }
  const [from, to] = [clockOf(zone ?? 'UTC'), clockOf(start.zone ?? 'UTC')]
  if (isDay || zone === start.zone || zone === null || start.zone === null || !from || !to) {
    return { local, zone: start.zone }
  }
  const there = localOf(to, instantOf(from, localMilliseconds(local)))
  return { local: new Date(there).toISOString().slice(0, 19), zone: start.zone }
}

export function insertEvent(
  { write, commandId, at, findPeople }: PieceTarget,
  piece: PreparedPiece,
  event: EventComponent,
  { calendarId, seriesId }: { readonly calendarId: number; readonly seriesId: number | null },
): Written {
  const attendees = findPeople(event.attendees)
  const stamps = { createdAt: piece.createdAt ?? at, updatedAt: at, changedBy: commandId }
  const id = insertRecord(write, eventStore, { ...event, attendees, calendarId, seriesId, ...stamps })
  if (event.recurrenceId === null) takeUpStrays({ write, commandId, at }, id, event, calendarId)
  return { is: 'created', id, keptMine: [] }
}

/** Occurrences that came before their series become part of it. */
function takeUpStrays(
  { write, commandId, at }: Pick<PieceTarget, 'write' | 'commandId' | 'at'>,
  seriesId: number,
  { uid, start }: EventComponent,
  calendarId: number,
): void {
  for (const id of listWithoutSeries(write, uid, calendarId)) {
    const from = eventStore.find(write, id)
    if (from === undefined || from.recurrenceId === null) continue
    const recurrenceId = inClockOf(from.recurrenceId, start)
    const to = { ...from, seriesId, recurrenceId, updatedAt: at, changedBy: commandId }
    changeRecord(write, eventStore, { commandId, id, from, to })
  }
}

/** Brings an event of the book up to date with a file. What was edited here stays, and nothing older is taken. */
export function updateEvent(
  { write, commandId, at, findPeople, seen }: PieceTarget,
  id: number,
  piece: PreparedPiece,
  event: EventComponent,
): Written {
  const from = eventStore.find(write, id)
  const source = findSource<EventComponent>(write, 'event', id)
  if (from === undefined || source?.fingerprint === piece.fingerprint)
    return { is: 'same', id, keptMine: [], isOld: true }
  const known = source
    ? { sequence: source.said.sequence, revisedAt: source.revisedAt }
    : { sequence: from.sequence, revisedAt: from.updatedAt }
  const isFollowed = seen !== undefined
  if (!isFollowed && isOlder({ sequence: event.sequence, revisedAt: piece.revisedAt }, known))
    return { is: 'same', id, keptMine: [], isOld: true }
  const mine: Members = { ...from, attendees: from.attendees.map(({ contactId: _contactId, ...attendee }) => attendee) }
  const { patch, keptMine } = mergeMembers<Members>(MEMBERS, {
    mine,
    theirs: event,
    base: isFollowed ? null : (source?.said ?? null),
  })
  const attendees = findPeople(patch.attendees ?? from.attendees, from.attendees)
  const to: StoredEvent = {
    ...from,
    ...patch,
    attendees: patch.attendees === undefined ? from.attendees : attendees,
    sequence: Math.max(from.sequence, event.sequence),
    updatedAt: at,
    changedBy: commandId,
  }
  const isChanged = changeRecord(write, eventStore, { commandId, id, from, to })
  return { is: isChanged ? 'updated' : 'same', id, keptMine }
}

type Version = { readonly sequence: number; readonly revisedAt: number | null }

/** By the revision, else by when it was written (RFC 5546 section 2.1.5). */
export function isOlder(one: Version, known: Version): boolean {
  if (one.sequence !== known.sequence) return one.sequence < known.sequence
  return one.revisedAt !== null && known.revisedAt !== null && one.revisedAt < known.revisedAt
}
