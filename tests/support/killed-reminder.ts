// A process that reminds of one thing, and ends itself by SIGKILL at a step that is named: nothing of it is done any more,
// and nothing is tidied up. What the desktop was shown stands in a file.
import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import type { Book } from '../../electron/db/book.ts'
import { openBook } from '../../electron/db/open-book.ts'
import { startReminders } from '../../electron/reminders/reminders.service.ts'
import { DEFAULT_REMINDER_SETTINGS } from '../../shared/contract/reminder-settings.ts'
import { dueAt, fakeSource } from './fake-reminders.ts'

const [folder = '', now = '0', due = '0', end = ''] = process.argv.slice(2)
const [isHeldFirst, isHeldThen] = [end.startsWith('held:'), end.startsWith('claimed:')]
const isHeld = isHeldFirst || isHeldThen
const step = end.replace(/^(held|claimed):/, '')
const die = () => process.kill(process.pid, 'SIGKILL')

const book = await openBook(join(folder, 'book'))
const log = openSync(join(folder, 'shown.log'), 'a')
const { promise: freed, resolve: free } = Promise.withResolvers<void>()

/** The transactions of reminders, one after another: claim, mark as showing, record. */
let writes = 0
const write: Book['write'] = async (work) => {
  const result = await book.write(work)
  if (`write ${++writes}` === step) die()
  // A long command comes between what is claimed and that it is marked.
  if (isHeldThen && writes === 1) void book.write(() => freed)
  return result
}
const start = () =>
  startReminders(
    { ...book, write },
    {
      sources: [fakeSource([dueAt(1, Number(due))]).source],
      clock: () => Number(now),
      zone: () => 'UTC',
      settings: () => DEFAULT_REMINDER_SETTINGS,
      timers: { set: setTimeout, clear: (timer) => clearTimeout(timer as NodeJS.Timeout) },
      notifier: {
        async show() {
          if (step === 'asked') die()
          writeSync(log, 'shown\n')
          if (step === 'shown') die()
          // What is written down of the answer is written in the very turn in which it comes.
          if (step === 'answered') setImmediate(die)
          if (isHeld) setImmediate(free)
          return { is: 'shown' }
        },
      },
      lastNote: () => null,
      open: () => {},
      report: (error) => {
        throw error
      },
    },
  )

if (isHeldFirst) void book.write(() => freed)
const reminders = start()
await rest(isHeld ? 2_000 : 0)
await reminders.stop()
await book.close()
