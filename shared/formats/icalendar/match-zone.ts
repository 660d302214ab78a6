import { type PosixZone, writePosixZone, type YearlyChange } from '../../domain/posix-zone.ts'
import { civilDay, DAY_SECONDS, dayNumber, readLocal } from '../../domain/recurrence/civil-time.ts'
import { clockOf, offsetOnce, type ZoneClock } from '../../domain/zone-clock.ts'
import type { Component } from './component.ts'
import { type Onset, offsetAt, onsetsOf } from './observances.ts'
import { weeksOfDays } from './week-pattern.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'

/** How far a VTIMEZONE may be from what its name means before the name is believed, in seconds: some are filled in wrong. */
const FARTHEST = 4 * 3600
/** How many years it takes to tell a rule. */
const RULE_YEARS = 4
/** The years for which the tz database holds what clocks did in all zones. */
const FIRST_SEARCHED = 1970
const LAST_SEARCHED = 2037

/**
 * The zone that a VTIMEZONE stands for in a year: the named one if its clock does the same in it, else another of the tz
 * database that does, else the VTIMEZONE's own rules in the text form of POSIX. Null when they cannot be said so.
 */
export function matchZone(zone: Component, named: string | null, year: number): string | null {
  const onsets = onsetsOf(zone, year, year + RULE_YEARS)
  if (onsets.length === 0) return named
  const candidates = named === null ? [] : [named]
  if (named !== null && (isFarFrom(named, onsets, year) || isOver(named, onsets, year))) return named
  const location = zone.lines.find(({ name }) => name === 'X-LIC-LOCATION')?.value.trim()
  if (location !== undefined && location !== '') candidates.push(location)
  const until = listedUntil(zone, onsets)
  return (
    candidates.find((candidate) => agrees(candidate, onsets, year, year, until)) ??
    searched(onsets, year, until) ??
    ownZone(onsets, year) ??
    named
  )
}

const yearStart = (year: number) => dayNumber(Math.min(9999, Math.max(1, year)), 1, 1) * DAY_SECONDS

/** Until when a VTIMEZONE that lists its changes knows them (epoch seconds): shortly after the last. For ever with a rule. */
function listedUntil({ components }: Component, onsets: readonly Onset[]): number {
  const hasRule = components.some(({ lines }) => lines.some(({ name }) => name === 'RRULE'))
  const isListed = !hasRule && onsets.length > 1
  return isListed ? (onsets.at(-1)?.at ?? 0) + DAY_SECONDS : Number.POSITIVE_INFINITY
}

/** Whether the clock of a zone does from one year to the end of another what the onsets say, or until they end. */
function agrees(zone: string, onsets: readonly Onset[], year: number, lastYear: number, until: number): boolean {
  const clock = clockOf(zone)
  if (clock === null) return false
  const from = yearStart(year)
  const to = Math.max(from + 1, Math.min(yearStart(lastYear + 1), until))
  const same = (at: number) => clock.offsetAt(at * 1000) === offsetAt(onsets, at) * 1000
  if (!same(from) || !same((from + to) / 2)) return false
  for (const { at } of onsets) if (at > from && at < to && !(same(at - 1) && same(at))) return false
  return changesWithin(clock, from, to).every((at) => same(at - 1) && same(at))
}

function changesWithin(clock: ZoneClock, from: number, to: number): number[] {
  const changes: number[] = []
  for (let at = clock.nextChange(from * 1000); at !== null && at < to * 1000; at = clock.nextChange(at)) {
    changes.push(at / 1000)
    if (changes.length > 50) break
  }
  return changes
}

/** Whether a VTIMEZONE lists changes that end before the year, and the name did the same until then. */
function isOver(named: string, onsets: readonly Onset[], year: number): boolean {
  const last = onsets.at(-1)
  const isListed = last !== undefined && new Set(onsets.map(({ offset }) => offset)).size > 1
  if (!isListed || last.at >= yearStart(year)) return false
  const { year: lastYear } = civilDay(Math.floor(last.at / DAY_SECONDS))
  return agrees(named, onsets, lastYear, lastYear, Number.POSITIVE_INFINITY)
}

