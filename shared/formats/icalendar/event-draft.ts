import { EMPTY_EVENT_FIELDS, type EventComponent } from '../../domain/calendar/event.ts'
import { TimeDraft } from './time-draft.ts'

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] | undefined ? Item[] | Extract<T[K], undefined> : T[K]
}

/** An event of which nothing is known. */
export const EMPTY_EVENT: Omit<EventComponent, 'exrules' | 'isRange'> = {
  uid: '',
  recurrenceId: null,
  sequence: 0,
  start: { local: '', zone: null },
  end: null,
  ...EMPTY_EVENT_FIELDS,
}

/** What the lines of an event have said so far. */
export class EventDraft extends TimeDraft {
  readonly event: Mutable<EventComponent> = {
    ...EMPTY_EVENT,
    categories: [],
    attendees: [],
    alarms: [],
    rules: [],
    rdates: [],
    exdates: [],
  }
}
