import { DAY_SECONDS, dayNumber, readLocal } from '../../domain/recurrence/civil-time.ts'
import { occurrencesBetween } from '../../domain/recurrence/occurrences.ts'
import type { Component } from './component.ts'
import { readDateTime } from './date-time.ts'

/** From `at` on (epoch seconds) the clock is so many seconds ahead of UTC. */
export type Onset = { readonly at: number; readonly offset: number; readonly from: number; readonly isSummer: boolean }

/** Of one observance, of one zone, and of the observances in it: more than any zone has, fewer than would take long. */
const MOST_ONSETS = 2_000
const MOST_OBSERVANCES = 500
const LONGEST_OFFSET = DAY_SECONDS

/**
 * The changes of the clock that a VTIMEZONE names from shortly before one year to the end of another, ascending, with
 * those that are listed singly before that (RFC 5545 section 3.6.5). Empty where it names none that can be understood.
 */
export function onsetsOf(zone: Component, fromYear: number, toYear: number): readonly Onset[] {
  const from = dayNumber(Math.max(1, fromYear - 1), 1, 1) * DAY_SECONDS
  const to = dayNumber(Math.min(9999, toYear) + 1, 1, 1) * DAY_SECONDS
  const onsets: Onset[] = []
  for (const part of zone.components.slice(0, MOST_OBSERVANCES)) {
    if (part.name === 'STANDARD' || part.name === 'DAYLIGHT') onsets.push(...onsetsOfPart(part, from, to))
    if (onsets.length > MOST_ONSETS) break
  }
  return onsets.sort((one, other) => one.at - other.at)
}

/**
 * How far ahead of UTC, in seconds. What holds before the first change the RFC leaves open: standard time, where the
 * VTIMEZONE has one, for many begin with a summer and say nothing true of what was before.
 */
export function offsetAt(onsets: readonly Onset[], at: number): number {
  let [low, high] = [0, onsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((onsets[middle] as Onset).at <= at) low = middle + 1
    else high = middle
  }
  if (low > 0) return onsets[low - 1]?.offset ?? 0
  return (onsets.find(({ isSummer }) => !isSummer)?.offset ?? onsets[0]?.from) || 0
}

function onsetsOfPart(part: Component, from: number, to: number): Onset[] {
  const textOf = (name: string) => part.lines.find((line) => line.name === name)?.value.trim() ?? ''
  const start = readDateTime(textOf('DTSTART'))
  const [before, offset] = [offsetSeconds(textOf('TZOFFSETFROM')), offsetSeconds(textOf('TZOFFSETTO'))]
  if (start === null || start.local.length === 10 || before === null || offset === null) return []
  const isSummer = part.name === 'DAYLIGHT'
  const lines = (name: string) => part.lines.filter((line) => line.name === name)
  const rules = lines('RRULE').map(({ value }) => inLocalTime(value.trim(), before))
  const rdates = lines('RDATE').flatMap(({ value }) =>
    value.split(',').flatMap((text) => {
      const time = readDateTime(text.split('/')[0] ?? '')
      return time === null ? [] : [time.local]
    }),
  )
  // The clock before the change is the one by which the change is named: it is taken for UTC, and set right after.
  const set = { start: { local: start.local, zone: 'UTC' }, rules, rdates, exdates: [] }
  const isListed = rules.length === 0
  const window = { from: (isListed ? -62_000_000_000 : from) * 1000, to: to * 1000, zone: 'UTC' }
  const locals = occurrencesBetween(set, window, MOST_ONSETS).occurrences.map(({ local }) => local)
  if (!isListed) locals.unshift(...lastBefore(set, from))
  return locals.map((local) => ({ at: (readLocal(local) ?? 0) - before, offset, from: before, isSummer }))
}

/** The last that a rule named before the years asked for, as far as fifty years back. */
function lastBefore(set: Parameters<typeof occurrencesBetween>[0], from: number): string[] {
  const window = { from: (from - 50 * 366 * DAY_SECONDS) * 1000, to: from * 1000, zone: 'UTC' }
  return occurrencesBetween(set, window, MOST_ONSETS)
    .occurrences.slice(-1)
    .map(({ local }) => local)
}

/** UNTIL of an observance is in UTC (RFC 5545 section 3.6.5). */
function inLocalTime(rule: string, before: number): string {
  return rule.replace(/(UNTIL=)(\d{8}T\d{6}Z)/i, (whole, name: string, text: string) => {
    const until = readDateTime(text)
    const seconds = until && readLocal(until.local)
    if (seconds === null) return whole
    const date = new Date((seconds + before) * 1000)
    return `${name}${date.toISOString().replace(/[-:]|\.\d+/g, '')}`
  })
}

/** Seconds of `+0530`, `-050000`, and of `+05:30` as some write it; null when no clock is so far off. */
export function offsetSeconds(text: string): number | null {
  const match = /^([+-])?(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(text)
  if (!match) return null
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return seconds < LONGEST_OFFSET ? (match[1] === '-' ? -seconds : seconds) : null
}
