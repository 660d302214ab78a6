import type { ContentLine } from './content-line.ts'
import { findColon, hasPairedQuotes, knownHeader, type LineHeader, parseHeader } from './line-header.ts'

/** What `unfoldLines` found. */
export type UnfoldedLines = {
  readonly lines: ContentLine[]
  /** Lines without a colon; they are in `lines` too, without a name. */
  readonly strays: readonly ContentLine[]
}

const RETURN = 0x0d
const SPACE = 0x20
const TAB = 0x09
const EQUALS = 0x3d

/**
 * Takes in a line that holds other lines, such as a card within a card, with what follows of it: puts that into `lines`
 * and says true.
 */
export type TakeNested = (line: ContentLine, cursor: LineCursor, lines: ContentLine[]) => boolean

/**
 * Splits a text into content lines and unfolds them: RFC 6350 section 3.2, RFC 5545 section 3.1, soft line breaks of
 * quoted-printable, and base64 that goes on without a blank. `onCharset` hears every CHARSET named. Linear in the length
 * of the text.
 */
export function unfoldLines(
  text: string,
  firstLine: number,
  onCharset: (charset: string) => void,
  takeNested?: TakeNested,
): UnfoldedLines {
  const lines: ContentLine[] = []
  const strays: ContentLine[] = []
  const cursor = new LineCursor(text, firstLine)
  let colon = -1
  while (cursor.next()) {
    const { start, end, line } = cursor
    if (start === end) continue
    if (colon < start) {
      colon = text.indexOf(':', start)
      if (colon < 0) colon = text.length
    }
    const isFolded = cursor.isBlankNext()
    if (colon > start && colon < end && !isFolded) {
      const headerText = text.slice(start, colon)
      const header = knownHeader(headerText) ?? (hasPairedQuotes(headerText) ? parseHeader(headerText) : null)
      if (header !== null && !header.isBinary && !(header.isQuotedPrintable && text.charCodeAt(end - 1) === EQUALS)) {
        const { group, name, parameters } = header
        const one: ContentLine = { group, name, parameters, value: text.slice(colon + 1, end), line }
        if (takeNested?.(one, cursor, lines)) continue
        if (header.charset !== '') onCharset(header.charset)
        lines.push(one)
        continue
      }
    }
    const { header, value } = gather(cursor)
    if (header === null) {
      const stray: ContentLine = { group: '', name: '', parameters: '', value, line }
      lines.push(stray)
      if (value.trim() !== '') strays.push(stray)
      else lines.pop()
    } else {
      if (header.charset !== '') onCharset(header.charset)
      const { group, name, parameters } = header
      lines.push({ group, name, parameters, value, line })
    }
  }
  return { lines, strays }
}

/** Walks over the physical lines of a text. `start` and `end` delimit the present one without its line end. */
export class LineCursor {
  readonly text: string
  start = 0
  end = 0
  line: number
  #next = 0

  constructor(text: string, firstLine: number) {
    this.text = text
    this.line = firstLine - 1
  }

  next(): boolean {
    const { text } = this
    if (this.#next >= text.length) return false
    this.start = this.#next
    let end = text.indexOf('\n', this.start)
    if (end < 0) end = text.length
    this.#next = end + 1
    while (end > this.start && text.charCodeAt(end - 1) === RETURN) end--
    this.end = end
    this.line++
    return true
  }

  /** True when the following line begins with a blank, so that it goes on with this one. */
  isBlankNext(): boolean {
    const char = this.text.charCodeAt(this.#next)
    return char === SPACE || char === TAB
  }

  /** The following line without its line end; undefined at the end of the text. */
  peek(): string | undefined {
    const { text } = this
    if (this.#next >= text.length) return undefined
    let end = text.indexOf('\n', this.#next)
    if (end < 0) end = text.length
    while (end > this.#next && text.charCodeAt(end - 1) === RETURN) end--
    return text.slice(this.#next, end)
  }
}

/** Joins the present line with all that follow and belong to it. */
function gather(cursor: LineCursor): { readonly header: LineHeader | null; readonly value: string } {
  const first = cursor.text.slice(cursor.start, cursor.end)
  const pieces = [first]
  let last = first
  let header = headerOf(first)
  // A header is short; this keeps a long text without any colon from being searched again and again.
  let headerTries = header === null ? 20 : 0
  for (;;) {
    const isSoftBreak = header?.isQuotedPrintable && endsInSoftBreak(last)
    const next = cursor.peek()
    if (isSoftBreak) pieces[pieces.length - 1] = last.slice(0, last.lastIndexOf('='))
    if (next === undefined) break
    if (isSoftBreak) {
      if (next === '') break
      last = next
    } else if (cursor.isBlankNext()) {
      last = next.slice(1)
    } else if (header?.isBinary && isBase64Text(next)) {
      last = next
    } else break
    cursor.next()
    pieces.push(last)
    if (header === null && headerTries-- > 0) header = headerOf(pieces.join(''))
  }
  const whole = pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('')
  const colon = findColon(whole)
  if (colon <= 0) return { header: null, value: whole }
  const headerText = whole.slice(0, colon)
  return { header: knownHeader(headerText) ?? parseHeader(headerText), value: whole.slice(colon + 1) }
}

function headerOf(text: string): LineHeader | null {
  const colon = findColon(text)
  if (colon <= 0) return null
  const headerText = text.slice(0, colon)
  if (!hasPairedQuotes(headerText)) return null
  return knownHeader(headerText) ?? parseHeader(headerText)
}

function endsInSoftBreak(piece: string): boolean {
  let at = piece.length - 1
  while (at >= 0 && (piece.charCodeAt(at) === SPACE || piece.charCodeAt(at) === TAB)) at--
  return at >= 0 && piece.charCodeAt(at) === EQUALS
}

function isBase64Text(text: string): boolean {
  if (text === '') return false
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at) | 0x20
    const isLetter = char >= 0x61 && char <= 0x7a
    const plain = text.charCodeAt(at)
    if (!isLetter && !(plain >= 0x2f && plain <= 0x39) && plain !== 0x2b && plain !== EQUALS) return false
  }
  return true
}
