import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, seconds } from './figure.ts'
import { DEFAULTS, writeCards } from './generate-cards.ts'
import { CACHE, inEmptyFolder, medians, runStep } from './run-step.ts'

const COUNT = 100_000
const FACTOR = 2

/** A checked backup beside a copy of the file. */
export const backupBench: Bench = {
  name: 'backup',
  async run({ count, runs, log }) {
    mkdirSync(CACHE, { recursive: true })
    const people = count ?? COUNT
    const path = join(CACHE, 'bench-people.vcf')
    writeCards({ ...DEFAULTS, seed: 2, count: people }, path)
    return inEmptyFolder(async (folder) => {
      log(`a book of ${people.toLocaleString('en-GB')}`)
      await runStep('import', path, folder)
      log('a copy of the file, a checked backup, in turn')
      const { copy, kith } = await medians(runs, {
        copy: () => runStep('backup', 'copy', folder),
        kith: () => runStep('backup', 'kith', folder),
      })
      const ratio = kith.milliseconds / copy.milliseconds
      return [
        {
          bench: 'backup',
          work: `checked backup of ${people.toLocaleString('en-GB')}`,
          kith: seconds(kith.milliseconds),
          floor: `${seconds(copy.milliseconds)} copy on the disk`,
          ratio,
          goal: `at most ${FACTOR} x`,
          isMet: ratio <= FACTOR,
        },
      ]
    })
  },
}
