import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, millis } from './figure.ts'
import { DEFAULTS, writeCards } from './generate-cards.ts'
import { CACHE, inEmptyFolder, runStep } from './run-step.ts'

const [PEOPLE, ENTRIES, TASKS] = [100_000, 200_000, 10_000]
type Times = { readonly p50: number; readonly p95: number }
type Result = {
  readonly today: Times
  readonly page: Times
  readonly settling: number
  readonly again: number
  readonly cold: number
}

/** What the day asks for, and what a list says of people beside their names, in the main process. */
export const todayBench: Bench = {
  name: 'today',
  async run({ count, log }) {
    mkdirSync(CACHE, { recursive: true })
    const people = count ?? PEOPLE
    const share = people / PEOPLE
    const path = join(CACHE, 'bench-people.vcf')
    writeCards({ ...DEFAULTS, seed: 2, count: people }, path)
    return inEmptyFolder(async (folder) => {
      log(`a book of ${people.toLocaleString('en-GB')}`)
      await runStep('import', path, folder)
      const [entries, tasks] = [Math.round(ENTRIES * share), Math.round(TASKS * share)]
      log(`${entries.toLocaleString('en-GB')} entries and ${tasks.toLocaleString('en-GB')} tasks`)
      const result = await runStep<Result>('today', folder, String(entries), String(tasks))
      const { today, page, settling, again, cold } = result
      const figure = (work: string, kith: string, goal: string, isMet: boolean | null) => {
        return { bench: 'today', work, kith, floor: '', ratio: null, goal, isMet }
      }
      const percentiles = (work: string, { p50, p95 }: Times, goal: number) =>
        figure(work, `p50 ${millis(p50)}, p95 ${millis(p95)}`, `p95 ${goal} ms`, p95 <= goal)
      return [
        percentiles(`Today, ${cold.toLocaleString('en-GB')} going cold`, today, 50),
        percentiles('a page of the list with its facts', page, 5),
        figure(`where people stand, of ${entries.toLocaleString('en-GB')} entries at once`, millis(settling), '', null),
        figure('the same after one entry more', millis(again), '', null),
      ]
    })
  },
}
