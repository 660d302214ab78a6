import { closeSync, openSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DIALECTS, type Dialect, fold, MIX } from './cards/dialects.ts'
import { makePerson } from './cards/person.ts'
import { makePhoto } from './cards/photo.ts'
import { type Random, randomFrom, seedOf } from './cards/random.ts'

export type CardOptions = {
  readonly count: number
  readonly seed: number
  readonly dialect: Dialect | 'mixed'
  /** Shares of all cards, 0 to 1. */
  readonly photos: number
  readonly odd: number
}
export const DEFAULTS: CardOptions = { count: 1_000, seed: 1, dialect: 'mixed', photos: 0, odd: 0.01 }

type Bend = (lines: string[], random: Random) => string[]
const without = (lines: string[], name: RegExp) => lines.filter((line) => !name.test(line))

/** What files of the world have that they should not. */
const ODDITIES: readonly Bend[] = [
  (lines) => lines.slice(0, 1),
  (lines) => [...lines.slice(0, 1), 'TEL:112'],
  (lines) => [...lines.slice(0, 1), 'EMAIL:nobody@example.com'],
  (lines) => without(lines, /^N[:;]/),
  (lines) => [...without(lines, /^(N|FN)[:;]/), 'FN:', 'N:;;;;'],
  (lines) => lines.map((line) => line.replace(/^[A-Z-]+(?=[:;])/, (name) => name.toLowerCase())),
  (lines) => [...lines, `NOTE:${'A long story. '.repeat(2_000)}`],
  (lines, random) => [...lines, `BDAY:${random.pick(['1980-13-45', 'circa 1800', '', '0000-00-00'])}`],
  (lines) => [...lines.slice(1), ...lines.slice(0, 1)],
  (lines) => [...lines, 'X-ODD;X-PARAMETER="a;b:c":value;with;parts', 'X-EMPTY:'],
  (lines) => [...lines, 'TEL:*100#', 'TEL:1-800-FLOWERS', 'TEL:+49 (0)30 1234567 ext. 89', 'TEL:'],
  (lines) => [...lines.slice(0, 3), '', '', ...lines.slice(3)],
  (lines, random) => [...lines, ...Array.from({ length: 40 }, () => `TEL;TYPE=WORK:+44${random.digits(9)}`)],
]

/** The `index`-th card of a series. The same options give the same bytes, and a smaller count a prefix. */
export function makeCard(options: CardOptions, index: number): string {
  const random = randomFrom(seedOf(options.seed ^ 0x5bd1e995, index))
  const dialect = options.dialect === 'mixed' ? random.weighted(MIX) : options.dialect
  const photo = random.chance(options.photos) ? makePhoto(random) : null
  let lines = DIALECTS[dialect](makePerson(options.seed, index), photo)
  if (random.chance(options.odd)) lines = random.pick(ODDITIES)(lines, random)
  // Lines of 2.1 and photos are broken already; 2.1 does not fold text.
  const body = lines.map((line) => (dialect === 'android' || line.includes('\r\n') ? line : fold(line)))
  return `BEGIN:VCARD\r\n${body.join('\r\n')}\r\nEND:VCARD\r\n`
}

/** All cards as one text. */
export function generate(options: CardOptions): string {
  return Array.from({ length: options.count }, (_, index) => makeCard(options, index)).join('')
}

/** Writes the cards to a file in pieces of about a megabyte. */
export function writeCards(options: CardOptions, path: string): void {
  const file = openSync(path, 'w')
  let text = ''
  for (let index = 0; index < options.count; index++) {
    text += makeCard(options, index)
    if (text.length > 1_000_000) {
      writeSync(file, text)
      text = ''
    }
  }
  writeSync(file, text)
  closeSync(file)
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string' },
      seed: { type: 'string' },
      photos: { type: 'string' },
      odd: { type: 'string' },
    },
  })
  const [path] = positionals
  if (path === undefined)
    throw new Error(
      'usage: node tests/bench/generate-cards.ts FILE [--count N] [--seed N] [--photos SHARE] [--odd SHARE]',
    )
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]))
  writeCards({ ...DEFAULTS, ...given }, path)
}
