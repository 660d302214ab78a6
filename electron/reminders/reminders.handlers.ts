import type { remindersContract } from '../../shared/contract/reminders.contract.ts'
import type { Handlers } from '../ipc/handlers.ts'
import {
  dismissReminders,
  finishReminder,
  putBackReminders,
  readInbox,
  seeReminders,
  snoozeReminder,
} from './inbox.service.ts'
import type { ReminderContext } from './reminder-context.ts'

type RemindersContract = Omit<typeof remindersContract, 'reminders.test' | 'login.get' | 'login.set'>

/** Binds the channels of the inbox. */
export function remindersHandlers(context: ReminderContext): Handlers<RemindersContract> {
  return {
    'reminders.inbox': (_, read) => readInbox(read, context),
    'reminders.see': ({ ids }, write) => seeReminders(write, ids, context.clock),
    'reminders.snooze': ({ id, until }, write) => snoozeReminder(write, id, until, context),
    'reminders.dismiss': ({ ids }, write) => dismissReminders(write, ids),
    'reminders.putBack': ({ ids }, write) => putBackReminders(write, ids),
    'reminders.finish': ({ id }, write) => finishReminder(write, id, context),
  }
}
