import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backupBench } from './backup.bench.ts'
import { calendarBench } from './calendar.bench.ts'
import { exportBench } from './export.bench.ts'
import { type BenchOptions, type Figure, tableOf } from './figure.ts'
import { icalBench } from './ical.bench.ts'
import { importBench } from './import.bench.ts'
import { inputBench } from './input.bench.ts'
import { remindersBench } from './reminders.bench.ts'
import { CACHE } from './run-step.ts'
import { searchBench } from './search.bench.ts'
import { tasksBench } from './tasks.bench.ts'
import { timelineBench } from './timeline.bench.ts'
import { todayBench } from './today.bench.ts'
import { windowBench } from './window.bench.ts'

const BENCHES = [
  importBench,
  searchBench,
  exportBench,
  icalBench,
  backupBench,
  tasksBench,
  todayBench,
  timelineBench,
  calendarBench,
  windowBench,
  inputBench,
  remindersBench,
]
const RUNS = 5

const { values } = parseArgs({
  options: { vcf: { type: 'string' }, count: { type: 'string' }, only: { type: 'string' }, runs: { type: 'string' } },
})
const wanted = BENCHES.filter(({ name }) => values.only === undefined || name === values.only)
if (wanted.length === 0) throw new Error(`--only takes one of ${BENCHES.map(({ name }) => name).join(', ')}`)

const figures: Figure[] = []
for (const bench of wanted) {
  const options: BenchOptions = {
    // A file is named from where the person is, not from where npm runs this.
    vcf: values.vcf === undefined ? null : resolve(process.env.INIT_CWD ?? '.', values.vcf),
    count: values.count === undefined ? null : Number(values.count),
    runs: Number(values.runs ?? RUNS),
    log: (line) => console.error(`${bench.name}: ${line}`),
  }
  figures.push(...(await bench.run(options)))
}
const machine = `${cpus().length} x ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`
console.log(`${tableOf(figures)}\n\n${machine}`)
mkdirSync(CACHE, { recursive: true })
writeFileSync(join(CACHE, 'bench.json'), JSON.stringify({ at: new Date().toISOString(), machine, figures }, null, 2))
