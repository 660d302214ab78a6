// A process that reminds of a series of things, to be killed in the midst of it. What the desktop was shown stands in a
// file, to which the system has written it before the next step is taken.
import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openBook } from '../../electron/db/open-book.ts'
import type { Plan } from '../../electron/reminders/announcements.ts'
import { startReminders } from '../../electron/reminders/reminders.service.ts'
import { DEFAULT_REMINDER_SETTINGS } from '../../shared/contract/reminder-settings.ts'
import { dueAt, fakeSource } from './fake-reminders.ts'

const [folder = '', start = '0', count = '0', every = '0'] = process.argv.slice(2)
const [first, length, step] = [Number(start), Number(count), Number(every)]
const last = first + (length - 1) * step
const book = await openBook(join(folder, 'book'))
const log = openSync(join(folder, 'shown.log'), 'a')
const { source } = fakeSource(Array.from({ length }, (_, id) => dueAt(id, first + id * step)))
const open = () =>
  Number(book.read.prepare(`SELECT count(*) FROM reminder WHERE state IN ('claimed', 'showing')`).pluck().get())
const known = () => Number(book.read.prepare('SELECT count(*) FROM reminder').pluck().get())

writeSync(1, 'started\n')
const reminders = startReminders(book, {
  sources: [source],
  clock: () => Date.now(),
  zone: () => 'UTC',
  settings: () => DEFAULT_REMINDER_SETTINGS,
  timers: { set: setTimeout, clear: (timer) => clearTimeout(timer as NodeJS.Timeout) },
  notifier: {
    async show(announcement) {
      writeSync(log, `${(announcement as Plan).reminders.map(({ key }) => key).join(' ')}\n`)
      return { is: 'shown' }
    },
  },
  lastNote: () => null,
  open: () => {},
  report: (error) => {
    throw error
  },
})
const watch = setInterval(async () => {
  if (Date.now() < last + 100 || known() < length || open() > 0) return
  clearInterval(watch)
  await reminders.stop()
  await book.close()
}, 50)
