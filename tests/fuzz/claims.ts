import { deepStrictEqual, strictEqual } from 'node:assert'
import { readTable } from '../../electron/interchange/read-table.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { toJCard } from '../../shared/formats/jcard/to-jcard.ts'
import type { DecodedCard, SourceCard } from '../../shared/formats/vcard/card.ts'
import { CARD_VERSIONS, type CardVersion } from '../../shared/formats/vcard/card-version.ts'
import { decodeCard } from '../../shared/formats/vcard/decode-card.ts'
import { fingerprintText } from '../../shared/formats/vcard/fingerprint-text.ts'
import { extraNames, saysMore } from '../../shared/formats/vcard/line-extras.ts'
import { patchCard } from '../../shared/formats/vcard/patch-card.ts'
import { originsOf } from '../../shared/formats/vcard/traced-card.ts'
import { composeCard, writeCard } from '../../shared/formats/vcard/write-card.ts'
import { decodeAllCards, readAllCards } from '../support/read-all-cards.ts'

/**
 * What holds of a damaged file of cards; throws where it does not. What takes long is asked of some files only, by their
 * number. Returns how many cards there were.
 */
export function checkCards(bytes: Buffer, number: number): number {
  const { sources, unread } = readAllCards(bytes)
  areParts(bytes, sources, unread)
  const version = CARD_VERSIONS[number % CARD_VERSIONS.length] ?? '4.0'
  for (const card of sources) {
    const decoded = decodeCard(card)
    strictEqual(decoded.lostCount, 0, 'a line is lost')
    comesBack(card, decoded, version)
    if (number % 8 === 1) isEditedByLine(decoded)
    if (number % 8 === 2) isReadAlone(card)
  }
  if (number % 8 === 3) deepStrictEqual(readAllCards(bytes, 1 + (number % 17)), readAllCards(bytes))
  return sources.length
}

/** Blank lines and byte order marks may be neither in a card nor in the text beside cards. */
const BLANKS = /[ \t\r\n]+|\xef\xbb\xbf/g

/** Cards, and what stands beside them, are the file. Bytes that look like UTF-16 come as UTF-8, and are none of it. */
function areParts(
  bytes: Buffer,
  sources: readonly SourceCard[],
  unread: readonly { line: number; text: string }[],
): void {
  if (bytes[0] === 0 || bytes[1] === 0 || (bytes[0] ?? 0) >= 0xfe) return
  const cards = sources.map(({ line, source }) => ({ line, text: Buffer.from(source).toString('latin1') }))
  const parts = [...cards, ...unread].sort((one, other) => one.line - other.line)
  const text = parts.map((part) => part.text).join('')
  strictEqual(text.replace(BLANKS, ''), bytes.toString('latin1').replace(BLANKS, ''), 'something of the file is lost')
}

/** Written anew, with and without what only the card says, it says the same. */
function comesBack(card: SourceCard, decoded: DecodedCard, version: CardVersion): void {
  const { fields, uid, photo, revisedAt } = decoded
  const meta = { uid, photo, revisedAt }
  const text = writeCard(fields, meta, version)
  deepStrictEqual(decodeAllCards(Buffer.from(text))[0]?.fields, fields, `${version} says something else`)
  if (version === '4.0') strictEqual(JSON.parse(toJCard(text))[0], 'vcard')
  if (!saysMore(card)) return
  const carried = composeCard(fields, { ...meta, from: card }, version)
  const [again] = readAllCards(Buffer.from(carried.text)).sources
  deepStrictEqual(again && decodeCard(again).fields, fields, `${version} says something else with its parameters`)
  const found = new Set([
    ...(again ? extraNames(originsOf(again.lines).lines) : []),
    ...carried.losses.map(({ property }) => property),
  ])
  deepStrictEqual(
    extraNames(originsOf(card.lines).lines).filter((name) => !found.has(name)),
    [],
    `${version} neither has nor tells a parameter`,
  )
}

function isEditedByLine({ source, fields, uid }: DecodedCard): void {
  const edited = { ...fields, tags: [...fields.tags, 'Edited'] }
  const text = patchCard(Buffer.from(source).toString(), edited, { uid, revisedAt: null, photo: null }, true)
  if (text !== undefined) deepStrictEqual(decodeAllCards(Buffer.from(text))[0]?.fields.tags, edited.tags)
}

function isReadAlone(card: SourceCard): void {
  const [again] = readAllCards(card.source).sources
  // What the rest of the file says of its characters is then not known.
  if (again === undefined || card.warnings.some(({ code }) => code === 'vcard.charsetGuessed')) return
  strictEqual(fingerprintText(again), fingerprintText(card))
  deepStrictEqual(decodeCard(again).fields, decodeCard(card).fields)
}

/** What holds of a damaged table: rows that lose nothing as cards, or a sentence that says what is wrong. */
export async function checkTable(bytes: Buffer): Promise<number> {
  let count = 0
  try {
    for await (const { cards } of readTable(inOnePiece(bytes), 'damaged.csv', bytes.length)) {
      for (const card of cards) strictEqual(decodeCard(card).lostCount, 0)
      count += cards.length
    }
  } catch (error) {
    if (!(error instanceof KithError)) throw error
  }
  return count
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}