/** The offset of a VTIMEZONE at a local time, as a zone; null when it says none. */
export function offsetOfZone(zone: Component, local: string): string | null {
  const year = Number(local.slice(0, 4))
  const onsets = onsetsOf(zone, year, year)
  const seconds = readLocal(local)
  if (onsets.length === 0 || seconds === null) return null
  const offset = offsetAt(onsets, seconds - offsetAt(onsets, seconds))
  return written({ standard: offset, summer: null })
}

function isFarFrom(named: string, onsets: readonly Onset[], year: number): boolean {
  const clock = clockOf(named)
  if (clock === null) return false
  const at = yearStart(year)
  return Math.abs(clock.offsetAt(at * 1000) / 1000 - offsetAt(onsets, at)) >= FARTHEST
}

/** One zone of each kind that there is today, those in which most people live. */
const COMMON = [...new Set(WINDOWS_ZONES.values())].filter((zone) => zone !== 'UTC' && !zone.startsWith('Etc/'))
const CACHE_LIMIT = 500
const searches = new Map<string, string | null>()

/**
 * A zone that does what the onsets say in this year and the next ones, as long as they tell. Files repeat themselves, so
 * what was found is remembered.
 */
function searched(onsets: readonly Onset[], year: number, until: number): string | null {
  if (year < FIRST_SEARCHED || year > LAST_SEARCHED) return null
  const [from, to] = [yearStart(year), Math.min(yearStart(year + RULE_YEARS + 1), Math.max(until, yearStart(year + 1)))]
  const within = onsets.filter(({ at }) => at >= from && at < to).map(({ at, offset }) => `${at} ${offset}`)
  const key = [year, to, offsetAt(onsets, from), ...within].join()
  const known = searches.get(key)
  if (known !== undefined) return known
  const samples = [from, (from + yearStart(year + 1)) / 2].map((at) => ({
    at: at * 1000,
    offset: offsetAt(onsets, at) * 1000,
  }))
  const isLikely = (zone: string) => samples.every(({ at, offset }) => offsetOnce(zone, at) === offset)
  const found = COMMON.find((zone) => isLikely(zone) && agrees(zone, onsets, year, year + RULE_YEARS, to)) ?? null
  if (searches.size >= CACHE_LIMIT) searches.clear()
  searches.set(key, found)
  return found
}

/** What the onsets do from a year on, if it is the same each year. */
function ownZone(onsets: readonly Onset[], year: number): string | null {
  const [from, to] = [yearStart(year), yearStart(year + 1)]
  const changes = onsets.filter(({ at, offset, from: before }) => at >= from && at < to && offset !== before)
  if (changes.length === 0) return written({ standard: offsetAt(onsets, from), summer: null })
  const [first, second] = changes
  if (changes.length !== 2 || first === undefined || second === undefined) return null
  if (first.offset !== second.from || first.from !== second.offset) return null
  const [begin, end] = first.offset > first.from ? [first, second] : [second, first]
  const [begins, ends] = [ruleOf(begin, onsets), ruleOf(end, onsets)]
  if (begins === null || ends === null) return null
  return written({ standard: end.offset, summer: { offset: begin.offset, begins, ends } })
}

function written(zone: PosixZone): string | null {
  const text = writePosixZone(zone)
  return clockOf(text) === null ? null : text
}

/** The rule by which a change comes again in the years after it. */
function ruleOf(onset: Onset, onsets: readonly Onset[]): YearlyChange | null {
  const localOf = ({ at, from }: Onset) => at + from
  const day = Math.floor(localOf(onset) / DAY_SECONDS)
  const { month } = civilDay(day)
  const days = onsets
    .filter((some) => some.offset === onset.offset && some.from === onset.from && some.at >= onset.at)
    .map((some) => Math.floor(localOf(some) / DAY_SECONDS))
    .filter((some) => civilDay(some).month === month)
  const weeks = weeksOfDays(days)
  const week = weeks.at(-1) ?? weeksOfDays([day])[0]
  if (week === undefined) return null
  const { weekday, nth } = week
  return { month, weekday, week: nth === -1 ? 5 : nth, time: localOf(onset) - day * DAY_SECONDS }
}
