import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Figure, millis } from './figure.ts'
import { DEFAULTS, writeCards } from './generate-cards.ts'
import { CACHE, inEmptyFolder, medians, runStep, type StepResult } from './run-step.ts'

const COUNT = 50_000
/** Who is in the book before: somebody to be found, and little to be backed up. */
const BEFORE = 1_000
const ANSWERED = 100
const LONGEST_FRAME = 50

/** How soon the window answers while a file is imported, beside the same window at rest. */
export const inputBench: Bench = {
  name: 'input',
  async run({ count, runs, log }) {
    if (!existsSync(join(CACHE, '../out/main/main.js'))) throw new Error('Kith is not built: run `npm run build` first')
    mkdirSync(CACHE, { recursive: true })
    const few = join(CACHE, 'bench-few.vcf')
    const many = join(CACHE, 'bench-input.vcf')
    writeCards({ ...DEFAULTS, seed: 3, count: BEFORE }, few)
    writeCards({ ...DEFAULTS, seed: 4, count: count ?? COUNT }, many)
    log('typing during an import, and at rest, in turn')
    const typing = (...file: readonly string[]) =>
      inEmptyFolder(async (data) => {
        await runStep('import', few, join(data, 'book'))
        return runStep('window-import', data, ...file)
      })
    const { busy, rest } = await medians(runs, { busy: () => typing(many), rest: () => typing() })
    return figuresOf(busy, rest)
  },
}

function figuresOf(busy: StepResult, rest: StepResult): Figure[] {
  const of = (result: StepResult, name: string) => result[name] ?? 0
  const times = (result: StepResult, name: string) =>
    `p95 ${millis(of(result, `${name}P95`))}, longest ${millis(of(result, `${name}Longest`))}`
  const row = (work: string, name: string, by: string, most: number, goal: string): Figure => ({
    bench: 'input',
    work: `${work} (${of(busy, `${name}s`)})`,
    kith: times(busy, name),
    floor: `${times(rest, name)} at rest`,
    ratio: of(busy, `${name}P95`) / of(rest, `${name}P95`),
    goal,
    isMet: of(busy, `${name}${by}`) <= most,
  })
  return [
    row('a key painted during an import', 'paint', 'P95', ANSWERED, `p95 ${ANSWERED} ms`),
    row('a search answered during an import', 'answer', 'P95', ANSWERED, `p95 ${ANSWERED} ms`),
    row('frames during an import', 'frame', 'Longest', LONGEST_FRAME, `none over ${LONGEST_FRAME} ms`),
  ]
}
