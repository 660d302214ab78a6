import { type Charset, DELIMITERS, type Delimiter } from '../../shared/domain/table-mapping.ts'
import { plainHead } from '../../shared/formats/csv/recognise.ts'

/** How the text of a table is written. */
export type TableText = { readonly charset: Charset; readonly delimiter: Delimiter }

/** How many lines are looked at. */
const LINES = 20

/** The character set and the delimiter that the first bytes of a table show. */
export function tableTextOf(head: Uint8Array): TableText {
  const charset = charsetOf(head)
  return { charset, delimiter: delimiterOf(new TextDecoder(charset).decode(head)) }
}

/** A byte order mark tells; else UTF-8 if it is that throughout, or what Windows writes in Russian or in the West. */
function charsetOf(head: Uint8Array): Charset {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // A character may be cut off at the end of the head.
  const isUtf8 = [0, 1, 2, 3].some((cut) => isDecodable(head.subarray(0, head.length - cut)))
  if (isUtf8) return 'utf-8'
  if (isCyrillic(head)) return 'windows-1251'
  return POLISH.test(new TextDecoder('windows-1252').decode(head)) ? 'windows-1250' : 'windows-1252'
}

/** What “ł”, “ą”, “ż” and “Ł” look like when they are taken for those of the West, within words. */
const POLISH = /\p{L}[³¹]\p{Ll}|\p{Ll}¿|£\p{Ll}/u

/** Words of nothing but letters beyond ASCII: in the West these stand alone among others, in Chinese beside other signs. */
function isCyrillic(head: Uint8Array): boolean {
  let [letters, inWords, others] = [0, 0, 0]
  for (const [at, byte] of head.entries()) {
    if (byte >= 0x80 && byte < 0xc0) others += 1
    if (byte < 0xc0) continue
    letters += 1
    if ((head[at - 1] ?? 0) >= 0xc0 || (head[at + 1] ?? 0) >= 0xc0) inWords += 1
  }
  return letters >= 6 && inWords > letters * 0.8 && others < letters * 0.1
}

function isDecodable(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The sign that cuts most of the first lines into the same number of cells, and more than one. */
function delimiterOf(text: string): Delimiter {
  const lines = linesOf(text).slice(0, LINES)
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    // What stands above the heads has no cells.
    const most = counts.find((count) => count > 0) ?? 0
    return { delimiter, score: most === 0 ? 0 : counts.filter((count) => count === most).length * 1_000 + most }
  })
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

/** The lines of a table, with what stands in quotation marks left out. */
function linesOf(text: string): string[] {
  const bare = text.replace(/"(?:[^"]|"")*("|$)/g, '')
  return bare.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
}

const KNOWN_HEADS =
  /^(?:e-?mail.*|.*phone.*|(?:first|last|given|family|full) ?name|name|vorname|nachname|telefon.*|company|organi[sz]ation.*)$/

/** Whether the first bytes of a file look like a table of people: more than one column, one of them with a known head. */
export function isLikelyTable(head: Uint8Array): boolean {
  const { charset, delimiter } = tableTextOf(head)
  const [first = ''] = new TextDecoder(charset).decode(head).split(/\r\n|\r|\n/)
  const heads = first.split(delimiter).map((cell) => plainHead(cell.replace(/^"|"$/g, '')))
  return heads.length > 1 && heads.some((text) => KNOWN_HEADS.test(text))
}
