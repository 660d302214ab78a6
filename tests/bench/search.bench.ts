import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Figure, millis } from './figure.ts'
import { DEFAULTS, writeCards } from './generate-cards.ts'
import { CACHE, inEmptyFolder, runStep } from './run-step.ts'

const COUNT = 100_000
const PAGE = 5
type Times = {
  readonly queries: number
  readonly found: number
  readonly p50: number
  readonly p95: number
  readonly firstP95: number
  readonly floorP50: number
  readonly floorP95: number
}

type Percentiles = { readonly p50: number; readonly p95: number }
type ListTimes = Readonly<Record<'page' | 'jump' | 'position' | 'floor', Percentiles>>

/** From a keystroke to the first hundred rows, in the main process. */
export const searchBench: Bench = {
  name: 'search',
  async run({ count, log }) {
    mkdirSync(CACHE, { recursive: true })
    const people = count ?? COUNT
    // The goals are 10 ms at a hundred thousand and 25 ms at a million.
    const goal = people > COUNT ? 25 : 10
    const path = join(CACHE, 'bench-people.vcf')
    writeCards({ ...DEFAULTS, seed: 2, count: people }, path)
    return inEmptyFolder(async (folder) => {
      log(`a book of ${people.toLocaleString('en-GB')}`)
      await runStep('import', path, folder)
      log('entries')
      await runStep('entries', folder, String(people * 2))
      log('searches')
      const { peakMegabytes: _peak, ...kinds } = await runStep<Record<string, Times>>('search', folder)
      log('pages of the list')
      const { page, jump, position, floor } = await runStep<ListTimes>('list', folder)
      return [
        ...Object.entries(kinds).map(([kind, times]) => figureOf(kind, times, people, goal)),
        pageFigure('a page from anywhere in the list', page, floor, people),
        pageFigure('a jump to a letter', jump, floor, people),
        pageFigure('where somebody stands in the list', position, floor, people),
      ]
    })
  },
}

function figureOf(kind: string, times: Times, people: number, goal: number): Figure {
  const { found, p50, p95, firstP95, floorP50, floorP95 } = times
  return {
    bench: 'search',
    work: `${kind} among ${people.toLocaleString('en-GB')} (${found.toLocaleString('en-GB')} found)`,
    kith: `p50 ${millis(p50)}, p95 ${millis(p95)}, at first p95 ${millis(firstP95)}`,
    floor: `p50 ${millis(floorP50)}, p95 ${millis(floorP95)}`,
    ratio: p95 / floorP95,
    goal: `p95 ${goal} ms`,
    isMet: p95 <= goal,
  }
}

function pageFigure(work: string, times: Percentiles, floor: Percentiles, people: number): Figure {
  const text = ({ p50, p95 }: Percentiles) => `p50 ${millis(p50)}, p95 ${millis(p95)}`
  return {
    bench: 'search',
    work: `${work} of ${people.toLocaleString('en-GB')}`,
    kith: text(times),
    floor: `${text(floor)} bare page by key`,
    ratio: times.p95 / floor.p95,
    goal: `p95 ${PAGE} ms`,
    isMet: times.p95 <= PAGE,
  }
}
