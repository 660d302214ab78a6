import { isUtf8 } from 'node:buffer'
import { readCard } from './read-card.ts'

/** A card that is damaged is written anew, so that it does not take others with it. */
const DAMAGED = new Set(['vcard.missingEnd', 'vcard.notAProperty'])
const NAME = '(?:[A-Za-z0-9-]+\\.)?[A-Za-z0-9-]+'
const REST = '[^\\r\\n]*\\r?\\n'
const QUOTED = `${NAME}(?:;[^\\r\\n:"]*)?;ENCODING=QUOTED-PRINTABLE:`
const SOFT_BREAK = '[^\\r\\n]*=\\r?\\n'
/** A line, or those that end in `=` and the one after them. What it has found of them it does not look at again. */
const SOFT_BROKEN = `(?:(?!${SOFT_BREAK})${REST}|(?=((?:${SOFT_BREAK})+))\\1(?!\\r?\\n)${REST})`
const LINE = `${NAME}(?:;[^\\r\\n:]*)?:${REST}`
/** A card of plain lines, each a property or the rest of one. Whatever else is found is left to the decoder. */
const cardOf = (property: string) =>
  new RegExp(`^BEGIN:VCARD\\r?\\n(?:${property}(?:[ \\t]${REST})*)+END:VCARD(?:\\r?\\n)?$`)
const PLAIN = cardOf(LINE)
/** Each of its lines is looked at twice, which only cards of 2.1 are worth. */
const PLAIN_QUOTED = cardOf(`(?:${QUOTED}${SOFT_BROKEN}|(?!${QUOTED})${LINE})`)
const MARKS = /^(?:[^\r\n:;.]*\.)?(?:BEGIN|END|VERSION)[;:][^\r\n]*(?:\r?\n[ \t])?/gim
/** Beyond this a photo is in the card, and a pattern is no longer the faster way. */
const LONGEST_PLAIN = 64 * 1_024

/** True when a card is of this version, sound, and readable beside cards of another encoding. */
export function isOfVersion(card: Uint8Array, version: string): boolean {
  const head = Buffer.from(card.buffer, card.byteOffset, card.byteLength)
  if (!head.includes(version) || !isUtf8(card)) return false
  return isPlainCard(head, version) || isDecodedAs(card, version)
}

function isPlainCard(card: Buffer, version: string): boolean {
  if (card.length > LONGEST_PLAIN) return false
  const text = card.toString('latin1')
  const marks = text.match(MARKS)
  return (
    marks?.length === 3 &&
    marks[1] === `VERSION:${version}` &&
    (text.includes('QUOTED-PRINTABLE') ? PLAIN_QUOTED : PLAIN).test(text)
  )
}

function isDecodedAs(card: Uint8Array, version: string): boolean {
  const { decoded } = readCard(card)
  return decoded.version === version && decoded.warnings.every(({ code }) => !DAMAGED.has(code))
}
