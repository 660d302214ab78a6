import type { EventTime } from '../../../domain/calendar/event.ts'
import { readRule } from '../../../domain/recurrence/read-rule.ts'
import type { ContentLine } from '../../content-lines/content-line.ts'
import { NO_PARAMETERS, type Parameters } from '../../content-lines/parameters.ts'
import type { EventCodec } from '../codec.ts'
import { basicForm } from '../date-time.ts'
import { readDuration } from '../duration.ts'
import type { EventDraft } from '../event-draft.ts'
import { plainValue } from '../line-value.ts'
import type { LineWriter } from '../line-writer.ts'
import { instantOfTime, later, timeParameters, timeText, universalLocal } from '../time-text.ts'
import { ruleOfVersion1 } from '../version-1-rule.ts'

const MOST_RULES = 20
const LONGEST_RULE = 2_000
const MOST_DATES = 10_000

/** A rule that cannot be read is kept as it stands: it would add nothing. */
export const rule: EventCodec = {
  names: ['RRULE'],
  read: (line, parameters, draft) => takeRule(line, parameters, draft, draft.event.rules),
  write: (event, writer) => {
    for (const text of event.rules) writer.property('RRULE', text)
  },
}

/** What RFC 5545 gave up, and older files mean all the same: the days on which a series does not happen. */
export const exceptionRule: EventCodec = {
  names: ['EXRULE'],
  read: (line, parameters, draft) => {
    const { exrules = [] } = draft.event
    if (!takeRule(line, parameters, draft, exrules)) return false
    draft.event.exrules = exrules
    return true
  },
  write: ({ exrules = [] }, writer) => {
    for (const text of exrules) writer.property('EXRULE', text)
  },
}

function takeRule(line: ContentLine, parameters: Parameters, draft: EventDraft, rules: string[]): boolean {
  const text = ruleText(line, parameters, draft)
  const { problem } = readRule(text)
  if (problem !== null || text.includes('\n') || rules.length >= MOST_RULES || text.length > LONGEST_RULE) {
    draft.warn('ical.badRule', line, text)
    return false
  }
  if (!rules.includes(text)) rules.push(text)
  return true
}

function ruleText(line: ContentLine, parameters: Parameters, { calendar, event }: EventDraft): string {
  // Old writers escape a rule like a text.
  const text = plainValue(line, parameters).replace(/\\([;,])/g, '$1')
  return calendar.isVersion1 ? (ruleOfVersion1(text, event.start.zone) ?? text) : text
}

export const rdates: EventCodec = {
  names: ['RDATE'],
  read: (line, parameters, draft) => takeDates(line, parameters, draft, draft.event.rdates),
  write: ({ rdates: dates, start }, writer) => writeDates('RDATE', dates, start, writer),
}

export const exdates: EventCodec = {
  names: ['EXDATE'],
  read: (line, parameters, draft) => takeDates(line, parameters, draft, draft.event.exdates),
  write: ({ exdates: dates, start }, writer) => writeDates('EXDATE', dates, start, writer),
}

/** The dates of a line in the form of the model; false when one of them is none, so that the line is kept whole. */
function takeDates(line: ContentLine, parameters: Parameters, draft: EventDraft, dates: string[]): boolean {
  const separator = draft.calendar.isVersion1 ? /[,;]/ : ','
  const texts = plainValue(line, parameters).split(separator)
  if (dates.length + texts.length > MOST_DATES) return false
  const found: string[] = []
  for (const text of texts) {
    const [value = '', length] = text.split('/')
    const time = draft.timeOf(line, parameters, value)
    if (time === null) {
      draft.warn('ical.badTime', line, text)
      return false
    }
    if (length !== undefined) tellOfPeriod(line, time, length, draft)
    found.push(dateText(time, draft.event.start))
  }
  if (found.some((date) => (date.length === 10) !== (draft.event.start.local.length === 10))) {
    draft.warn('ical.otherKind', line, line.value)
  }
  dates.push(...found)
  return true
}

/** In the start's zone, or as an instant with `Z`. */
function dateText(time: EventTime, start: EventTime): string {
  // A floating date beside a zoned start is one in its zone.
  const zone = time.zone ?? start.zone
  if (time.local.length === 10 || (zone === start.zone && zone !== 'UTC')) return time.local
  if (zone === 'UTC') return `${time.local}Z`
  return `${universalLocal(instantOfTime(time))}Z`
}

/** A period that lasts as long as the event says no more than its start (RFC 5545 section 3.8.5.2). */
function tellOfPeriod(line: ContentLine, time: EventTime, length: string, draft: EventDraft): void {
  const { start, end } = draft.event
  const duration = readDuration(length)
  const until = duration ? later(time, duration) : draft.timeOf(line, NO_PARAMETERS, length)
  const isSame =
    until !== null &&
    end !== null &&
    instantOfTime(until) - instantOfTime(time) === instantOfTime(end) - instantOfTime(start)
  if (!isSame && draft.isFirst('PERIOD')) draft.warn('ical.periodLength', line, `${basicForm(time.local)}/${length}`)
}

/** Dates of one kind that follow one another share a line. */
function writeDates(name: string, dates: readonly string[], start: EventTime, writer: LineWriter): void {
  let run: EventTime[] = []
  const flush = () => {
    const [first] = run
    if (first !== undefined) writer.property(name, run.map(timeText).join(','), timeParameters(first))
    run = []
  }
  for (const date of dates) {
    const isUniversal = date.endsWith('Z')
    const local = isUniversal ? date.slice(0, -1) : date
    const zone = local.length === 10 ? null : isUniversal ? 'UTC' : start.zone
    const [first] = run
    if (first !== undefined && (first.zone !== zone || first.local.length !== local.length)) flush()
    run.push({ local, zone })
  }
  flush()
}
