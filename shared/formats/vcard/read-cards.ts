import type { ImportWarning } from '../../domain/import-warning.ts'
import { encodeUtf8, utf16Decoder } from '../text-decoder.ts'
import type { SourceCard } from './card.ts'
import { toSourceCard } from './source-card.ts'
import { type AgentKind, agentKindOf, isWord } from './structure-line.ts'

const LINE_FEED = 0x0a
const RETURN = 0x0d
const SPACE = 0x20
const TAB = 0x09
/** A card beyond this is not read, so that a damaged file cannot take all memory. Its text is handed on in parts. */
const LARGEST_CARD = 64 * 1024 * 1024
const LARGEST_STRAY_LINE = 64 * 1024
/** How much of a file is looked through for its first line end. */
const SNIFFED = 4096
const NOWHERE = -1

/** Bytes that are in no card that could be read, from the line at which their run begins. */
export type UnreadPart = { readonly line: number; readonly bytes: Uint8Array; readonly isLast: boolean }

/**
 * Finds the cards in a stream of bytes. Chunks may end anywhere, even within a character; no more than the present
 * card is kept. Never throws: what is amiss is told as warnings on the card, or in `warnings` outside of cards.
 * Every byte is in a card, is given by `takeUnread`, or is a blank line.
 * The cards of a UTF-16 file come as UTF-8, since such a card cannot stand alone without its byte order mark.
 */
export class CardReader {
  /** What stood outside of every card, and what no card came of. One warning for each run of lines. */
  readonly warnings: ImportWarning[] = []
  readonly #largestCard: number
  readonly #charsets = new Set<string>()
  #transcode: ((bytes: Uint8Array, isLast: boolean) => string) | null = null
  #isStarted = false
  #lineEnd = 0
  /** Bytes not done with: from the present card's BEGIN, or from the present line outside of cards. */
  #buffer: Uint8Array = new Uint8Array(0)
  #length = 0
  #isOwnBuffer = false
  #lineStart = 0
  #scanned = 0
  #line = 1
  /** 0 outside of cards, 1 in a card, more within an AGENT's card. */
  #depth = 0
  #cardStart = 0
  #cardLine = 0
  #bodyStart = 0
  #agent: AgentKind = 'none'
  #isTooLarge = false
  #isLineCut = false
  /** Where the bytes of a run that is in no card begin; NOWHERE when there is none. */
  #unreadStart = NOWHERE
  #unreadLine = 0
  #unreadText = ''
  #unread: UnreadPart[] = []

  constructor(largestCard = LARGEST_CARD) {
    this.#largestCard = largestCard
  }

  /** The cards that are complete with these bytes. The bytes are not kept; the caller may reuse them. */
  push(bytes: Uint8Array): SourceCard[] {
    return this.#take(bytes, false)
  }

  /** The last card, when the bytes ended without END:VCARD. */
  end(): SourceCard[] {
    const cards = this.#take(new Uint8Array(0), true)
    if (this.#length > this.#lineStart) this.#endLine(this.#length, cards)
    if (this.#depth > 0) this.#closeCard(this.#length, this.#length, true, cards)
    this.#closeOutside(this.#length, 'vcard.outsideCard')
    return cards
  }

  /** What came since the last call of runs that are in no card, in order. Whoever does not take it piles it up. */
  takeUnread(): UnreadPart[] {
    return this.#unread.length === 0 ? this.#unread : this.#unread.splice(0)
  }

  #take(bytes: Uint8Array, isLast: boolean): SourceCard[] {
    const cards: SourceCard[] = []
    this.#append(this.#transcode ? encodeUtf8(this.#transcode(bytes, isLast)) : bytes)
    if (!this.#isStarted && (this.#length >= 4 || isLast)) this.#start(isLast)
    if (this.#isStarted && (this.#lineEnd !== 0 || this.#findLineEnd(isLast))) this.#scan(cards)
    this.#compact()
    return cards
  }

  /** Looks at the first bytes for a byte order mark, or for the noughts that UTF-16 has without one. */
  #start(isLast: boolean): void {
    this.#isStarted = true
    const [first = -1, second = -1] = this.#buffer.subarray(0, this.#length)
    const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0)
    const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second > 0)
    if (isLittle || isBig) {
      this.#transcode = utf16Decoder(isLittle ? 'le' : 'be')
      const text = this.#transcode(this.#buffer.subarray(0, this.#length), isLast)
      this.#length = 0
      this.#append(encodeUtf8(text))
    }
  }

