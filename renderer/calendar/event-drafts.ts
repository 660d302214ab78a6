import i18next from 'i18next'
import type { CalendarEventFields } from '../../shared/domain/calendar/calendar-event.ts'
import { type DraftSource, UnreadableDraft } from '../drafts/draft-source.ts'
import { type Fields, fitting, isFields, readForm, writeForm } from '../drafts/fitting.ts'
import { useToasts } from '../ui/toast-store.ts'
import { type EditedEvent, type EventDraft, useCalendarStore } from './calendar-store.ts'
import type { EventForm } from './event-form.ts'

const VERSION = 1
const EMPTY_FORM: EventForm = {
  calendarId: null,
  summary: '',
  description: '',
  location: '',
  status: null,
  isTransparent: false,
  attendees: [],
  alarms: [],
  rules: [],
  isAllDay: false,
  startOn: '',
  startTime: '',
  endOn: '',
  endTime: '',
  zone: '',
  endZone: '',
  link: '',
  categories: '',
}

/** What is being written of events; it waits for the editor to be opened on that event again. */
export const eventDrafts: DraftSource = {
  kind: 'event',
  written(id) {
    const draft = useCalendarStore.getState().drafts[id ?? 'new']
    return draft === undefined ? null : { form: draft, body: () => writeForm(draft, VERSION) }
  },
  follow: (changed) =>
    useCalendarStore.subscribe(({ drafts }, before) => {
      const keys = new Set([...Object.keys(drafts), ...Object.keys(before.drafts)])
      for (const key of keys) if (drafts[key] !== before.drafts[key]) changed(key === 'new' ? null : Number(key))
    }),
  async recover({ id, body }) {
    const draft = draftOf(id, readForm(body, VERSION))
    return { form: draft, put: () => useCalendarStore.getState().keepDraft(draft) }
  },
  onRecovered([newest]) {
    const draft = useCalendarStore.getState().drafts[newest ?? 'new']
    if (draft === undefined) return
    useToasts.getState().show({
      text: i18next.t('An event was not saved last time.'),
      action: { label: i18next.t('Go on'), run: () => useCalendarStore.getState().edit(draft.edited) },
    })
  },
}

function draftOf(id: number | null, { edited, form }: Fields): EventDraft {
  if (!isFields(edited) || !isFields(form)) throw new UnreadableDraft('it has no form')
  const fitted = fitting(form, EMPTY_FORM) as EventForm
  return {
    edited: editedOf(id, edited),
    form: {
      ...fitted,
      attendees: fitted.attendees.filter((one) => isFields(one) && typeof one.address === 'string'),
      alarms: fitted.alarms.filter((one) => isFields(one) && isFields(one.trigger)),
      rules: fitted.rules.filter((one) => typeof one === 'string'),
    },
  }
}

function editedOf(id: number | null, { fresh, occurrence }: Fields): EditedEvent {
  if (id === null) return { fresh: isFields(fresh) ? (fresh as Partial<CalendarEventFields>) : {} }
  return { eventId: id, occurrence: typeof occurrence === 'string' ? occurrence : null }
}
