/** The first and the last row that are drawn; of none the last stands before the first. */
export type Range = { first: number; last: number }
/** A row, or the room of those in between that are not drawn. */
export type Piece = { readonly row: number } | { readonly room: number; readonly before: number }

type HeightOf = (row: number) => number

/** Which of so many rows, one below the other, reach into a stretch of the page. */
export function rangeIn(count: number, heightOf: HeightOf, from: number, to: number): Range {
  let [top, row] = [0, 0]
  while (row < count - 1 && top + heightOf(row) <= from) top += heightOf(row++)
  const first = row
  while (row < count - 1 && top + heightOf(row) < to) top += heightOf(row++)
  return { first, last: count === 0 ? -1 : row }
}

/** What is drawn from top to bottom: the rows of a range and those that are kept beside it, and room for all others. */
export function piecesOf(count: number, heightOf: HeightOf, { first, last }: Range, kept: readonly number[]): Piece[] {
  const rows = Array.from({ length: Math.max(0, Math.min(last, count - 1) - first + 1) }, (_, index) => first + index)
  const all = [...new Set([...rows, ...kept.filter((row) => row >= 0 && row < count)])].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let next = 0
  for (const row of [...all, count]) {
    let room = 0
    for (let left = next; left < row; left++) room += heightOf(left)
    if (row > next) pieces.push({ room, before: row })
    if (row < count) pieces.push({ row })
    next = row + 1
  }
  return pieces
}
