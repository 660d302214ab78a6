/** Letters that are read from right to left, and signs that change the direction. */
const TURNING =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** Nobody reads more of a name within a sentence. UTF-16 code units. */
const LONGEST = 500
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/**
 * A text for the middle of a sentence: written from right to left, it leaves the words around it where they are; as
 * long as a book, it leaves room for them.
 */
export function isolated(text: string): string {
  // Half a pair of UTF-16 at the cut is no sign.
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text
  return TURNING.test(short) ? FIRST_STRONG_ISOLATE + balanced(short) + POP_ISOLATE : short
}

/** A sign that ends an isolate which did not begin in the text would end ours. */
function balanced(text: string): string {
  const begun = text.match(/[\u2066-\u2068]/g)?.length ?? 0
  const ended = text.match(/\u2069/g)?.length ?? 0
  return begun === ended ? text : text.replace(/[\u2066-\u2069]/g, '')
}
