import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openBook } from '../../../electron/db/open-book.ts'
import { importFiles } from '../../../electron/interchange/import.service.ts'
import { finish, stepArguments, timed } from './step.ts'

/** Imports a file into the book of a folder, as the window and the command line do. */
const [path = '', folder = ''] = stepArguments()
const worker = new URL('../../../electron/interchange/import-worker.ts', import.meta.url)
const book = await openBook(folder)
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
let contacts = 0
const times = await timed(async () => {
  const summary = await importFiles({ book, sources: [{ path, name: path }], worker, clock: Date.now })
  contacts = summary.contacts
  // The journal is moved into the book after that is told, which is a part of the work.
  await book.close()
})
delay.disable()
const turnOf = (nanoseconds: number) => nanoseconds / 1e6
finish({ ...times, contacts, turnP95: turnOf(delay.percentile(95)), longestTurn: turnOf(delay.max) })
