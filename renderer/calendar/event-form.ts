import type { Calendar } from '../../shared/contract/calendar.contract.ts'
import type { CalendarEvent, CalendarEventFields } from '../../shared/domain/calendar/calendar-event.ts'
import { EMPTY_EVENT_FIELDS, type EventTime } from '../../shared/domain/calendar/event.ts'
import { ruleFault } from '../../shared/domain/tasks/task-series.ts'
import { freshTimes } from './event-patch.ts'
import { zoneHere } from './queries.ts'
import { civilDay, daysLater } from './weeks.ts'

/** What stands in the editor. */
export type EventForm = Pick<
  CalendarEventFields,
  'summary' | 'description' | 'location' | 'status' | 'isTransparent' | 'attendees' | 'alarms' | 'rules'
> & {
  readonly calendarId: number | null
  readonly isAllDay: boolean
  readonly startOn: string
  readonly startTime: string
  /** Of whole days the last one, included. */
  readonly endOn: string
  readonly endTime: string
  /** IANA name; empty: wherever the reader is. */
  readonly zone: string
  readonly endZone: string
  /** Where it takes place on line. */
  readonly link: string
  /** As typed, with commas between them. */
  readonly categories: string
}
export type TimeField = 'startOn' | 'startTime' | 'endOn' | 'endTime'
export type FormProblem = {
  readonly field: 'start' | 'end' | 'zone' | 'rule'
  readonly code: string
  readonly part?: string
}

/** All that an event has, where only some of it is known: the next whole hour, in the first calendar that is shown. */
export function freshFields(
  fresh: Partial<CalendarEventFields>,
  calendars: readonly Calendar[],
  day: string,
): Omit<CalendarEventFields, 'calendarId'> & { readonly calendarId: number | null } {
  const calendarId = (calendars.find(({ isShown }) => isShown) ?? calendars[0])?.id ?? null
  return { ...EMPTY_EVENT_FIELDS, ...freshTimes(day, false, new Date()), calendarId, ...fresh }
}

type Known = Omit<CalendarEventFields, 'calendarId'> & { readonly calendarId: number | null }

export function formOf(event: Known): EventForm {
  const { start, end } = event
  const isAllDay = start.local.length === 10
  const [startOn, startTime] = partsOf(start.local)
  const last = isAllDay && end !== null && end.local > start.local ? daysLater(end.local, -1) : start.local
  const [endOn, endTime] = isAllDay ? [last, '10:00'] : partsOf((end ?? start).local)
  return {
    calendarId: event.calendarId,
    summary: event.summary,
    description: event.description,
    location: event.location,
    status: event.status,
    isTransparent: event.isTransparent,
    attendees: event.attendees,
    alarms: event.alarms,
    rules: event.rules,
    isAllDay,
    startOn,
    startTime: isAllDay ? '09:00' : startTime,
    endOn,
    endTime,
    zone: isAllDay ? zoneHere() : (start.zone ?? ''),
    endZone: isAllDay ? zoneHere() : (end?.zone ?? start.zone ?? ''),
    link: event.conference || event.url,
    categories: event.categories.join(', '),
  }
}

/** What is saved. What the editor does not show stays as it was. */
export function fieldsOf(form: EventForm, before: Known, calendarId: number): CalendarEventFields {
  const { startOn, startTime, endOn, endTime, isAllDay, link } = form
  const timed = (on: string, time: string, zone: string): EventTime => ({
    local: `${on}T${time}:00`,
    zone: zone === '' ? null : zone,
  })
  const isSameZone = before.start.local.length === 10 || formOf(before).endZone === formOf(before).zone
  const isOneDay = endOn === startOn
  const end: EventTime | null = isAllDay
    ? isOneDay && before.end === null
      ? null
      : { local: endOn === '' ? '' : daysLater(endOn, 1), zone: null }
    : timed(endOn, endTime, isSameZone ? form.zone : form.endZone)
  const isMoment = !isAllDay && before.end === null && isOneDay && startTime === endTime
  // An address for the mail programs of others stays where it stood.
  const isUrl = before.conference === '' && before.url !== ''
  return {
    ...pickKept(before),
    calendarId,
    summary: form.summary.trim(),
    description: form.description,
    location: form.location.trim(),
    conference: isUrl ? '' : link.trim(),
    url: isUrl ? link.trim() : before.url === before.conference ? link.trim() && before.url : before.url,
    start: isAllDay ? { local: startOn, zone: null } : timed(startOn, startTime, form.zone),
    end: isMoment ? null : end,
    status: form.status,
    isTransparent: form.isTransparent,
    categories: form.categories.split(',').flatMap((word) => word.trim() || []),
    attendees: form.attendees,
    alarms: form.alarms,
    rules: form.rules,
  }
}

function pickKept({ classification, organizer, rdates, exdates, exrules }: Known) {
  return { classification, organizer, rdates, exdates, exrules }
}

/** Only the members that differ: what a series has for each of its own is not to be made equal. */
export function changesOf(fields: CalendarEventFields, before: CalendarEvent): Partial<CalendarEventFields> {
  const names = Object.keys(fields) as (keyof CalendarEventFields)[]
  const differing = names.filter((name) => JSON.stringify(fields[name]) !== JSON.stringify(before[name]))
  return Object.fromEntries(differing.map((name) => [name, fields[name]])) as Partial<CalendarEventFields>
}

/** What is wrong with what stands there, and beside which field it is said. */
export function problemOf(form: EventForm): FormProblem | null {
  const { startOn, startTime, endOn, endTime, isAllDay } = form
  if (startOn === '') return { field: 'start', code: 'badDate' }
  if (!isAllDay && startTime === '') return { field: 'start', code: 'badTime' }
  if (endOn === '') return { field: 'end', code: 'badDate' }
  if (!isAllDay && endTime === '') return { field: 'end', code: 'badTime' }
  const isSameZone = form.zone === form.endZone
  if (isSameZone && `${endOn}${isAllDay ? '' : endTime}` < `${startOn}${isAllDay ? '' : startTime}`) {
    return { field: 'end', code: 'endsBeforeStart' }
  }
  const [rule] = form.rules
  const fault = rule === undefined ? null : ruleFault(rule, startOn)
  return fault === null ? null : { field: 'rule', code: fault.code, part: fault.part }
}

/** The form with another start: the end moves along. */
export function withStart(form: EventForm, start: Partial<Pick<EventForm, 'startOn' | 'startTime'>>): EventForm {
  const next = { ...form, ...start }
  const from = instantOf(form.startOn, form.isAllDay ? '00:00' : form.startTime)
  const to = instantOf(next.startOn, next.isAllDay ? '00:00' : next.startTime)
  const end = instantOf(form.endOn, form.isAllDay ? '00:00' : form.endTime)
  if (Number.isNaN(from) || Number.isNaN(to) || Number.isNaN(end)) return next
  const [endOn, endTime] = partsOf(new Date(end + to - from).toISOString())
  return { ...next, endOn, endTime: form.isAllDay ? form.endTime : endTime }
}

function instantOf(on: string, time: string): number {
  return Date.parse(`${on}T${time}:00Z`)
}

function partsOf(local: string): readonly [on: string, time: string] {
  return [local.slice(0, 10), local.slice(11, 16)]
}

/** Today, where nothing else is looked at. */
export const dayOr = (day: string | null) => day ?? civilDay(new Date())
