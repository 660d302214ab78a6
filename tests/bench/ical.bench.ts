import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, perSecond, seconds } from './figure.ts'
import { writeEvents } from './generate-events.ts'
import { CACHE, inEmptyFolder, medians, runStep, type StepResult } from './run-step.ts'

const COUNT = 50_000

/** Reading and importing a calendar of many events, beside ical.js parsing it, which makes no events of it. */
export const icalBench: Bench = {
  name: 'ical',
  async run({ count, runs, log }) {
    mkdirSync(CACHE, { recursive: true })
    const path = join(CACHE, 'bench-events.ics')
    writeEvents(count ?? COUNT, path)
    log('decode, ical.js parsing, and a whole import, in turn')
    const { kith, ical, book } = await medians(runs, {
      kith: () => runStep('decode-events', path),
      ical: () => runStep('parse-ical', path),
      book: () => inEmptyFolder((folder) => runStep('import', path, folder)),
    })
    const events = kith.events ?? 0
    const megabytes = statSync(path).size / 1e6
    const told = ({ milliseconds, processor, events = 0, peakMegabytes }: StepResult) =>
      `${seconds(milliseconds)}, ${perSecond(events, milliseconds)}, ${seconds(processor)} of processor time, ${peakMegabytes} MB`
    return [
      {
        bench: 'ical',
        work: `${events.toLocaleString('en-GB')} events (${megabytes.toFixed(0)} MB) read and decoded`,
        kith: told(kith),
        floor: `${told(ical)}, ical.js parsing alone`,
        ratio: kith.milliseconds / ical.milliseconds,
        goal: '',
        isMet: null,
      },
      {
        bench: 'ical',
        work: 'the same imported into an empty book',
        kith: told({ ...book, events }),
        floor: `${told(ical)}, ical.js parsing alone`,
        ratio: book.milliseconds / ical.milliseconds,
        goal: '',
        isMet: null,
      },
    ]
  },
}
