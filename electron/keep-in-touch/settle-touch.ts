import { hasMeetings, peopleOfMeetings } from '../calendar/meetings.service.ts'
import { inSlices } from '../contacts/in-slices.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { computeTouch } from './compute-touch.ts'
import type { TouchPlace } from './place.ts'
import {
  deleteStale,
  deleteTouch,
  findTouchClock,
  listStale,
  markEveryone,
  markHappened,
  markThese,
  saveTouch,
  saveTouchClock,
} from './touch.repository.ts'

/** As many people as one transaction computes. */
const PORTION = 1_000
/** To be raised when the rows are computed otherwise than before. */
const VERSION = 2
type Reader = Pick<ReadConnection, 'prepare'>

/** Whether anything is to be computed anew: entries came, a rhythm was set, the rules or the zone changed. */
export function isSettled(read: Reader, place: TouchPlace): boolean {
  return hasRules(read, place) && listStale(read, 1).length === 0
}

/** Whether the rows were computed by these rules, and in this zone. */
export function hasRules(read: Reader, place: TouchPlace): boolean {
  return findTouchClock(read)?.rules === rulesText(read, place)
}

/**
 * Computes anew where people stand of whom something changed, a portion of them. Answers whether that was all. What it
 * writes is no part of the history.
 */
export async function settleTouch(write: WriteConnection, place: TouchPlace): Promise<boolean> {
  const [now, rules] = [place.clock(), rulesText(write, place)]
  const known = findTouchClock(write)
  if (known?.rules !== rules) markEveryone(write)
  // A clock that was set back makes entries lie ahead again.
  else markPassed(write, Math.min(known.seen_until, now), Math.max(known.seen_until, now), place.zone())
  saveTouchClock(write, rules, now)
  const ids = listStale(write, PORTION)
  await inSlices(write, ids, (slice) => {
    for (const [id, row] of computeTouch(write, slice, { ...place, clock: () => now })) {
      if (row === null) deleteTouch(write, id)
      else saveTouch(write, row)
    }
    deleteStale(write, slice)
  })
  if (ids.length > 0) write.emit('keepInTouch.changed', {})
  return ids.length < PORTION
}

/** Whoever there was an entry or a meeting with meanwhile is to be computed anew. */
function markPassed(write: WriteConnection, after: number, until: number, zone: string): void {
  markHappened(write, after, until)
  const met = hasMeetings(write) ? peopleOfMeetings(write, { after, until, zone }) : []
  if (met === null) markEveryone(write)
  else if (met.length > 0) markThese(write, met)
}

function rulesText(read: Reader, { zone, rules }: TouchPlace): string {
  return JSON.stringify([VERSION, zone(), rules(read)])
}
