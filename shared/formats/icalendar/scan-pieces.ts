import { ComponentStack, componentName } from './component-stack.ts'

/** Where a piece of a file lies. `calendar` counts the VCALENDARs from 0; what stands before any belongs to the first. */
export type PieceExtent = {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly name: string
  readonly calendar: number
  readonly isEndMissing: boolean
}

const SPACE = 0x20
const TAB = 0x09
/** Longer than any BEGIN or END with its folds. */
const LONGEST_HEAD = 1000
const STRUCTURE = /^\s*(BEGIN|END)\s*(?:;[^:]*)?:(.*)$/is

/**
 * Finds the components of all calendars in a file by their BEGIN and END, in one pass over its bytes. The extents
 * follow one another without gaps. `lineEnd` is the byte that ends a line.
 */
export function scanPieces(bytes: Uint8Array, lineEnd: number): PieceExtent[] {
  const scan = new Scan(bytes.length)
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(lineEnd, start)
    const next = found < 0 ? bytes.length : found + 1
    const from = hasMark(bytes, start) ? start + 3 : start
    if (mayBeStructure(bytes[from] ?? 0, bytes[from + 1] ?? 0)) {
      const match = STRUCTURE.exec(logicalLine(bytes, from, lineEnd))
      if (match !== null) scan.take(match[1] ?? '', componentName(match[2] ?? ''), { start, line, bytes, lineEnd })
    }
    start = next
  }
  return scan.finish()
}

/** Whether a line that begins with these two may be a BEGIN or an END; it may be folded behind the first. */
function mayBeStructure(first: number, second: number): boolean {
  const letter = first | 0x20
  if (letter !== 0x62 && letter !== 0x65) return false
  return (second | 0x20) === (letter === 0x62 ? 0x65 : 0x6e) || second <= SPACE
}

type Place = { readonly start: number; readonly line: number; readonly bytes: Uint8Array; readonly lineEnd: number }

class Scan {
  readonly #extents: PieceExtent[] = []
  readonly #stack = new ComponentStack()
  readonly #length: number
  #from = 0
  #line = 1
  #name = ''
  #calendar = -1
  /** How deep the component lies that makes the present piece: 1 in a calendar, 0 outside of all. */
  #base = 0
  #isInCalendar = false

  constructor(length: number) {
    this.#length = length
  }

  take(kind: string, name: string, place: Place): void {
    if (kind.toUpperCase() === 'END') this.#end(name, place)
    else this.#begin(name, place)
  }

  finish(): PieceExtent[] {
    this.#cut(this.#length, 0, '', this.#name !== '')
    return this.#extents
  }

  #begin(name: string, { start, line }: Place): void {
    this.#stack.begin(name)
    if (name === 'VCALENDAR') {
      this.#cut(start, line, '', this.#name !== '')
      this.#calendar++
      this.#isInCalendar = true
      return
    }
    const depth = this.#stack.depth
    const base = this.#isInCalendar ? 1 : 0
    if (depth > base + 1) return
    this.#cut(start, line, name, this.#name !== '')
    this.#base = base
  }

  #end(name: string, { start, line, bytes, lineEnd }: Place): void {
    const over = this.#stack.end(name)
    if (over === 0) return
    const { depth } = this.#stack
    if (this.#name !== '' && depth <= this.#base) {
      // With an END of its own the line belongs to it; else the calendar's END ends it.
      const isOwn = depth === this.#base
      if (isOwn) this.#cut(...afterLogicalLine(bytes, start, line, lineEnd), '', over > 1)
      else this.#cut(start, line, '', true)
    }
    if (name === 'VCALENDAR') this.#isInCalendar = false
  }

  /** Ends the present piece and begins the next. */
  #cut(start: number, line: number, name: string, isEndMissing: boolean): void {
    if (start > this.#from) {
      this.#extents.push({
        start: this.#from,
        end: start,
        line: this.#line,
        name: this.#name,
        calendar: Math.max(0, this.#calendar),
        isEndMissing,
      })
    }
    this.#from = start
    this.#line = line
    this.#name = name
  }
}

/** The line that begins here with those that go on with it, in ASCII; no more than its head. */
function logicalLine(bytes: Uint8Array, start: number, lineEnd: number): string {
  let text = ''
  for (let at = start; at < bytes.length && text.length < LONGEST_HEAD; at++) {
    const byte = bytes[at] ?? 0
    if (byte === lineEnd) {
      // Returns before it end the line; one in the midst is part of what it says.
      text = text.replace(/\r+$/, '')
      if (!isBlank(bytes[at + 1])) break
      at++
    } else text += String.fromCharCode(byte)
  }
  return text
}

function afterLogicalLine(
  bytes: Uint8Array,
  start: number,
  line: number,
  lineEnd: number,
): [start: number, line: number] {
  let [at, lines] = [start, line]
  do {
    const found = bytes.indexOf(lineEnd, at)
    at = found < 0 ? bytes.length : found + 1
    lines++
  } while (at < bytes.length && isBlank(bytes[at]))
  return [at, lines]
}

const isBlank = (byte: number | undefined) => byte === SPACE || byte === TAB

/** True where a UTF-8 byte order mark stands; files that were joined have them in the midst. */
function hasMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf
}
