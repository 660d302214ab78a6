import { decodeCharset, decodeUtf8, encodeUtf8 } from '../text-decoder.ts'

/** A decoded text; `isSound` is false when it was not encoded as it claims, so that a person should look at it. */
export type DecodedText = { readonly text: string; readonly isSound: boolean }

let scratch = new Uint8Array(1024)

/**
 * Decodes quoted-printable (RFC 2045 section 6.7) in the named character set; without one, or with one that does
 * not exist, as UTF-8 or else windows-1252. Signs that are no valid code stay as they are.
 */
export function decodeQuotedPrintable(value: string, charset: string): DecodedText {
  if (!value.includes('=')) return { text: value, isSound: true }
  if (scratch.length < value.length * 3) scratch = new Uint8Array(value.length * 4)
  let length = 0
  let isSound = true
  let isAscii = true
  for (let at = 0; at < value.length; at++) {
    const char = value.charCodeAt(at)
    if (char === 0x3d) {
      const byte = hexAt(value, at)
      if (byte >= 0) {
        scratch[length++] = byte
        if (byte > 0x7f) isAscii = false
        at += 2
        continue
      }
      isSound = false
    }
    if (char < 0x80) scratch[length++] = char
    else {
      // Characters that stand unencoded among the codes: the whole is taken for UTF-8.
      isAscii = false
      const end = char >= 0xd800 && char < 0xdc00 ? at + 2 : at + 1
      const bytes = encodeUtf8(value.slice(at, end))
      scratch.set(bytes, length)
      length += bytes.length
      at = end - 1
    }
  }
  const bytes = scratch.subarray(0, length)
  const { text, isSound: isDecoded } =
    isAscii && !isShifted(charset) ? { text: asciiText(bytes), isSound: true } : decodeBytes(bytes, charset)
  return { text, isSound: isSound && isDecoded }
}

/** True of sets that write other scripts in bytes of ASCII, between escapes. */
export function isShifted(charset: string): boolean {
  return charset !== '' && /^iso-2022-/i.test(charset)
}

/** Short ASCII texts, of which phones encode many, are quicker put together than handed to a decoder. */
function asciiText(bytes: Uint8Array): string {
  if (bytes.length > 24) return decodeUtf8(bytes) ?? ''
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

function decodeBytes(bytes: Uint8Array, charset: string): DecodedText {
  if (charset !== '' && !/^utf-?8$/i.test(charset)) {
    const text = decodeCharset(bytes, charset)
    if (text !== null) return { text, isSound: !text.includes('\ufffd') }
  }
  const text = decodeUtf8(bytes)
  if (text !== null) return { text, isSound: true }
  return { text: damagedUtf8(bytes) ?? decodeCharset(bytes, 'windows-1252') ?? '', isSound: false }
}

/** UTF-8 of which a character was cut; null when it has no whole character beyond ASCII, so that it is no UTF-8. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = decodeCharset(bytes, 'utf-8')
  return text !== null && /[^\p{ASCII}\ufffd]/u.test(text) ? text : null
}

/** The byte that `=XX` at this place stands for, or -1. */
function hexAt(text: string, at: number): number {
  const high = hexDigit(text.charCodeAt(at + 1))
  const low = hexDigit(text.charCodeAt(at + 2))
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

function hexDigit(char: number): number {
  if (char >= 0x30 && char <= 0x39) return char - 0x30
  const lower = char | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** Splits an encoded value at its semicolons; one after an encoded or plain backslash belongs to the text. */
export function splitQuotedPrintable(value: string): string[] {
  const parts: string[] = []
  let start = 0
  for (let at = value.indexOf(';'); at >= 0; at = value.indexOf(';', at + 1)) {
    if (countBackslashes(value, at) % 2 === 1) continue
    parts.push(value.slice(start, at))
    start = at + 1
  }
  parts.push(value.slice(start))
  return parts
}

function countBackslashes(value: string, before: number): number {
  let count = 0
  for (let at = before; at > 0; count++) {
    if (value.charCodeAt(at - 1) === 0x5c) at -= 1
    else if (at >= 3 && value.charCodeAt(at - 3) === 0x3d && hexAt(value, at - 3) === 0x5c) at -= 3
    else break
  }
  return count
}
