import { decodeCard } from '../../shared/formats/vcard/decode-card.ts'
import { composeCard } from '../../shared/formats/vcard/write-card.ts'
import { readAllCards } from '../support/read-all-cards.ts'

const MEGABYTE = 1024 * 1024
/** In megabytes. The largest has more than 150,000 lines of one card; all shapes together take about two minutes. */
export const SIZES = [0.5, 1, 2, 4]
const card = (body: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:x\r\n${body}\r\nEND:VCARD\r\n`
const filled = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length))
/** Pieces of about so many bytes, each with a number of its own. */
const numbered = (bytes: number, size: number, piece: (index: number) => string) =>
  Array.from({ length: size / bytes }, (_, index) => piece(index)).join('\r\n')

/** Files made to be slow for a careless reader, of any size in bytes. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'one long line': (size) => card(`NOTE:${filled('x', size)}`),
  'folds of one letter': (size) => card(`NOTE:${filled('\r\n x', size)}`),
  'soft line breaks': (size) => card(`NOTE;ENCODING=QUOTED-PRINTABLE:${filled('=C3=A5=\r\n', size)}`),
  'escapes and separators': (size) => card(`N:${filled('\\;;\\,,\\', size)}`),
  'names without a colon': (size) => card(filled('NOTE;TYPE', size)),
  'one header of parameters': (size) => card(`TEL${filled(';TYPE=a,"b:c"', size)}:1`),
  'other headers throughout': (size) => card(numbered(24, size, (index) => `item${index}.X-A${index};B=${index}:1`)),
  'open quotation marks': (size) => card(filled('TEL;X="\r\n', size)),
  'numbers of one person': (size) => card(filled('TEL;TYPE=CELL:+46 70 1\r\n', size)),
  'labels of one group': (size) => card(filled('a.X-ABLabel:x\r\na.TEL:1\r\n', size)),
  'beginnings without an end': (size) => filled('BEGIN:VCARD\r\n', size),
  'cards in cards': (size) => card(filled('AGENT:BEGIN:VCARD\r\nFN:a\r\n', size)),
  'small cards': (size) => filled(card('TEL:1'), size),
  'bytes of no charset': (size) => card(filled('NOTE:\xff\xfe\r\n', size)),
  'types of one number': (size) =>
    card(`TEL;TYPE=${numbered(8, size, (index) => `a${index}`).replaceAll('\r\n', ',')}:1`),
  tags: (size) => card(numbered(16, size, (index) => `CATEGORIES:${index}`)),
  'titles of one person': (size) => card(numbered(24, size, (index) => `job${index}.TITLE:Lead ${index}`)),
  'addresses with labels': (size) =>
    card(numbered(48, size, (index) => `a${index}.ADR:;;${index};;;;\r\na${index}.LABEL:${index}`)),
  'labels without addresses': (size) =>
    card(numbered(48, size, (index) => `ADR:;;${index};;;;\r\nLABEL;HOME:${index}`)),
  'parameters of numbers': (size) => card(numbered(24, size, (index) => `TEL;X-A=${index}:${index}`)),
  'groups of numbers': (size) =>
    card(numbered(64, size, (index) => `i${index}.TEL:${index}\r\ni${index}.X-ABLabel:${index}\r\ni${index}.X-B:1`)),
  'base64 with blanks': (size) => card(`PHOTO;ENCODING=b;TYPE=JPEG:/9j/${filled('AAAA\r\n  ', size)}`),
}

/** What takes less, in milliseconds for a megabyte, says nothing of how it grows. */
const LEAST = 50

export type Growth = { readonly shape: string; readonly perMegabyte: readonly number[]; readonly factor: number }

/**
 * Milliseconds per megabyte, to read cards and to write them in another version, at doubling sizes; `factor` is how much
 * the largest costs over the smallest. What costs more than `most` times as much is measured once more: a machine has
 * other things to do.
 */
export function* measureGrowth(most: number): Generator<Growth> {
  for (const [shape, make] of Object.entries(SHAPES)) {
    timeOf(Buffer.from(make(MEGABYTE / 8), 'latin1'))
    const first = growthOf(shape, make)
    const again = first.factor > most ? growthOf(shape, make) : first
    yield again.factor < first.factor ? again : first
  }
}

function growthOf(shape: string, make: (size: number) => string): Growth {
  const perMegabyte = SIZES.map((size) => {
    const bytes = Buffer.from(make(size * MEGABYTE), 'latin1')
    return (timeOf(bytes) / bytes.length) * MEGABYTE
  })
  const factor = Math.max(LEAST, perMegabyte.at(-1) ?? 0) / Math.max(LEAST, perMegabyte[0] ?? 0)
  return { shape, perMegabyte, factor }
}

function timeOf(bytes: Uint8Array): number {
  const since = performance.now()
  for (const from of readAllCards(bytes).sources) {
    const { fields, ...meta } = decodeCard(from)
    composeCard(fields, { ...meta, from }, '4.0')
  }
  return performance.now() - since
}
