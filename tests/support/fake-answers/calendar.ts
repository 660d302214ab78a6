import type { Calendar } from '../../../shared/contract/calendar.contract.ts'
import { KithError } from '../../../shared/contract/errors.ts'
import type { CalendarEvent, CalendarEventFields } from '../../../shared/domain/calendar/calendar-event.ts'
import type { Tell } from '../fake-book.ts'
import type { AnswersOf } from './answers.ts'

/** One calendar, and events in memory that are no series. */
export function calendarAnswers(tell: Tell): AnswersOf<'calendars' | 'events' | 'subscriptions'> {
  const plain = { isShown: true, events: 0, subscription: null }
  const calendars = new Map<number, Calendar>([[1, { id: 1, name: 'Work', color: 'moss', ...plain }]])
  const events = new Map<number, CalendarEvent>()
  const changed = () => tell('calendar.changed', {})
  const calendar = (id: number) => {
    const found = calendars.get(id)
    if (found === undefined) throw new KithError('calendar.notFound')
    return found
  }
  const event = (id: number) => {
    const found = events.get(id)
    if (found === undefined) throw new KithError('event.notFound', { id })
    return found
  }
  const put = (id: number, fields: CalendarEventFields): CalendarEvent => {
    const own = { uid: `event-${id}`, recurrenceId: null, sequence: 0, seriesId: null, createdAt: 0, updatedAt: 0 }
    const made = { ...fields, ...own, id }
    events.set(id, made)
    changed()
    return made
  }
  const update = (id: number, patch: object) => put(id, { ...event(id), ...patch })
  const remove = (id: number) => {
    event(id)
    events.delete(id)
    changed()
  }
  const eventsWithin = (from: number, to: number) =>
    [...events.values()]
      .map((found) => ({ found, startAt: Date.parse(`${found.start.local}Z`) }))
      .filter(({ startAt }) => startAt >= from && startAt < to)
      .map(({ found, startAt }) => ({
        eventId: found.id,
        occurrence: null,
        calendarId: found.calendarId,
        summary: found.summary,
        location: found.location,
        conference: found.conference,
        status: found.status,
        isTransparent: found.isTransparent,
        isAllDay: false,
        startAt,
        endAt: startAt + 3_600_000,
        startOn: '',
        endOn: '',
        people: [],
      }))
  return {
    'calendars.list': () => [...calendars.values()],
    'calendars.create': ({ name, color }) => {
      const id = calendars.size + 1
      calendars.set(id, { id, name, color: color ?? 'moss', ...plain })
      changed()
      return id
    },
    'calendars.update': ({ id, name, color }) => {
      const known = calendar(id)
      calendars.set(id, { ...known, name: name ?? known.name, color: color ?? known.color })
      changed()
    },
    'calendars.delete': ({ id }) => {
      calendar(id)
      calendars.delete(id)
      changed()
    },
    'subscriptions.add': ({ url, name, color }) => {
      const id = calendars.size + 1
      const subscription = { url, refreshedAt: Date.now() }
      calendars.set(id, { ...plain, id, name: name || 'Fixtures', color: color ?? 'moss', subscription })
      changed()
      return { id, name: name || 'Fixtures', created: 3, updated: 0, removed: 0 }
    },
    'subscriptions.cancel': () => {},
    'subscriptions.refresh': ({ id }) => ({ id, name: calendar(id).name, created: 0, updated: 0, removed: 0 }),
    'calendars.show': ({ id, isShown }) => {
      calendars.set(id, { ...calendar(id), isShown })
      changed()
    },
    'events.between': ({ from, to }) => ({ isCut: false, events: eventsWithin(from, to) }),
    'calendars.layers': () => [],
    'calendars.month': ({ from, to }) => ({
      events: eventsWithin(Date.parse(from), Date.parse(to)),
      layers: [],
      hidden: [],
      busy: [],
      isCut: false,
    }),
    'events.wordsBefore': () => [],
    'events.get': ({ id }) => event(id),
    'events.create': ({ fields }) => put(events.size + 1, fields),
    'events.update': ({ id, patch }) => update(id, patch),
    'events.delete': ({ id }) => remove(id),
    'events.updateOccurrence': ({ id, patch }) => update(id, patch),
    'events.deleteOccurrence': ({ id }) => remove(id),
  }
}
