import { wallClock } from '../../shared/domain/zone-offset.ts'
import type { ReadConnection } from '../db/book.ts'
import { type Asked, countBetween, type Elsewhere, listHere, type Place } from './open-tasks.repository.ts'

type Stretch = { readonly offset: number; readonly limit: number }

/** How many open tasks have a day from one on and up to, but without, another, on the reader's calendar. */
export function countDated(
  read: ReadConnection,
  { contactId, from, until }: Asked,
  elsewhere: readonly Elsewhere[],
): number {
  const isAt = ({ dueAt }: Elsewhere) => dueAt >= from.at && dueAt < until.at
  const isOn = ({ dueOn }: Elsewhere) => dueOn >= from.day && dueOn < until.day
  const moved = elsewhere.reduce((sum, task) => sum + Number(isAt(task)) - Number(isOn(task)), 0)
  return countBetween(read, contactId, from.day, until.day) + moved
}

/**
 * The keys of a stretch of the open tasks with a day: by day, then what has no time, then by time, then the more urgent.
 * Those due by the reader's clock come in that order from an index; the others, few as a rule, are put among them.
 */
export function listDated(
  read: ReadConnection,
  asked: Asked,
  all: readonly Elsewhere[],
  { offset, limit }: Stretch,
): number[] {
  const clock = wallClock(asked.zone)
  const elsewhere = all
    .filter(({ dueAt }) => dueAt >= asked.from.at && dueAt < asked.until.at)
    .map(({ id, dueAt, urgency }): Place => ({ id, urgency, ...clock(dueAt) }))
    .sort(compare)
  // Wherever the others stand, the stretch takes nothing from before this.
  const first = Math.max(0, offset - elsewhere.length)
  const here = listHere(read, asked, { offset: first, limit: limit + elsewhere.length })
  const [head] = here
  if (first > 0 && head === undefined) return []
  const passed = first === 0 || head === undefined ? 0 : elsewhere.filter((place) => compare(place, head) < 0).length
  const skipped = offset - first - passed
  return merge(here, elsewhere.slice(passed), skipped + limit)
    .slice(skipped)
    .map(({ id }) => id)
}

/** The first of both in one order. */
function merge(one: readonly Place[], other: readonly Place[], count: number): Place[] {
  const merged: Place[] = []
  let [next, nextOther] = [0, 0]
  while (merged.length < count) {
    const [here, there] = [one[next], other[nextOther]]
    if (here === undefined && there === undefined) break
    const isHere = there === undefined || (here !== undefined && compare(here, there) < 0)
    merged.push((isHere ? here : there) as Place)
    if (isHere) next++
    else nextOther++
  }
  return merged
}

function compare(one: Place, other: Place): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1
  const [time, otherTime] = [one.time ?? '', other.time ?? '']
  if (time !== otherTime) return time < otherTime ? -1 : 1
  return one.urgency - other.urgency || one.id - other.id
}
