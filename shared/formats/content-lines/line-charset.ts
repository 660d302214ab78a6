import { decodeCharset, decodeUtf8 } from '../text-decoder.ts'
import type { ContentLine } from './content-line.ts'
import { parseParameters } from './parameters.ts'
import { isShifted } from './quoted-printable.ts'

/** How the text of a line that is not UTF-8 was found. */
type CharsetChoice = { readonly charset: string; readonly basis: 'utf-8' | 'named' | 'guessed' | 'unknown' }

const NOT_ASCII = /[\x80-\xff]/
const NOT_SEVEN_BITS = /[^\0-\x7f]/
/** Bytes as a text with one character a byte, so that lines can be split and joined before they are decoded. */
export function bytesAsText(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

/**
 * Decodes line by line a text that is not UTF-8 throughout; the lines were split as bytes. `tell` hears once for each
 * charset that it had to be guessed, or that the named one does not exist.
 */
export function decodeLines(
  lines: readonly ContentLine[],
  charsets: ReadonlySet<string>,
  tell: (isGuess: boolean, line: ContentLine, charset: string) => void,
): ContentLine[] {
  const only = charsets.size === 1 ? ([...charsets][0] ?? '') : ''
  const told = new Set<string>()
  return lines.map((raw) => {
    const own = parseParameters(raw.parameters).charset
    const [line, { charset, basis }] = decodeLine(raw, own, only)
    const text = basis === 'unknown' ? own : charset
    if ((basis === 'guessed' || basis === 'unknown') && !told.has(basis + text)) {
      told.add(basis + text)
      tell(basis === 'guessed', line, text)
    }
    return line
  })
}

/** A line of Japanese in seven bits, as old phones wrote it; only where it says so: such signs may stand in any text. */
export function decodeShifted(line: ContentLine): ContentLine {
  const { charset } = parseParameters(line.parameters)
  if (!isShifted(charset) || NOT_SEVEN_BITS.test(line.value)) return line
  return { ...line, value: decodeCharset(bytesOf(line.value), charset) ?? line.value }
}

/**
 * Decodes a line that was split as bytes: UTF-8 if it is, else the line's own CHARSET, else the only one that the
 * file names, else windows-1252.
 */
function decodeLine(line: ContentLine, own: string, only: string): readonly [ContentLine, CharsetChoice] {
  const { parameters, value, name, group } = line
  const choice = chooseCharset([parameters, value, name, group], own, only)
  const decode = (text: string) => utf8Of(text) ?? decodeForeign(bytesOf(text), choice.charset)
  return [
    { group: decode(group), name: decode(name), parameters: decode(parameters), value: decode(value), line: line.line },
    choice,
  ]
}

const decodeForeign = (bytes: Uint8Array, charset: string) =>
  decodeCharset(bytes, charset) ?? decodeCharset(bytes, 'windows-1252') ?? ''

/** The text that these bytes are in UTF-8, or null. */
function utf8Of(text: string): string | null {
  if (!NOT_ASCII.test(text)) return text
  return isLikelyUtf8(text) ? decodeUtf8(bytesOf(text)) : null
}

/** Whether the right number of bytes follows every first one. The decoder says no by an exception, which is slow. */
function isLikelyUtf8(text: string): boolean {
  let following = 0
  for (let at = 0; at < text.length; at++) {
    const byte = text.charCodeAt(at)
    const isFollowing = byte >= 0x80 && byte < 0xc0
    if (isFollowing !== following > 0) return false
    if (isFollowing) following--
    else if (byte >= 0xc2) following = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
    else if (byte >= 0xc0) return false
  }
  return following === 0
}

function chooseCharset(parts: readonly string[], own: string, only: string): CharsetChoice {
  const foreign = parts.find((part) => utf8Of(part) === null)
  if (foreign === undefined) return { charset: 'utf-8', basis: 'utf-8' }
  const some = bytesOf(foreign)
  const isUsable = (charset: string) => charset !== '' && !isUtf8(charset) && decodeCharset(some, charset) !== null
  if (isUsable(own)) return { charset: own, basis: 'named' }
  const basis = own === '' || isUtf8(own) ? 'guessed' : 'unknown'
  return { charset: isUsable(only) ? only : 'windows-1252', basis }
}

function isUtf8(charset: string): boolean {
  return /^utf-?8$/i.test(charset)
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
