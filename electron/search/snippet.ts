import type { Stretch } from './words.ts'

export type Snippet = Stretch & { readonly text: string }

/** About so many code units are shown, with so many of them before a hit that would not be seen otherwise. */
const LENGTH = 60
const BEFORE = 16
const SEEN = 28
const ELLIPSIS = '…'

/** One line of a text round a stretch of it, cut between words; the stretch is counted in the line. */
export function snippetOf(text: string, { from, to }: Stretch): Snippet {
  const start = to <= SEEN ? 0 : startOf(text, from)
  const end = wordEnd(text, Math.max(to, start + LENGTH))
  const before = start === 0 ? '' : ELLIPSIS
  const after = end === text.length ? '' : ELLIPSIS
  // Every sign of white space becomes one space, so that the places stay.
  const line = text.slice(start, end).replace(/\s/g, ' ')
  return { text: before + line + after, from: from - start + before.length, to: to - start + before.length }
}

/** The beginning of a word a little before the hit, or of the text. */
function startOf(text: string, from: number): number {
  if (from <= BEFORE) return 0
  const space = text.slice(from - BEFORE, from).search(/\s/)
  return space === -1 ? from : from - BEFORE + space + 1
}

/** The end of the last word that ends before `limit`, or the limit where there is none. */
function wordEnd(text: string, limit: number): number {
  if (limit >= text.length) return text.length
  const space = text.slice(limit).search(/\s/)
  return space >= 0 && space <= BEFORE ? limit + space : limit
}
