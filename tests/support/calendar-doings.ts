import { createCalendar, deleteCalendar, updateCalendar } from '../../electron/calendar/calendars.service.ts'
import { createEvent, deleteEvent, updateEvent } from '../../electron/calendar/events.service.ts'
import { changeOccurrence, deleteOccurrence } from '../../electron/calendar/series.service.ts'
import type { WriteConnection } from '../../electron/db/book.ts'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { CalendarEventFields, SeriesScope } from '../../shared/domain/calendar/calendar-event.ts'
import { makeEvent } from './make-event.ts'

export type CalendarDraw = { readonly n: number; readonly name: string; readonly people: readonly number[] }
/** All but those that fetch a calendar first. */
type CalendarCommand = Exclude<
  Extract<CommandName, `calendar.${string}` | `calendars.${string}`>,
  'calendars.subscribe' | 'calendars.refresh'
>

/** A series of ten Tuesdays, of which a book has one to begin with. */
const SERIES = makeEvent({ summary: 'Every Tuesday', rules: ['FREQ=WEEKLY;BYDAY=TU;COUNT=10'] })

/** What a book needs so that every command on calendars has something to do. */
export function startCalendar(write: WriteConnection, clock: () => number): void {
  const calendarId = createCalendar(write, { name: 'Work', color: null, uid: 'calendar' }, clock)
  createEvent(write, { ...SERIES, calendarId }, 'series', clock)
}

/** How to do each command on calendars, with whatever there is. */
export function calendarDoings(
  clock: () => number,
): Record<CalendarCommand, (write: WriteConnection, drawn: CalendarDraw) => unknown> {
  const uid = () => `event-${clock()}`
  const day = (n: number) => `2026-06-${String(1 + (n % 28)).padStart(2, '0')}`
  const fieldsOf = ({ n, name, people }: CalendarDraw): Partial<CalendarEventFields> => ({
    summary: name,
    start: { local: `${day(n)}T09:30:00`, zone: n % 2 ? 'America/New_York' : null },
    end: null,
    attendees: people.slice(0, 1).map((contactId) => ({
      contactId,
      name,
      address: '',
      role: 'required' as const,
      participation: 'needsAction' as const,
      isAsked: false,
    })),
  })
  const one = (write: WriteConnection, sql: string) => Number(write.prepare(sql).pluck().get() ?? 0)
  // What is followed is not edited.
  const own = 'calendar_id IN (SELECT id FROM calendar WHERE url IS NULL)'
  const calendarIn = (write: WriteConnection) => one(write, 'SELECT min(id) FROM calendar WHERE url IS NULL')
  const eventIn = (write: WriteConnection) => one(write, `SELECT max(id) FROM event WHERE ${own}`)
  const seriesIn = (write: WriteConnection) => one(write, `SELECT min(id) FROM event WHERE is_series = 1 AND ${own}`)
  const occurrence = (write: WriteConnection, { n }: CalendarDraw, scope: SeriesScope) => {
    const id = seriesIn(write)
    const start = write.prepare('SELECT start_local FROM event WHERE id = ?').pluck().get(id) as string | undefined
    if (start === undefined) return null
    const at = new Date(`${start}Z`)
    at.setUTCDate(at.getUTCDate() + 7 * (1 + (n % 4)))
    return { id, occurrence: at.toISOString().slice(0, start.length), scope }
  }
  const change = (scope: SeriesScope) => (write: WriteConnection, drawn: CalendarDraw) => {
    const of = occurrence(write, drawn, scope)
    return of && changeOccurrence(write, of, { summary: `${drawn.name} ${drawn.n}`, location: 'Here' }, uid(), clock)
  }
  const remove = (scope: SeriesScope) => (write: WriteConnection, drawn: CalendarDraw) => {
    const of = occurrence(write, drawn, scope)
    return of && deleteOccurrence(write, of, clock)
  }
  return {
    'calendar.create': (write, drawn) => {
      const calendarId = calendarIn(write)
      return calendarId > 0 && createEvent(write, makeEvent({ ...fieldsOf(drawn), calendarId }), uid(), clock)
    },
    'calendar.update': (write, drawn) =>
      eventIn(write) > 0 && updateEvent(write, eventIn(write), fieldsOf(drawn), clock),
    'calendar.updateOccurrence': change('this'),
    'calendar.updateFollowing': change('following'),
    'calendar.delete': (write) => eventIn(write) > 0 && deleteEvent(write, eventIn(write), clock),
    'calendar.deleteOccurrence': remove('this'),
    'calendar.deleteFollowing': remove('following'),
    'calendars.create': (write, { name, n }) =>
      createCalendar(write, { name: `${name} ${n}`, color: null, uid: uid() }, clock),
    'calendars.update': (write, { n }) =>
      calendarIn(write) > 0 && updateCalendar(write, calendarIn(write), { name: `C ${n}` }, clock),
    'calendars.delete': (write) => calendarIn(write) > 0 && deleteCalendar(write, calendarIn(write), clock),
  }
}
