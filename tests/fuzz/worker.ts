import { parentPort, workerData } from 'node:worker_threads'
import { CALENDAR_PIECES } from '../support/mutate-bytes.ts'
import { checkCalendar } from './calendar-claims.ts'
import { checkCards, checkTable } from './claims.ts'
import { damagedFile, soundCalendars, soundFiles } from './damaged-files.ts'

/** What the run tells this thread. `at` holds the number of the file under way, for whoever watches. */
export type FuzzOrder = {
  readonly seed: number
  readonly from: number
  readonly count: number
  readonly at: Int32Array
}
export type FuzzReport = {
  files: number
  cards: number
  rows: number
  events: number
  bytes: number
  slowest: number
  slowestFile: number
  /** Files of which something does not hold, the first of them, and how many there are. */
  failed: number
  failures: string[]
}

/** One of so many files is a table, and one in so many a calendar. */
const TABLES = 20
const CALENDARS = 5
const TOLD = 10_000
const TOLD_FAILURES = 20

const { seed, from, count, at }: FuzzOrder = workerData
const { cards, tables } = soundFiles(true)
const calendars = soundCalendars(true)
const report: FuzzReport = {
  files: 0,
  cards: 0,
  rows: 0,
  events: 0,
  bytes: 0,
  slowest: 0,
  slowestFile: 0,
  failed: 0,
  failures: [],
}
for (let number = from; number < from + count; number++) {
  Atomics.store(at, 0, number)
  const since = performance.now()
  const isTable = number % TABLES === TABLES - 1
  const isCalendar = number % CALENDARS === 2
  const bytes = isCalendar
    ? damagedFile(calendars, seed, number, CALENDAR_PIECES)
    : damagedFile(isTable ? tables : cards, seed, number)
  try {
    if (isCalendar) report.events += checkCalendar(bytes, number)
    else if (isTable) report.rows += await checkTable(bytes)
    else report.cards += checkCards(bytes, number)
  } catch (error) {
    report.failed += 1
    if (report.failures.length < TOLD_FAILURES) report.failures.push(`file ${number}: ${String(error).slice(0, 2_000)}`)
  }
  const took = performance.now() - since
  if (took > report.slowest) Object.assign(report, { slowest: took, slowestFile: number })
  report.files += 1
  report.bytes += bytes.length
  if (report.files % TOLD === 0) parentPort?.postMessage(report)
}
parentPort?.postMessage(report)
