import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Figure, millis, seconds } from './figure.ts'
import { DEFAULTS, writeCards } from './generate-cards.ts'
import { CACHE, inEmptyFolder, medians, runStep, type StepResult } from './run-step.ts'

const COUNT = 100_000
const FACTOR = 1.5
const PAINTED = 50
const OPENED = 100
const LONGEST_FRAME = 50

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
      log('a first start')
      // The book was written by another runtime, with collation data of its own: the first start sorts its names anew,
      // and makes the first backup. Neither is part of any other start.
      await runStep('window', 'kith', data)
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
  const times = (result: StepResult, name: string) =>
    `p50 ${millis(result[`${name}P50`] ?? 0)}, p95 ${millis(result[`${name}P95`] ?? 0)}`
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
      work: `keystroke to painted rows, ${among} (${kith.keys} keys)`,
      kith: times(kith, 'key'),
      floor: `${times(empty, 'key')} bare page`,
      ratio: keyP95 / (empty.keyP95 ?? 0),
      goal: `p95 ${PAINTED} ms`,
      isMet: keyP95 <= PAINTED,
    },
    {
      ...figure,
      work: `next person opened and painted, ${among} (${kith.opens} keys)`,
      kith: times(kith, 'open'),
      floor: `${times(empty, 'key')} bare page`,
      ratio: (kith.openP95 ?? 0) / (empty.keyP95 ?? 0),
      goal: `p95 ${OPENED} ms`,
      isMet: (kith.openP95 ?? 0) <= OPENED,
    },
    {
      ...figure,
      work: `a long scroll, ${among} (${kith.frames} frames)`,
      kith: `longest ${millis(kith.longestFrame ?? 0)}, p95 ${millis(kith.frameP95 ?? 0)}`,
      floor: `${millis(empty.longestFrame ?? 0)}, p95 ${millis(empty.frameP95 ?? 0)} bare page`,
      ratio: (kith.longestFrame ?? 0) / (empty.longestFrame ?? 0),
      goal: `no frame over ${LONGEST_FRAME} ms`,
      isMet: (kith.longestFrame ?? 0) <= LONGEST_FRAME,
    },
  ]
}