  /** Lines end in LF, with CRs before it or not; in files of old Macs, which have no LF, in CR. */
  #findLineEnd(isLast: boolean): boolean {
    const first = this.#buffer.subarray(0, Math.min(this.#length, SNIFFED))
    if (first.includes(LINE_FEED)) this.#lineEnd = LINE_FEED
    else if (this.#length >= SNIFFED || isLast) this.#lineEnd = first.includes(RETURN) ? RETURN : LINE_FEED
    return this.#lineEnd !== 0
  }

  #append(bytes: Uint8Array): void {
    if (this.#length === 0) {
      this.#buffer = bytes
      this.#length = bytes.length
      this.#isOwnBuffer = false
      return
    }
    const length = this.#length + bytes.length
    if (!this.#isOwnBuffer || this.#buffer.length < length) {
      const grown = new Uint8Array(Math.max(length, this.#isOwnBuffer ? this.#buffer.length * 2 : length))
      grown.set(this.#buffer.subarray(0, this.#length))
      this.#buffer = grown
      this.#isOwnBuffer = true
    }
    this.#buffer.set(bytes, this.#length)
    this.#length = length
  }

  #scan(cards: SourceCard[]): void {
    const lineEnd = this.#lineEnd
    for (;;) {
      const bytes = this.#buffer
      const length = this.#length
      let at = this.#scanned
      while (at < length && bytes[at] !== lineEnd) at++
      this.#scanned = at
      if (at === length) return
      this.#endLine(at, cards)
      this.#line++
      this.#lineStart = at + 1
      this.#scanned = at + 1
    }
  }

  /** Takes in the line that ends before `end`. Only its first letter is looked at in nearly all cases. */
  #endLine(end: number, cards: SourceCard[]): void {
    const bytes = this.#buffer
    const start = this.#lineStart + (hasMark(bytes, this.#lineStart) ? 3 : 0)
    if (this.#isLineCut) {
      this.#isLineCut = false
      return
    }
    const agent = this.#agent
    const first = (bytes[start] ?? 0) | 0x20
    if (agent === 'begin' && bytes[start] !== SPACE && bytes[start] !== TAB) this.#depth++
    this.#agent = agent === 'empty' && isBlank(bytes, start, end) ? 'empty' : 'none'
    if (first === 0x62 && isWord(bytes, start, end, 'begin:vcard')) {
      if (this.#depth > 0 && agent === 'empty') this.#depth++
      else this.#openCard(start, end + 1, cards)
    } else if (this.#depth === 0) {
      this.#readOutside(start, end)
    } else if (first === 0x65 && isWord(bytes, start, end, 'end:vcard')) {
      if (this.#depth > 1) this.#depth--
      else this.#closeCard(start, Math.min(end + 1, this.#length), false, cards)
    } else if (first === 0x61) {
      this.#agent = agentKindOf(bytes, start, end)
    }
  }

  #readOutside(start: number, end: number): void {
    const bytes = this.#buffer
    const isFirst = this.#unreadStart === NOWHERE
    if (isFirst && isBlank(bytes, start, end)) return
    if (isFirst) this.#openOutside(start, end)
    if (!isWord(bytes, start, end, 'end:vcard')) return
    // More than the end of a card is a card whose beginning is damaged.
    this.#closeOutside(Math.min(end + 1, this.#length), isFirst ? 'vcard.outsideCard' : 'vcard.missingBegin')
  }

  #openOutside(start: number, end: number): void {
    this.#unreadStart = start
    this.#unreadLine = this.#line
    this.#unreadText = String.fromCharCode(...this.#buffer.subarray(start, Math.min(end, start + 80))).trim()
  }

