import i18next from 'i18next'
import type { ContactId } from '../../shared/domain/contact.ts'
import { useWindow } from '../shell/window-store.ts'
import { startLogging } from '../timeline/composer-store.ts'
import { localTime } from '../timeline/entry-form.ts'
import { useToasts } from '../ui/toast-store.ts'
import type { EventItem } from './calendar-item.ts'
import { closeItem } from './opened-store.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 1_440
/** A page that is not there after this long was left again. */
const PATIENCE_MS = 3_000

/** Opens the composer of the first who was there, with the people, the time and how long it took filled in. */
export function logEvent({ people, event }: EventItem): void {
  const [first, ...others] = people
  if (first === undefined) {
    useToasts.getState().show({ text: i18next.t('Add somebody of your book to the event, then log it.') })
    return
  }
  closeItem()
  const minutes = Math.round((event.endAt - event.startAt) / MINUTE_MS)
  useWindow.getState().open(first.contactId as ContactId)
  startLogging(first.contactId, {
    kind: 'meeting',
    when: event.startAt > Date.now() ? null : localTime(event.startAt),
    minutes: minutes > 0 && minutes < DAY_MINUTES ? String(minutes) : '',
    title: event.summary,
    people: others.map(({ contactId, name }) => ({ id: contactId, name })),
  })
  focusOnceThere('composer-text')
}

/** The page of a person is drawn when the book has answered. */
function focusOnceThere(id: string): void {
  const look = () => {
    const field = document.getElementById(id)
    if (field === null) return
    stop()
    field.focus()
  }
  const changes = new MutationObserver(look)
  const timer = setTimeout(stop, PATIENCE_MS)
  function stop() {
    changes.disconnect()
    clearTimeout(timer)
  }
  changes.observe(document.body, { childList: true, subtree: true })
  look()
}
