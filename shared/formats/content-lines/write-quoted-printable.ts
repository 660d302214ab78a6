import { encodeUtf8 } from '../text-decoder.ts'

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
  const lines: string[] = []
  let line = head
  const bytes = encodeUtf8(value.replaceAll('\n', '\r\n'))
  const last = bytes.length - 1
  for (let at = 0; at <= last; at++) {
    const byte = bytes[at] ?? 0
    const code = at === last && byte === BLANK ? ENCODED_BLANK : (CODES[byte] ?? '')
    // One sign of the line is for the `=` at its end.
    if (line.length + code.length >= LONGEST && line !== head) {
      lines.push(`${line}=`)
      line = FIRST_CODES[byte] ?? ''
    } else line += code
  }
  lines.push(line)
  return lines.join('\r\n')
}

const BLANK = 0x20
const hex = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
const ENCODED_BLANK = hex(BLANK)
/** How each byte is written. */
const CODES = Array.from({ length: 256 }, (_, byte) =>
  byte >= BLANK && byte <= 0x7e && byte !== 0x3d ? String.fromCharCode(byte) : hex(byte),
)
/** A continued line begins with no blank, which reads as folding, and with no letter of AGENT, BEGIN or END. */
const FIRST_CODES = CODES.map((code, byte) => (byte === BLANK || /[abe]/i.test(code) ? hex(byte) : code))