  #closeOutside(end: number, code: 'vcard.outsideCard' | 'vcard.missingBegin'): void {
    if (this.#unreadStart === NOWHERE) return
    this.#giveUnread(end, true)
    this.warnings.push({ code, line: this.#unreadLine, property: '', text: this.#unreadText })
  }

  #giveUnread(end: number, isLast: boolean): void {
    const bytes = copyOf(this.#buffer, this.#unreadStart, end)
    this.#unread.push({ line: this.#unreadLine, bytes, isLast })
    this.#unreadStart = isLast ? NOWHERE : end
  }

  #openCard(start: number, bodyStart: number, cards: SourceCard[]): void {
    if (this.#depth > 0) this.#closeCard(start, start, true, cards)
    this.#closeOutside(start, 'vcard.outsideCard')
    this.#depth = 1
    this.#cardStart = start
    this.#cardLine = this.#line
    this.#bodyStart = bodyStart
  }

  #closeCard(bodyEnd: number, end: number, isEndMissing: boolean, cards: SourceCard[]): void {
    const line = this.#cardLine
    this.#depth = 0
    this.#agent = 'none'
    if (this.#isTooLarge || end - this.#cardStart > this.#largestCard) {
      if (!this.#isTooLarge) this.#openTooLarge()
      this.#isTooLarge = false
      this.#giveUnread(end, true)
      const text = `${Math.round(this.#largestCard / 1024 / 1024)} MB`
      this.warnings.push({ code: 'vcard.tooLarge', line, property: '', text })
      return
    }
    const source = copyOf(this.#buffer, this.#cardStart, end)
    const bodyStart = Math.min(this.#bodyStart, bodyEnd) - this.#cardStart
    const body = source.subarray(bodyStart, bodyEnd - this.#cardStart)
    const isReturnOnly = this.#lineEnd === RETURN
    cards.push(toSourceCard({ source, body, line, isEndMissing, isReturnOnly }, this.#charsets))
  }

  #openTooLarge(): void {
    this.#isTooLarge = true
    this.#unreadStart = this.#cardStart
    this.#unreadLine = this.#cardLine
  }

  /** Lets go of all bytes that are done with, and moves the rest to the front of a buffer of our own. */
  #compact(): void {
    if (this.#depth > 0 && !this.#isTooLarge && this.#length - this.#cardStart > this.#largestCard) this.#openTooLarge()
    const isKeepingCard = this.#depth > 0 && !this.#isTooLarge
    if (!isKeepingCard && this.#length - this.#lineStart > LARGEST_STRAY_LINE) {
      if (this.#unreadStart === NOWHERE) this.#openOutside(this.#lineStart, this.#length)
      this.#isLineCut = true
      this.#lineStart = this.#length
    }
    const from = isKeepingCard ? this.#cardStart : this.#lineStart
    if (this.#unreadStart !== NOWHERE) {
      if (from > this.#unreadStart) this.#giveUnread(from, false)
      this.#unreadStart -= from
    }
    const rest = this.#length - from
    if (rest > 0 && (!this.#isOwnBuffer || from > 0)) {
      if (this.#isOwnBuffer && this.#buffer.length < rest * 4) this.#buffer.copyWithin(0, from, this.#length)
      else this.#buffer = copyOf(this.#buffer, from, this.#length)
      this.#isOwnBuffer = true
    }
    this.#length = rest
    this.#cardStart -= from
    this.#bodyStart -= from
    this.#lineStart -= from
    this.#scanned -= from
  }
}

/** True where a UTF-8 byte order mark stands; files that were joined have them in the midst. */
function hasMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf
}

/** A copy in memory of its own. `slice` would not do: in Node a Buffer's shares the memory. */
function copyOf(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return new Uint8Array(bytes.subarray(start, end))
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte !== SPACE && byte !== TAB && byte !== RETURN) return false
  }
  return true
}
