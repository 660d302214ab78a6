import type { calendarContract } from '../../shared/contract/calendar.contract.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { lastWordsOf } from '../timeline/last-words.service.ts'
import { createCalendar, deleteCalendar, listCalendars, showCalendar, updateCalendar } from './calendars.service.ts'
import { createEvent, deleteEvent, getEvent, updateEvent } from './events.service.ts'
import { layersBetween } from './layers.service.ts'
import { monthBetween } from './month.service.ts'
import { changeOccurrence, deleteOccurrence } from './series.service.ts'
import { eventsBetween } from './window.service.ts'

/** Binds the channels of calendars and events to their services. `newUid` makes a `urn:uuid:`. */
export function calendarHandlers({ clock, newUid }: { clock: Clock; newUid: () => string }) {
  return {
    'calendars.list': (_input, read) => listCalendars(read),
    'calendars.create': (calendar, write) => createCalendar(write, { ...calendar, uid: newUid() }, clock),
    'calendars.update': ({ id, ...patch }, write) => updateCalendar(write, id, patch, clock),
    'calendars.delete': ({ id }, write) => deleteCalendar(write, id, clock),
    'calendars.show': ({ id, isShown }, write) => showCalendar(write, id, isShown),
    'events.between': (window, read) => eventsBetween(read, window),
    'calendars.layers': (asked, read) => layersBetween(read, asked),
    'calendars.month': (asked, read) => monthBetween(read, asked),
    'events.wordsBefore': ({ contactIds, before }, read) =>
      [...lastWordsOf(read, contactIds, before)].map(([contactId, words]) => ({ contactId, ...words })),
    'events.get': ({ id }, read) => getEvent(read, id),
    'events.create': ({ fields }, write) => createEvent(write, fields, newUid(), clock),
    'events.update': ({ id, patch }, write) => updateEvent(write, id, given(patch), clock),
    'events.delete': ({ id }, write) => deleteEvent(write, id, clock),
    'events.updateOccurrence': ({ patch, ...of }, write) => changeOccurrence(write, of, given(patch), newUid(), clock),
    'events.deleteOccurrence': (of, write) => deleteOccurrence(write, of, clock),
  } satisfies Handlers<typeof calendarContract>
}

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** What a patch says, without what it only names. */
function given<T extends object>(patch: T): Given<T> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Given<T>
}
