import type { Piece } from './highlight.ts'

/** A text with what was searched for marked in it. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  const [only] = pieces
  // A text alone is the least that there is to lay out.
  if (only && pieces.length === 1 && !only.isMatch) return only.text
  let at = 0
  return pieces.map((piece) => {
    const key = at
    at += piece.text.length
    return piece.isMatch ? <mark key={key}>{piece.text}</mark> : piece.text
  })
}
