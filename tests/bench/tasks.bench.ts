import { type Bench, millis } from './figure.ts'
import { inEmptyFolder, runStep } from './run-step.ts'

const COUNT = 10_000
const GOAL_MS = 10
type Times = { readonly p50: number; readonly p95: number }
const WORKS = {
  open: 'a page of all open tasks',
  today: 'the tasks of today',
  counts: 'how many each list holds',
  person: 'the nearest task with somebody',
  soonest: 'when a task is to be reminded of next',
} as const

/** Lists of tasks, in the main process. */
export const tasksBench: Bench = {
  name: 'tasks',
  async run({ count, log }) {
    const tasks = count ?? COUNT
    return inEmptyFolder(async (folder) => {
      log(`${tasks.toLocaleString('en-GB')} open tasks`)
      const measured = await runStep<Record<keyof typeof WORKS, Times>>('tasks', folder, String(tasks))
      return (Object.keys(WORKS) as (keyof typeof WORKS)[]).map((work) => ({
        bench: 'tasks',
        work: `${WORKS[work]}, of ${tasks.toLocaleString('en-GB')}`,
        kith: `p50 ${millis(measured[work].p50)}, p95 ${millis(measured[work].p95)}`,
        floor: '',
        ratio: null,
        goal: `p95 ${GOAL_MS} ms`,
        isMet: measured[work].p95 <= GOAL_MS,
      }))
    })
  },
}
