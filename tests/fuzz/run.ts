import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { corpusFolder } from '../support/corpus.ts'
import { measureGrowth, SIZES } from './growth.ts'
import type { FuzzOrder, FuzzReport } from './worker.ts'

const COUNT = 1_000_000
const SEED = 20_260_101
/** A file of a few kilobytes on which the worker sits longer than this, in milliseconds, is a hang. */
const PATIENCE = 20_000
/** Twice the time for each byte at eight times the size is what a busy machine does; quadratic time would be eight. */
const MOST_GROWTH = 3

const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' } },
})
const order: FuzzOrder = {
  count: Number(values.count ?? COUNT),
  seed: Number(values.seed ?? SEED),
  from: Number(values.from ?? 0),
  at: new Int32Array(new SharedArrayBuffer(4)),
}

const count = (number: number) => number.toLocaleString('en-GB')

/** Damages files on another thread, and resolves when it is done. Rejects where it hangs or dies. */
function fuzz(): Promise<FuzzReport> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: order })
  const where = () => `file ${Atomics.load(order.at, 0)} (--seed ${order.seed} --from ${Atomics.load(order.at, 0)})`
  return new Promise((resolve, reject) => {
    let last: FuzzReport | undefined
    let seen = -1
    const watch = setInterval(() => {
      const now = Atomics.load(order.at, 0)
      if (now === seen) reject(new Error(`${where()} hangs`))
      seen = now
    }, PATIENCE)
    worker.on('message', (report: FuzzReport) => {
      last = report
      if (report.files % 50_000 === 0) console.error(`${count(report.files)} files, ${report.failed} failed`)
    })
    worker.on('error', (error) => reject(new Error(where(), { cause: error })))
    worker.on('exit', () => {
      clearInterval(watch)
      if (last?.files === order.count) resolve(last)
    })
  })
}

function growth(): { isLinear: boolean; lines: string[] } {
  const lines: string[] = []
  let isLinear = true
  for (const { shape, perMegabyte, factor } of measureGrowth(MOST_GROWTH)) {
    if (factor > MOST_GROWTH) isLinear = false
    const times = perMegabyte.map((time) => time.toFixed(0).padStart(5)).join('')
    lines.push(`${shape.padEnd(28)}${times}  ${factor.toFixed(2)}${factor > MOST_GROWTH ? '  GROWS' : ''}`)
  }
  return { isLinear, lines }
}

const since = performance.now()
// One who looks for a single file again wants that alone.
const { isLinear, lines } = values.from === undefined ? growth() : { isLinear: true, lines: [] }
if (lines.length > 0) {
  const sizes = SIZES.join(', ')
  console.log(`milliseconds per megabyte at ${sizes} MB, and the last over the first\n${lines.join('\n')}\n`)
}
const corpus = corpusFolder() === null ? 'without the corpus, which is not here' : 'with the corpus'
const report = await fuzz()
const seconds = Math.round((performance.now() - since) / 1_000)
console.log(
  `${count(report.files)} damaged files, ${corpus}: ${count(report.cards)} cards, ${count(report.rows)} rows, ` +
    `${count(report.events)} events and tasks, ` +
    `${(report.bytes / 1e6).toFixed(0)} MB, ${seconds} s; ${count(report.failed)} failed, none hung; ` +
    `slowest ${report.slowest.toFixed(0)} ms (file ${report.slowestFile})`,
)
const cache = join(import.meta.dirname, '../../.cache')
mkdirSync(cache, { recursive: true })
writeFileSync(join(cache, 'fuzz.json'), JSON.stringify({ ...order, at: undefined, seconds, ...report, growth: lines }))
for (const failure of report.failures) console.log(`\n${failure}`)
process.exitCode = isLinear && report.failed === 0 ? 0 : 1
