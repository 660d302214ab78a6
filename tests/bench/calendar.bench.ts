import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, millis } from './figure.ts'
import { CACHE, inEmptyFolder, runStep } from './run-step.ts'

const EVENTS = 10_000
const SERIES = 1_000
const ANSWERED = 30
const PAINTED = 150
type Times = { readonly p50: number; readonly p95: number }
type Painted = { readonly ready: Times; readonly far: Times }
type Queried = { readonly month: Times; readonly rows: Times; readonly shown: number }
const both = ({ p50, p95 }: Times) => `p50 ${millis(p50)}, p95 ${millis(p95)}`

/** Months of a full calendar: answered by the main process, and painted in the window. */
export const calendarBench: Bench = {
  name: 'calendar',
  async run({ count, log }) {
    if (!existsSync(join(CACHE, '../out/main/main.js'))) throw new Error('Kith is not built: run `npm run build` first')
    mkdirSync(CACHE, { recursive: true })
    const events = count ?? EVENTS
    return inEmptyFolder(async (data) => {
      log(`${events.toLocaleString('en-GB')} events and ${SERIES.toLocaleString('en-GB')} series over ten years`)
      const full = join(data, 'full')
      const [book, sizes] = [join(full, 'book'), [String(events), String(SERIES)]]
      const { month, rows, shown } = await runStep<Queried>('calendar', book, ...sizes)
      log('months in the window, full and empty')
      const painted = await runStep<Painted>('calendar-window', full)
      const empty = join(data, 'empty')
      await runStep('calendar', join(empty, 'book'), '0', '0')
      const floor = await runStep<Painted>('calendar-window', empty)
      const what = `six weeks of ${events.toLocaleString('en-GB')} events and ${SERIES.toLocaleString('en-GB')} series`
      return [
        {
          bench: 'calendar',
          work: `${what} answered (${shown.toLocaleString('en-GB')} found)`,
          kith: both(month),
          floor: `${both(rows)} plain rows`,
          ratio: month.p95 / rows.p95,
          goal: `p95 ${ANSWERED} ms`,
          isMet: month.p95 <= ANSWERED,
        },
        ...(['ready', 'far'] as const).map((which) => ({
          bench: 'calendar',
          work: `key to painted month, of the same, ${which === 'ready' ? 'the one before' : 'three months away'}`,
          kith: both(painted[which]),
          floor: `${both(floor[which])} empty month`,
          ratio: painted[which].p95 / floor[which].p95,
          goal: `p95 ${PAINTED} ms`,
          isMet: painted[which].p95 <= PAINTED,
        })),
      ]
    })
  },
}
