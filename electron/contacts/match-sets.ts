import { setImmediate as breath } from 'node:timers/promises'
import type { ReadConnection } from '../db/book.ts'
import type { Matching } from '../search/search-query.ts'
import { noPeople, type PeopleSet } from './people-set.ts'
import { lastChangeOf, touchedBetween } from './touched-people.ts'

/** What was found, as the history was at `change`. */
type Kept = { readonly people: PeopleSet; change: number }

/** So much memory is kept, of what was asked for last: 180 sets that many of a million people are in. */
const MOST_BYTES = 24_000_000
/** So many sets of few people. */
const MOST = 500
/** Of more people than this a set is made anew as quickly. */
const FEW_TOUCHED = 20
/** Fewer than one in so many of all keys are found again as quickly as remembered. */
const FEW_AMONG = 32
/** So many keys are looked through at a time while somebody may type: some 4 ms. */
const SLICE = 50_000

const known = new WeakMap<ReadConnection, Map<string, Kept>>()
/** What few were found by, and is not prepared again before much has changed. */
const rare = new WeakMap<ReadConnection, Set<string>>()

/**
 * Who is found by what much of the book may hold. It is kept and follows the history: whoever was touched since is
 * looked at again, and nobody else.
 */
export function matchSetOf(read: ReadConnection, matching: Matching): PeopleSet {
  return knownSetOf(read, matching) ?? keep(read, matching, foundNow(read, matching))
}

/** As `matchSetOf`, but null where everyone would have to be looked through. */
export function knownSetOf(read: ReadConnection, matching: Matching): PeopleSet | null {
  const sets = known.get(read)
  const key = keyOf(matching)
  const kept = sets?.get(key)
  if (sets === undefined || kept === undefined) return null
  // A map goes by the order in which keys were set.
  sets.delete(key)
  if (!follow(read, matching, kept)) {
    rare.delete(read)
    return null
  }
  sets.set(key, kept)
  return kept.people
}

/** Has a set that many are in ready for when it is asked for, in slices between which everything else has its turn. */
export async function prepareSet(read: ReadConnection, matching: Matching, isOver: () => boolean): Promise<void> {
  if (isPrepared(read, matching)) return
  const change = lastChangeOf(read)
  const people = noPeople(lastKeyOf(read))
  if (await fillSet(read, matching, people, isOver)) keepSet(read, matching, { people, change })
}

/** Whether a set is there, or is not worth keeping. */
export function isPrepared(read: ReadConnection, matching: Matching): boolean {
  return knownSetOf(read, matching) !== null || rare.get(read)?.has(keyOf(matching)) === true
}

/** Puts into a set who is found, in slices. False when it was over before. */
export async function fillSet(
  read: ReadConnection,
  matching: Matching,
  people: PeopleSet,
  isOver: () => boolean,
): Promise<boolean> {
  const last = lastKeyOf(read)
  for (let from = 0; from <= last; from += SLICE) {
    await breath()
    if (isOver()) return false
    for (const id of findBetween(read, matching, from, from + SLICE - 1)) people.put(id, true)
  }
  return true
}

/** Keeps a set that many are in. Of a sign that few hold, the number is counted as quickly. */
export function keepSet(read: ReadConnection, matching: Matching, kept: Kept): void {
  if (kept.people.count * FEW_AMONG >= lastKeyOf(read)) keep(read, matching, kept)
  else rare.set(read, (rare.get(read) ?? new Set()).add(keyOf(matching)))
}

/** Looks everybody up anew from now on. */
export function forgetSets(read: ReadConnection): void {
  known.delete(read)
  rare.delete(read)
}

function keep(read: ReadConnection, matching: Matching, kept: Kept): PeopleSet {
  const sets = known.get(read) ?? new Map<string, Kept>()
  known.set(read, sets)
  sets.set(keyOf(matching), kept)
  let bytes = [...sets.values()].reduce((sum, { people }) => sum + people.bytes, 0)
  for (const [oldest, { people }] of sets) {
    if (sets.size <= MOST && bytes <= MOST_BYTES) break
    sets.delete(oldest)
    bytes -= people.bytes
  }
  return kept.people
}

function foundNow(read: ReadConnection, { sql, parameters }: Matching): Kept {
  const change = lastChangeOf(read)
  const people = noPeople(lastKeyOf(read))
  const ids = read
    .prepare(sql)
    .pluck()
    .all(...parameters) as number[]
  for (const id of ids) people.put(id, true)
  return { people, change }
}

/** Brings a set up to date; false where it would be as quick to make it anew. */
function follow(read: ReadConnection, matching: Matching, kept: Kept): boolean {
  const now = lastChangeOf(read)
  if (now === kept.change) return true
  const touched = touchedBetween(read, kept.change, now)
  if (touched === null || touched.length > FEW_TOUCHED) return false
  for (const id of touched) kept.people.put(id, findBetween(read, matching.one ?? matching, id, id).length > 0)
  kept.change = now
  return true
}

/** Those found whose keys lie in a stretch. FTS5 goes straight there, but only for bounds that SQLite takes for integers. */
function findBetween(
  read: ReadConnection,
  { sql, parameters }: Omit<Matching, 'one'>,
  from: number,
  until: number,
): number[] {
  return read
    .prepare(`SELECT id FROM (${sql}) WHERE id BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`)
    .pluck()
    .all(...parameters, from, until) as number[]
}

function keyOf({ sql, parameters }: Matching): string {
  return JSON.stringify([sql, parameters])
}

/** The largest key of anybody who is searched. */
export function lastKeyOf(read: ReadConnection): number {
  return Number(read.prepare('SELECT max(contact_id) FROM contact_search').pluck().get() ?? 0)
}
