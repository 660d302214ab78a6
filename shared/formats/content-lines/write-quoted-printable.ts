import { decodeUtf8, encodeUtf8 } from '../text-decoder.ts'

const LONGEST = 76
/** What cannot stand in a line of ASCII as it is: control characters, other scripts, blanks that might be cut off. */
const UNSAFE = /[^\x20-\x7e]|^\s|\s$/

/** True when a value cannot be written as plain ASCII on a line. */
export function needsQuotedPrintable(value: string): boolean {
  return UNSAFE.test(value)
}

/**
 * A line whose value is quoted-printable (RFC 2045 section 6.7) in UTF-8, with soft breaks so that none is longer than
 * 76 signs. `head` is everything up to and with the colon. A line feed becomes `=0D=0A`.
 */
export function encodeQuotedPrintable(head: string, value: string): string {
  const bytes = encodeUtf8(value.includes('\n') ? value.replaceAll('\n', '\r\n') : value)
  const last = bytes.length - 1
  const out = roomFor(bytes.length * MOST_SIGNS)
  let end = 0
  let length = head.length
  for (let at = 0; at <= last; at++) {
    const byte = bytes[at] ?? 0
    let isPlain = PLAIN[byte] === 1 && !(at === last && byte === BLANK)
    // One sign of the line is for the `=` at its end.
    if (at > 0 && length + (isPlain ? 1 : 3) >= LONGEST) {
      out[end++] = EQUALS
      out[end++] = RETURN
      out[end++] = LINE_FEED
      length = 0
      isPlain &&= PLAIN_AT_FIRST[byte] === 1
    }
    if (isPlain) out[end++] = byte
    else {
      out[end++] = EQUALS
      out[end++] = HEX[byte >> 4] ?? 0
      out[end++] = HEX[byte & 0xf] ?? 0
    }
    length += isPlain ? 1 : 3
  }
  return head + decodeUtf8(out.subarray(0, end))
}

const BLANK = 0x20
const EQUALS = 0x3d
const RETURN = 0x0d
const LINE_FEED = 0x0a
/** Three for a byte, and three for a break before it. */
const MOST_SIGNS = 6
const HEX = encodeUtf8('0123456789ABCDEF')
/** 1 for each byte that is written as it is. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => +(byte >= BLANK && byte <= 0x7e && byte !== EQUALS))
/** A continued line begins with no blank, which reads as folding, and with no letter of AGENT, BEGIN or END. */
const PLAIN_AT_FIRST = PLAIN.map((isPlain, byte) => +(isPlain === 1 && !/[abe ]/i.test(String.fromCharCode(byte))))

/** Signs are put together as bytes, since a text that grows sign by sign is as many texts. */
let room = new Uint8Array(4_096)

function roomFor(size: number): Uint8Array {
  if (size > MOST_KEPT) return new Uint8Array(size)
  if (size > room.length) room = new Uint8Array(size)
  return room
}

/** A single large note is not to hold its room for good. */
const MOST_KEPT = 1_048_576
