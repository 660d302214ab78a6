import { localMilliseconds, movedLocal, shiftedLocal } from '../../shared/domain/recurrence/local-text.ts'
import { strandBetween } from '../../shared/domain/recurrence/occurrences.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { changeRecord, insertRecord, removeRecord } from '../db/records.ts'
import { eventStore, type StoredEvent } from './event-store.ts'
import type { EventPatch } from './events.service.ts'
import { atOccurrence, movedSeries } from './move-series.ts'
import { readStrand } from './strands.ts'

/** An occurrence that stands for all that follow in its series. */
export type Rest = { readonly id: number; readonly event: StoredEvent }
type Reader = Pick<ReadConnection, 'prepare'>
type Command = { readonly commandId: number; readonly at: number }

const nameOf = ({ event }: Rest) => event.recurrenceId?.local ?? event.start.local

/** What an occurrence after it is, by the time that it has in the series. */
export function ofRest(rest: Rest, name: string): StoredEvent {
  return atOccurrence(rest.event, shiftedLocal(name, nameOf(rest), rest.event.start.local))
}

/** A series of its own that goes on as the rest does. `tail` is what remains of the whole series from `name` on. */
export function seriesOfRest(rest: Rest, name: string, tail: StoredEvent): StoredEvent {
  const { start, end, ...said } = ofRest(rest, name)
  const moved = movedSeries(tail, name, { start, end })
  return { ...said, ...dates({ ...tail, ...moved }), start, end, ...own(tail) }
}

function dates({ rules, rdates, exdates, exrules }: StoredEvent) {
  return { rules, rdates, exdates, exrules }
}

function own({ uid, sequence, seriesId }: StoredEvent) {
  return { uid, sequence, seriesId, recurrenceId: null, isRange: undefined }
}

/** A patch of an occurrence of the rest as one of the whole series, which has that occurrence at `name`. */
export function patchOfSeries(rest: Rest, name: string, patch: EventPatch): EventPatch {
  const by = localMilliseconds(name) - localMilliseconds(ofRest(rest, name).start.local)
  const { start, end } = patch
  return {
    ...patch,
    ...(start && { start: { ...start, local: movedLocal(start.local, by) } }),
    ...(end && { end: { ...end, local: movedLocal(end.local, by) } }),
  }
}

/** The rest as it is from its second occurrence on; null where there is none. */
function withoutFirst(read: Reader, rest: Rest): StoredEvent | null {
  const { id, event } = rest
  const always = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER, zone: 'UTC' }
  const { occurrences } = strandBetween(readStrand(read, id, event), always, 2)
  const next = occurrences.find(({ name = '' }) => name > nameOf(rest))
  if (next?.name === undefined || event.recurrenceId === null) return null
  return { ...ofRest(rest, next.name), recurrenceId: { ...event.recurrenceId, local: next.name } }
}

/** Has what follows begin with the next occurrence, so that the first stands for itself alone, as `first`. */
export function partFirst(write: WriteConnection, rest: Rest, first: StoredEvent, { commandId, at }: Command): void {
  const others = withoutFirst(write, rest)
  const stamps = { updatedAt: at, changedBy: commandId }
  changeRecord(write, eventStore, {
    commandId,
    id: rest.id,
    from: rest.event,
    to: { ...first, isRange: undefined, ...stamps },
  })
  if (others !== null) insertRecord(write, eventStore, { ...others, createdAt: at, ...stamps })
}

/** Has what follows begin with the next occurrence; where there is none, nothing is left of it. */
export function dropFirst(write: WriteConnection, { id, event }: Rest, { commandId, at }: Command): void {
  const others = withoutFirst(write, { id, event })
  if (others === null) removeRecord(write, eventStore, { commandId, id, record: event })
  else
    changeRecord(write, eventStore, {
      commandId,
      id,
      from: event,
      to: { ...others, updatedAt: at, changedBy: commandId },
    })
}
