import { appContract } from './app.contract.ts'
import { backupContract } from './backup.contract.ts'
import { calendarContract } from './calendar.contract.ts'
import { contactsContract } from './contacts.contract.ts'
import { customFieldsContract } from './custom-fields.contract.ts'
import { draftsContract } from './drafts.contract.ts'
import { exportContract } from './export.contract.ts'
import { filesContract } from './files.contract.ts'
import { groupsContract } from './groups.contract.ts'
import { historyContract } from './history.contract.ts'
import { interchangeContract } from './interchange.contract.ts'
import { keepInTouchContract } from './keep-in-touch.contract.ts'
import { labelsContract } from './labels.contract.ts'
import { mappingsContract } from './mappings.contract.ts'
import { remindersContract } from './reminders.contract.ts'
import { subscriptionsContract } from './subscriptions.contract.ts'
import { tableContract } from './table.contract.ts'
import { tagsContract } from './tags.contract.ts'
import { tasksContract } from './tasks.contract.ts'
import { timelineContract } from './timeline.contract.ts'
import { todayContract } from './today.contract.ts'
import { workContract } from './work.contract.ts'

/** Every channel between the window and the main process. */
export const contract = {
  ...contactsContract,
  ...tagsContract,
  ...labelsContract,
  ...customFieldsContract,
  ...draftsContract,
  ...filesContract,
  ...historyContract,
  ...interchangeContract,
  ...mappingsContract,
  ...subscriptionsContract,
  ...exportContract,
  ...backupContract,
  ...tableContract,
  ...groupsContract,
  ...tasksContract,
  ...keepInTouchContract,
  ...todayContract,
  ...remindersContract,
  ...calendarContract,
  ...timelineContract,
  ...workContract,
  ...appContract,
}
export type KithContract = typeof contract
export type ChannelName = keyof KithContract
