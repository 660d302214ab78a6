import { openBook } from '../../../electron/db/open-book.ts'
import { claimDue, nextLook } from '../../../electron/reminders/claim-due.ts'
import type { ReminderSource } from '../../../electron/reminders/reminder-source.ts'
import { startReminders } from '../../../electron/reminders/reminders.service.ts'
import { DEFAULT_REMINDER_SETTINGS } from '../../../shared/contract/reminder-settings.ts'
import { finish, stepArguments, timed } from './step.ts'

/** So many pending reminders: to arm, to claim, and a minute in which nothing is due. */
const [folder = '', count = '10000', minute = '60000'] = stepArguments()
const book = await openBook(folder)
const DAY = 24 * 60 * 60_000
const now = Date.now()
await book.write(async (write) => {
  write.prepare('CREATE TABLE pending (id INTEGER PRIMARY KEY, due_at INTEGER NOT NULL)').run()
  write.prepare('CREATE INDEX pending_by_time ON pending (due_at)').run()
  const insert = write.prepare('INSERT INTO pending (due_at) VALUES (?)')
  for (let id = 0; id < Number(count); id++) insert.run(now + DAY + id * 60_000)
})
const occurrence = ({ id, due_at: dueAt }: { id: number; due_at: number }) => ({
  key: `task:${id}`,
  occurrence: String(dueAt),
  dueAt,
})
const source: ReminderSource = {
  kind: 'task',
  soonestAfter: (read, at) =>
    read.prepare('SELECT min(due_at) FROM pending WHERE due_at > ?').pluck().get(at) as number | null,
  dueWithin: (read, after, until) =>
    (read.prepare('SELECT id, due_at FROM pending WHERE due_at > ? AND due_at <= ?').all(after, until) as never[]).map(
      occurrence,
    ),
  find: () => null,
}
let clock = now
const context = { sources: [source], clock: () => clock, zone: () => 'UTC', settings: () => DEFAULT_REMINDER_SETTINGS }
await book.write(async (write) => claimDue(write, context))

let fired = 0
const reminders = startReminders(book, {
  ...context,
  clock: () => Date.now(),
  timers: {
    set: (work, delay) =>
      setTimeout(() => {
        fired++
        work()
      }, delay),
    clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
  },
  notifier: { show: async () => ({ is: 'shown' }) },
  lastNote: () => null,
  open: () => {},
  report: (error) => {
    throw error
  },
})
await new Promise((resolve) => setTimeout(resolve, 500))
fired = 0
const before = process.cpuUsage()
await new Promise((resolve) => setTimeout(resolve, Number(minute)))
const { user, system } = process.cpuUsage(before)
const idle = (user + system) / 1_000
await reminders.stop()

const ARMS = 1_000
const arming = await timed(() => {
  for (let time = 0; time < ARMS; time++) nextLook(book.read, context)
})
clock = now + 400 * DAY
const claiming = await timed(() => book.write(async (write) => claimDue(write, context)))
await book.close()
finish({ fired, idle, arm: arming.milliseconds / ARMS, claim: claiming.milliseconds })
