import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { countTasks, listTasks, nearestTask } from '../../../electron/tasks/task-lists.service.ts'
import { tasksSource } from '../../../electron/tasks/task-reminders.ts'
import { addTask } from '../../../electron/tasks/tasks.service.ts'
import { addDays } from '../../../shared/domain/civil-time.ts'
import { makeFields } from '../../support/make-contact.ts'
import { finish, percentile, stepArguments } from './step.ts'

/** Lists, counts and reminders of a book with so many open tasks, half of them with a time, spread over two years. */
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
  for (let each = 0; each < Number(count); each++) {
    const dueTime =
      each % 2 === 0 ? `${String(8 + (each % 10)).padStart(2, '0')}:${String(each % 60).padStart(2, '0')}` : null
    addTask(
      write,
      {
        title: `Task ${each}`,
        dueOn: each % 20 === 0 ? null : addDays('2025-06-11', (each * 7_919) % 730),
        dueTime: each % 20 === 0 ? null : dueTime,
        zone: each % 200 === 2 ? 'America/New_York' : null,
        reminder: { kind: 'at', on: addDays('2026-06-11', each % 365), time: '09:00' },
        contactIds: [1 + (each % PEOPLE)] as never,
      },
      `task-${each}`,
      here,
    )
  }
})
const reminders = tasksSource(here.zone)
const result = {
  open: times((n) => listTasks(book.read, 'open', { contactId: null, offset: (n * 37) % 5_000, limit: 100 }, here)),
  today: times(() => listTasks(book.read, 'today', { contactId: null, offset: 0, limit: 100 }, here)),
  counts: times(() => countTasks(book.read, here)),
  person: times((n) => nearestTask(book.read, 1 + (n % PEOPLE), here)),
  soonest: times(() => reminders.soonestAfter(book.read, NOW)),
}
await book.close()
finish(result)

function times(work: (n: number) => unknown): { p50: number; p95: number } {
  const taken = Array.from({ length: TIMES }, (_, n) => {
    const start = performance.now()
    work(n)
    return performance.now() - start
  })
  return { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) }
}
