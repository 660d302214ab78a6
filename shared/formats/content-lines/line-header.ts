import { detached } from './detached.ts'
import { parseParameters } from './parameters.ts'

/** What stands before the colon of a content line. */
export type LineHeader = {
  readonly group: string
  /** In upper case. */
  readonly name: string
  readonly parameters: string
  /** True when a `=` at the end of a line goes on in the next. */
  readonly isQuotedPrintable: boolean
  /** True when the value is base64, or a picture or key that often is and does not say so. */
  readonly isBinary: boolean
  readonly charset: string
}

const BINARY_NAMES = new Set(['PHOTO', 'LOGO', 'KEY', 'X-MS-CARDPICTURE'])
const CACHE_LIMIT = 4000
const cache = new Map<string, LineHeader>()

/** The parsed header if this text was parsed before. Spares nearly all of the work: files repeat their headers. */
export function knownHeader(text: string): LineHeader | undefined {
  return cache.get(text)
}

/** Parses a header. It is remembered when its quotation marks are in pairs, so that `knownHeader` is always right. */
export function parseHeader(source: string): LineHeader {
  const text = detached(source)
  const semicolon = text.indexOf(';')
  const nameEnd = semicolon < 0 ? text.length : semicolon
  const dot = text.lastIndexOf('.', nameEnd - 1)
  const parameters = text.slice(nameEnd)
  const written = text.slice(dot + 1, nameEnd)
  const name = upperCase(written.trim() || written)
  const { encoding, charset } = parseParameters(parameters)
  const header: LineHeader = {
    group: dot < 0 ? '' : text.slice(0, dot).trim(),
    name,
    parameters,
    isQuotedPrintable: encoding === 'quoted-printable',
    isBinary: encoding === 'base64' || (encoding === '' && BINARY_NAMES.has(name)),
    charset,
  }
  if (text.length < 200 && hasPairedQuotes(text)) {
    if (cache.size >= CACHE_LIMIT) cache.clear()
    cache.set(text, header)
  }
  return header
}

/** Where the colon after the header is: the first outside quotation marks, else the first; -1 when there is none. */
export function findColon(text: string): number {
  const first = text.indexOf(':')
  const quote = text.indexOf('"')
  if (quote < 0 || quote > first) return first
  let isQuoted = false
  for (let at = quote; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === 0x22) isQuoted = !isQuoted
    else if (char === 0x3a && !isQuoted) return at
  }
  return first
}

/** True when every quotation mark has its partner. */
export function hasPairedQuotes(text: string): boolean {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++
  return count % 2 === 0
}

/** Of ASCII letters only: the text may be bytes that are not decoded yet, and not every letter has a way back. */
export function upperCase(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}
