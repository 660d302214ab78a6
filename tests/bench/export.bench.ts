import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Figure, perSecond, seconds } from './figure.ts'
import { DEFAULTS, writeCards } from './generate-cards.ts'
import { CACHE, inEmptyFolder, medians, runStep, type StepResult } from './run-step.ts'

const COUNT = 50_000
const LEAST = 50_000

/** Everyone written to a file, beside plain lines from the same rows. */
export const exportBench: Bench = {
  name: 'export',
  async run({ count, runs, log }) {
    mkdirSync(CACHE, { recursive: true })
    const path = join(CACHE, 'bench-people.vcf')
    const out = join(CACHE, 'bench-export.vcf')
    writeCards({ ...DEFAULTS, seed: 2, count: count ?? COUNT }, path)
    return inEmptyFolder(async (folder) => {
      log('a book to export')
      await runStep('import', path, folder)
      log('plain lines, vCard 4.0, 3.0, 2.1, jCard, as it came in, in turn')
      const { floor, ...formats } = await medians(runs, {
        floor: () => runStep('raw-export', folder, out),
        vcard4: () => runStep('export', folder, out, 'vcard4'),
        vcard3: () => runStep('export', folder, out, 'vcard3'),
        vcard21: () => runStep('export', folder, out, 'vcard21'),
        jcard: () => runStep('export', folder, out, 'jcard'),
        source: () => runStep('export', folder, out, 'source'),
      })
      return Object.entries(formats).map(([format, kith]) => figureOf(format, kith, floor))
    })
  },
}

function figureOf(format: string, kith: StepResult, floor: StepResult): Figure {
  const written = kith.written ?? 0
  return {
    bench: 'export',
    work: `export of ${written.toLocaleString('en-GB')} as ${format}`,
    kith: `${seconds(kith.milliseconds)}, ${perSecond(written, kith.milliseconds)}`,
    floor: `${seconds(floor.milliseconds)}, ${perSecond(floor.written ?? 0, floor.milliseconds)}`,
    ratio: kith.milliseconds / floor.milliseconds,
    goal: `${LEAST.toLocaleString('en-GB')}/s`,
    isMet: written / (kith.milliseconds / 1_000) >= LEAST,
  }
}
