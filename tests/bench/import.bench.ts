import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Figure, perSecond, seconds } from './figure.ts'
import { DEFAULTS, writeCards } from './generate-cards.ts'
import { CACHE, inEmptyFolder, medians, runStep, type StepResult } from './run-step.ts'

const COUNT = 50_000
const LONGEST_TURN = 50
const MOST_MEGABYTES = 400
const FACTOR = 1.5
/** As fast as ical.js, times this. */
const FASTER = 1.5

/** Import of a phone's export, end to end, beside decoding alone and a raw insert of the same rows. */
export const importBench: Bench = {
  name: 'import',
  async run({ vcf, count, runs, log }) {
    mkdirSync(CACHE, { recursive: true })
    const cards = count ?? COUNT
    const plain = join(CACHE, 'bench-cards.vcf')
    const photos = join(CACHE, 'bench-photos.vcf')
    if (vcf === null) writeCards({ ...DEFAULTS, count: cards }, plain)
    else copyFileSync(vcf, plain)
    writeCards({ ...DEFAULTS, count: cards, photos: 0.1 }, photos)

    log('decode alone, the same by ical.js, raw insert, import, in turn')
    const middle = await medians(runs, {
      decode: () => runStep('decode', plain),
      ical: () => runStep('decode-ical', plain),
      raw: () => inEmptyFolder((folder) => runStep('raw-insert', plain, folder)),
      kith: () => inEmptyFolder((folder) => runStep('import', plain, folder)),
    })
    log('import with photos')
    const heavy = await inEmptyFolder((folder) => runStep('import', photos, folder))
    log('import of what is there already')
    const again = await inEmptyFolder(async (folder) => {
      await runStep('import', plain, folder)
      return runStep('import', plain, folder)
    })
    return figuresOf({ ...middle, heavy, again }, statSync(plain).size)
  },
}

type Results = Record<'decode' | 'ical' | 'raw' | 'kith' | 'heavy' | 'again', StepResult>

function figuresOf({ decode, ical, raw, kith, heavy, again }: Results, bytes: number): Figure[] {
  const people = (kith.contacts ?? 0).toLocaleString('en-GB')
  const floor = decode.milliseconds + raw.milliseconds
  const ratio = kith.milliseconds / floor
  const rate = (result: { milliseconds: number }, count = kith.contacts ?? 0) =>
    `${seconds(result.milliseconds)}, ${perSecond(count, result.milliseconds)}`
  const speed = ({ milliseconds }: { milliseconds: number }) => `${(bytes / 1_000 / milliseconds).toFixed(0)} MB/s`
  const turn = kith.longestTurn ?? 0
  const figure = { bench: 'import', floor: '', ratio: null, goal: '', isMet: null }
  return [
    {
      ...figure,
      work: 'decode alone',
      kith: `${rate(decode, decode.cards)}, ${speed(decode)}, ${decode.peakMegabytes} MB`,
      floor: `${rate(ical, ical.cards)}, ${speed(ical)} ical.js on 3.0, ${ical.refused} refused`,
      ratio: ical.milliseconds / decode.milliseconds,
      goal: `at least ${FASTER} x as fast`,
      isMet: ical.milliseconds / decode.milliseconds >= FASTER,
    },
    {
      ...figure,
      work: `import of ${people} people`,
      kith: rate(kith),
      floor: `${seconds(raw.milliseconds)} raw insert + ${seconds(decode.milliseconds)} decode`,
      ratio,
      goal: `at most ${FACTOR} x`,
      isMet: ratio <= FACTOR,
    },
    {
      ...figure,
      work: 'its processor time, all threads',
      kith: seconds(kith.processor),
      floor: `${seconds(raw.processor)} + ${seconds(decode.processor)}`,
      ratio: kith.processor / (raw.processor + decode.processor),
    },
    { ...figure, work: 'the same file again', kith: rate(again) },
    {
      ...figure,
      work: 'longest turn of the main thread',
      kith: `${turn.toFixed(0)} ms, p95 ${(kith.turnP95 ?? 0).toFixed(0)} ms`,
      goal: `${LONGEST_TURN} ms`,
      isMet: turn <= LONGEST_TURN,
    },
    { ...figure, work: 'peak memory', kith: `${kith.peakMegabytes} MB` },
    {
      ...figure,
      work: 'peak memory, 10 % with photos',
      kith: `${heavy.peakMegabytes} MB, ${seconds(heavy.milliseconds)}`,
      goal: `under ${MOST_MEGABYTES} MB`,
      isMet: heavy.peakMegabytes < MOST_MEGABYTES,
    },
  ]
}
