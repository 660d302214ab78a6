/** A cell of a row, by the head of its column. Empty ones may be left out. */
export type TableCell = readonly [head: string, cell: string]
