import { useCalendarStore } from '../../renderer/calendar/calendar-store.ts'
import { civilDay } from '../../renderer/calendar/weeks.ts'
import type { EventOccurrence, LayerItem } from '../../shared/contract/calendar.contract.ts'
import { createFakeBridge, type FakeBridge } from './fake-bridge.ts'
import { fakeContact } from './fake-contacts.ts'
import { press, renderApp, settle, until } from './render-app.tsx'

export const today = civilDay(new Date())
/** Today at this time of the day, in epoch milliseconds. */
export const at = (time: string) => new Date(`${today}T${time}:00`).getTime()
export const ada = { contactId: 1, uid: 'a', name: 'Ada Lindqvist', photo: null }

/** A meeting with her today, unless it is said otherwise. */
export const occurrence = (fields: Partial<EventOccurrence> = {}): EventOccurrence => ({
  eventId: 7,
  occurrence: null,
  calendarId: 1,
  summary: 'Contract review',
  location: '',
  conference: '',
  status: null,
  isTransparent: false,
  isAllDay: false,
  startAt: at('11:00'),
  endAt: at('12:15'),
  startOn: '',
  endOn: '',
  people: [ada],
  ...fields,
})

/** The window on the week with these events, in a book of one person. */
export async function openCalendar(
  events: readonly EventOccurrence[],
  layers: readonly LayerItem[] = [],
): Promise<FakeBridge> {
  const bridge = createFakeBridge([fakeContact(1, { formattedName: 'Ada Lindqvist' })])
  bridge.answer('events.between', () => ({ events, isCut: false }))
  bridge.answer('calendars.layers', ({ layers: wanted }) => layers.filter(({ layer }) => wanted.includes(layer)))
  useCalendarStore.setState(useCalendarStore.getInitialState(), true)
  await renderApp(bridge)
  await press('3', { ctrlKey: true })
  await until(() => document.querySelector('[data-pane="calendar"]') !== null)
  await settle(40)
  return bridge
}

/** With what a channel was asked. */
export const inputs = (bridge: FakeBridge, channel: string) =>
  bridge.requests.filter((request) => request.channel === channel).map(({ input }) => input)
