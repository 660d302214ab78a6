import { dayCounter, type EpochDay, epochDayOf } from '../../shared/domain/epoch-day.ts'
import { lengthOf } from '../../shared/domain/keep-in-touch/rhythm.ts'
import { nextDayOn, type TimeOff, touchDays } from '../../shared/domain/keep-in-touch/touch-days.ts'
import { MOST_GAPS, type UsualRhythm, usualRhythm } from '../../shared/domain/keep-in-touch/usual-rhythm.ts'
import { hasMeetings, lastMeetingsWith } from '../calendar/meetings.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { TouchRow } from '../db/record-tables.ts'
import { type StoredCadence, toCadence } from './cadence-store.ts'
import type { TouchPlace } from './place.ts'
import { findPeople, iterateSpoken, listOwnCadences, listTagCadences } from './touch.repository.ts'

type Reader = Pick<ReadConnection, 'prepare'>
type Spoken = { readonly days: readonly EpochDay[]; readonly lastAt: number | null }
type Known = {
  readonly own: StoredCadence | undefined
  readonly tag: StoredCadence | undefined
  readonly spoken: Spoken
}

/** Whoever was silent for longer than this, or three times as long as is unusual, is no longer told of. */
const TWO_YEARS = 730
/** Of several on a day only one counts, and more than these are not looked at. */
const MOST_MEETINGS = 4 * MOST_GAPS
const NOTHING = { source: null, tag: null, every: null, unit: null, gaps: 0, usual_days: null, spoke_day: null }
const NO_DAYS = { anchor_day: null, ideal_day: null, latest_day: null, until_day: null }

/**
 * Where these people stand, from all that is known: null for those of whom nothing is to be kept. A rhythm of their own
 * wins over one from a tag, of which the shortest counts, and any of those over what is usual.
 */
export function computeTouch(read: Reader, ids: readonly number[], place: TouchPlace): Map<number, TouchRow | null> {
  const rules = place.rules(read)
  const [now, dayOf] = [place.clock(), dayCounter(place.zone())]
  const own = new Map(listOwnCadences(read, ids).map((row) => [row.contact_id ?? 0, toCadence(row)]))
  const tags = new Map<number, StoredCadence>()
  for (const { carrier, ...row } of listTagCadences(read, ids)) {
    const [cadence, known] = [toCadence(row), tags.get(carrier)]
    if (cadence.rhythm !== null && !cadence.isPaused && isShorter(cadence, known)) tags.set(carrier, cadence)
  }
  const people = new Set(findPeople(read, ids))
  const until = { kinds: rules.spokenKinds, until: now }
  const countsMeetings = rules.spokenKinds.includes('meeting') && hasMeetings(read)
  const rowOf = (id: number) => {
    if (!people.has(id)) return null
    const met = countsMeetings
      ? lastMeetingsWith(read, id, { until: now, zone: place.zone(), limit: MOST_MEETINGS })
      : []
    const spoken = spokenOf(newestFirst(iterateSpoken(read, id, until), met), dayOf)
    return toRow(id, { own: own.get(id), tag: tags.get(id), spoken }, rules, dayOf)
  }
  return new Map(ids.map((id) => [id, rowOf(id)]))
}

function isShorter({ rhythm }: StoredCadence, than: StoredCadence | undefined): boolean {
  return rhythm !== null && (!than?.rhythm || lengthOf(rhythm) < lengthOf(than.rhythm))
}

/** Two descending sequences as one. */
function* newestFirst(entries: Iterable<number>, meetings: readonly number[]): Generator<number> {
  let next = 0
  for (const at of entries) {
    while (next < meetings.length && (meetings[next] as number) > at) yield meetings[next++] as number
    yield at
  }
  yield* meetings.slice(next)
}

/** The last days on which they spoke, each once, as many as are looked at. */
function spokenOf(instants: Iterable<number>, dayOf: (instant: number) => EpochDay): Spoken {
  const days: EpochDay[] = []
  let lastAt: number | null = null
  for (const at of instants) {
    lastAt ??= at
    const day = dayOf(at)
    if (day !== days.at(-1)) days.push(day)
    if (days.length > MOST_GAPS) break
  }
  return { days, lastAt }
}

function toRow(id: number, known: Known, rules: TimeOff, dayOf: (instant: number) => EpochDay): TouchRow | null {
  const { own, spoken } = known
  const from = own?.rhythm ? own : known.tag
  const usual = usualRhythm(spoken.days)
  if (!from?.rhythm && spoken.days.length === 0 && own === undefined) return null
  const breakMonths = own?.breakMonths ?? known.tag?.breakMonths ?? rules.breakMonths
  const off = { daysOff: rules.daysOff, breakMonths, snoozedUntil: snoozeOf(own, spoken.lastAt) }
  const row = {
    ...NOTHING,
    ...NO_DAYS,
    contact_id: id,
    gaps: Math.max(0, spoken.days.length - 1),
    usual_days: usual?.usualDays ?? null,
    spoke_day: spoken.days[0] ?? null,
    break_mask: breakMonths.reduce((mask, month) => mask | (1 << (month - 1)), 0),
  }
  if (from?.rhythm) {
    const anchor = spoken.days[0] ?? dayOf(from.since)
    const { idealDay, latestDay } = touchDays(anchor, from.rhythm, off)
    const days = own?.isPaused ? NO_DAYS : { anchor_day: anchor, ideal_day: idealDay, latest_day: latestDay }
    const { every, unit } = from.rhythm
    return { ...row, ...days, source: from === own ? 'own' : 'tag', tag: from.tag, every, unit }
  }
  if (usual === null || own?.isPaused) return row
  return { ...row, ...usualDays(spoken.days[0] ?? 0, usual, off), source: 'history' }
}

function snoozeOf(own: StoredCadence | undefined, lastAt: number | null): EpochDay | null {
  if (!own?.snoozedUntil) return null
  return lastAt !== null && lastAt > (own.snoozedAt ?? 0) ? null : epochDayOf(own.snoozedUntil)
}

function usualDays(
  spoke: EpochDay,
  { coldAfter }: UsualRhythm,
  { snoozedUntil, ...off }: TimeOff & { readonly snoozedUntil: EpochDay | null },
) {
  const cold = nextDayOn(Math.max(spoke + coldAfter, snoozedUntil ?? 0), off)
  const until = Math.max(spoke + TWO_YEARS, spoke + 3 * coldAfter, cold + 1)
  return { anchor_day: spoke, ideal_day: cold, latest_day: cold, until_day: until }
}
