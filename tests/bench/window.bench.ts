import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Figure, millis, seconds } from './figure.ts'
import { DEFAULTS, writeCards } from './generate-cards.ts'
import { CACHE, inEmptyFolder, medians, runStep, type StepResult } from './run-step.ts'

const COUNT = 100_000
const FACTOR = 1.5
const PAINTED = 50

/** The real application with a full book, beside an empty window of the same runtime. */
export const windowBench: Bench = {
  name: 'window',
  async run({ count, runs, log }) {
    if (!existsSync(join(CACHE, '../out/main/main.js'))) throw new Error('Kith is not built: run `npm run build` first')
    mkdirSync(CACHE, { recursive: true })
    const people = count ?? COUNT
    const path = join(CACHE, 'bench-people.vcf')
    writeCards({ ...DEFAULTS, seed: 2, count: people }, path)
    return inEmptyFolder(async (data) => {
      log(`a book of ${people.toLocaleString('en-GB')}`)
      await runStep('import', path, join(data, 'book'))
      log('Kith, an empty window, in turn')
      const { kith, empty } = await medians(runs, {
        kith: () => runStep('window', 'kith', data),
        empty: () => runStep('window', 'empty', mkdtempSync(join(data, 'empty-'))),
      })
      return figuresOf(kith, empty, people)
    })
  },
}

function figuresOf(kith: StepResult, empty: StepResult, people: number): Figure[] {
  const among = `among ${people.toLocaleString('en-GB')}`
  const megabytes = (result: StepResult) => Math.round(result.megabytes ?? 0)
  const start = kith.milliseconds / empty.milliseconds
  const memory = megabytes(kith) / megabytes(empty)
  const keyP95 = kith.keyP95 ?? 0
  const figure = { bench: 'window', goal: `at most ${FACTOR} x` }
  return [
    {
      ...figure,
      work: `start to painted list, ${among}`,
      kith: seconds(kith.milliseconds),
      floor: `${seconds(empty.milliseconds)} empty window`,
      ratio: start,
      isMet: start <= FACTOR,
    },
    {
      ...figure,
      work: `memory of all processes, ${among}`,
      kith: `${megabytes(kith)} MB`,
      floor: `${megabytes(empty)} MB empty window`,
      ratio: memory,
      isMet: memory <= FACTOR,
    },
    {
      ...figure,
      work: `keystroke to painted rows, ${among} (${kith.keystrokes} keys)`,
      kith: `p50 ${millis(kith.keyP50 ?? 0)}, p95 ${millis(keyP95)}`,
      floor: '',
      ratio: null,
      goal: `p95 ${PAINTED} ms`,
      isMet: keyP95 <= PAINTED,
    },
  ]
}
