import i18next from 'i18next'
import { startLoggingWith } from '../timeline/composer-store.ts'
import { localTime } from '../timeline/entry-form.ts'
import { useToasts } from '../ui/toast-store.ts'
import type { EventItem } from './calendar-item.ts'
import { closeItem } from './opened-store.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 1_440

/** Opens the composer of the first who was there, with the people, the time and how long it took filled in. */
export function logEvent({ people, event }: EventItem): void {
  const [first, ...others] = people
  if (first === undefined) {
    useToasts.getState().show({ text: i18next.t('Add somebody of your book to the event, then log it.') })
    return
  }
  closeItem()
  const minutes = Math.round((event.endAt - event.startAt) / MINUTE_MS)
  startLoggingWith(first.contactId, {
    kind: 'meeting',
    when: event.startAt > Date.now() ? null : localTime(event.startAt),
    minutes: minutes > 0 && minutes < DAY_MINUTES ? String(minutes) : '',
    title: event.summary,
    people: others.map(({ contactId, name }) => ({ id: contactId, name })),
  })
}
