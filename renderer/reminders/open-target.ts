import type { Navigation } from '../../shared/contract/app.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import type { Deed } from '../../shared/domain/reminder.ts'
import { useCalendarStore } from '../calendar/calendar-store.ts'
import { callUp, writeTo } from '../keep-in-touch/reach.ts'
import { openPage } from '../shell/panes.ts'
import { useWindow } from '../shell/window-store.ts'
import { editTask } from '../tasks/tasks-store.ts'
import { startLoggingWith } from '../timeline/composer-store.ts'

/** Opens what a reminder is about, and begins what was chosen on its notification. */
export function openTarget(to: Exclude<Navigation, { readonly to: 'command' }>): void {
  if (to.to === 'contact') {
    useWindow.getState().open(to.contactId as ContactId)
    if (to.deed !== undefined) begin(to.deed, to.contactId as ContactId)
  } else if (to.to === 'task') editTask(to.taskId)
  else if (to.to === 'day') {
    useCalendarStore.getState().showDay(to.day)
    openPage('calendar')
  } else openPage(to.to === 'inbox' ? 'reminders' : to.to)
}

function begin(deed: Deed, id: ContactId): void {
  if (deed === 'call') void callUp(id)
  else if (deed === 'write') void writeTo(id)
  else startLoggingWith(id)
}
