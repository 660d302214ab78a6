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
  for (const [at, byte] of bytes.entries()) {
    const code = codeOf(byte, at === bytes.length - 1)
    // One sign of the line is for the `=` at its end.
    if (line.length + code.length >= LONGEST && line !== head) {
      lines.push(`${line}=`)
      line = firstOf(byte, code)
    } else line += code
  }
  return [...lines, line].join('\r\n')
}

function codeOf(byte: number, isLast: boolean): string {
  const isPlain = byte >= 0x20 && byte <= 0x7e && byte !== 0x3d && !(byte === 0x20 && isLast)
  return isPlain ? String.fromCharCode(byte) : hex(byte)
}

/** A continued line begins with no blank, which reads as folding, and with no letter of BEGIN or END. */
function firstOf(byte: number, code: string): string {
  return byte === 0x20 || /[be]/i.test(code) ? hex(byte) : code
}

function hex(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
