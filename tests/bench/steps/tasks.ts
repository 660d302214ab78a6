import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { countTasks, listTasks, nearestTask } from '../../../electron/tasks/task-lists.service.ts'
import { tasksSource } from '../../../electron/tasks/task-reminders.ts'
import { makeFields } from '../../support/make-contact.ts'
import { addManyTasks } from './many-tasks.ts'
import { finish, stepArguments } from './step.ts'
import { times } from './times.ts'

/** Lists, counts and reminders of a book with so many open tasks. */
const [folder = '', count = '10000'] = stepArguments()
const NOW = Date.UTC(2026, 5, 11, 8, 24)
const TIMES = 200
const PEOPLE = 100
const here = { clock: () => NOW, zone: () => 'Europe/Berlin' }
const book = await openBook(folder)
await book.write(async (write) => {
  for (let each = 1; each <= PEOPLE; each++) {
    createContact(write, makeFields({ formattedName: `Person ${each}` }), `person-${each}`, here.clock)
  }
  addManyTasks(write, Number(count), PEOPLE, here)
})
const reminders = tasksSource(here.zone)
const result = {
  open: times(TIMES, (n) =>
    listTasks(book.read, 'open', { contactId: null, offset: (n * 37) % 5_000, limit: 100 }, here),
  ),
  today: times(TIMES, () => listTasks(book.read, 'today', { contactId: null, offset: 0, limit: 100 }, here)),
  counts: times(TIMES, () => countTasks(book.read, here)),
  person: times(TIMES, (n) => nearestTask(book.read, 1 + (n % PEOPLE), here)),
  soonest: times(TIMES, () => reminders.soonestAfter(book.read, NOW)),
}
await book.close()
finish(result)
