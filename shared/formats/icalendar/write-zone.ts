import { civilDay, DAY_SECONDS, writeLocal } from '../../domain/recurrence/civil-time.ts'
import { WEEKDAYS } from '../../domain/recurrence/rule-parts.ts'
import { clockOf, type ZoneClock } from '../../domain/zone-clock.ts'
import { basicForm } from './date-time.ts'
import { LineWriter } from './line-writer.ts'
import { type WeekPattern, weeksOfDays } from './week-pattern.ts'

/** Until when the changes of the clock are looked at, or for some years from the first on: what still holds then has no end. */
const LAST_YEAR = 2037
const LEAST_YEARS = 5
const MOST_CHANGES = 400

type Change = {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly day: number
  readonly time: number
}
/** Changes of successive years that follow one rule. */
type Run = { readonly changes: Change[]; weeks: WeekPattern[] }

/**
 * A VTIMEZONE (RFC 5545 section 3.6.5) for a zone from a year on, under the name by which times call it; empty when there
 * is no such zone.
 */
export function writeZone(tzid: string, zone: string, fromYear: number): string {
  const clock = clockOf(zone)
  if (clock === null) return ''
  const writer = new LineWriter()
  writer.line('BEGIN:VTIMEZONE')
  writer.text('TZID', tzid)
  const start = Date.UTC(Math.max(1, fromYear), 0, 1) - DAY_SECONDS * 1000
  const lastYear = Math.max(LAST_YEAR, fromYear + LEAST_YEARS)
  const changes = changesFrom(clock, fromYear <= 99 ? Date.UTC(100, 0, 1) : start, lastYear)
  const first = changes[0]?.from ?? clock.offsetAt(start) / 1000
  // What holds before the first change.
  writeObservance({ from: first, to: first, isSummer: false, local: '19700101T000000', rule: '' }, writer, fromYear)
  for (const run of runsOf(changes)) writeRun(run, lastYear, writer)
  writer.line('END:VTIMEZONE')
  return writer.take()
}

function changesFrom(clock: ZoneClock, start: number, lastYear: number): Change[] {
  const changes: Change[] = []
  const end = Date.UTC(lastYear + 1, 0, 1)
  let before = clock.offsetAt(start) / 1000
  for (let at = clock.nextChange(start); at !== null && at < end; at = clock.nextChange(at)) {
    const to = clock.offsetAt(at) / 1000
    const local = at / 1000 + before
    const day = Math.floor(local / DAY_SECONDS)
    if (to !== before) changes.push({ at: at / 1000, from: before, to, day, time: local - day * DAY_SECONDS })
    before = to
    if (changes.length > MOST_CHANGES) break
  }
  return changes
}

function runsOf(changes: readonly Change[]): Run[] {
  const runs: Run[] = []
  for (const change of changes) {
    const run = runs.findLast((some) => goesOn(some, change))
    if (run === undefined) runs.push({ changes: [change], weeks: weeksOfDays([change.day]) })
    else {
      run.changes.push(change)
      run.weeks = weeksOfDays(run.changes.map(({ day }) => day))
    }
  }
  return runs
}

function goesOn({ changes }: Run, change: Change): boolean {
  const last = changes.at(-1) as Change
  const [before, now] = [civilDay(last.day), civilDay(change.day)]
  return (
    last.from === change.from &&
    last.to === change.to &&
    last.time === change.time &&
    before.month === now.month &&
    before.year + 1 === now.year &&
    weeksOfDays([...changes.map(({ day }) => day), change.day]).length > 0
  )
}

function writeRun({ changes, weeks }: Run, lastYear: number, writer: LineWriter): void {
  const [first] = changes
  const last = changes.at(-1)
  const week = weeks.at(-1)
  if (first === undefined || last === undefined) return
  const { month } = civilDay(first.day)
  let rule = ''
  if (changes.length > 1 && week !== undefined) {
    const isOpen = civilDay(last.day).year >= lastYear
    const until = isOpen ? '' : `;UNTIL=${basicForm(writeLocal(last.at))}Z`
    rule = `FREQ=YEARLY${until};BYDAY=${week.nth}${WEEKDAYS[week.weekday]};BYMONTH=${month}`
  }
  const local = basicForm(writeLocal(first.day * DAY_SECONDS + first.time))
  writeObservance({ from: first.from, to: first.to, isSummer: first.to > first.from, local, rule }, writer)
}

type Observance = {
  readonly from: number
  readonly to: number
  readonly isSummer: boolean
  readonly local: string
  readonly rule: string
}

function writeObservance({ from, to, isSummer, local, rule }: Observance, writer: LineWriter, fromYear = 1970): void {
  const kind = isSummer ? 'DAYLIGHT' : 'STANDARD'
  writer.line(`BEGIN:${kind}`)
  writer.property('DTSTART', fromYear < 1970 ? '00010101T000000' : local)
  writer.property('TZOFFSETFROM', offsetText(from))
  writer.property('TZOFFSETTO', offsetText(to))
  if (rule !== '') writer.property('RRULE', rule)
  writer.line(`END:${kind}`)
}

function offsetText(seconds: number): string {
  const all = Math.abs(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const rest = all % 60 === 0 ? '' : two(all % 60)
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(all / 3600))}${two(Math.floor(all / 60) % 60)}${rest}`
}
