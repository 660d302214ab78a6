/** One line of the result: what Kith takes, the floor beside it, and what is aimed at. */
export type Figure = {
  readonly bench: string
  readonly work: string
  readonly kith: string
  readonly floor: string
  /** Kith over floor, where smaller is better. */
  readonly ratio: number | null
  readonly goal: string
  readonly isMet: boolean | null
}
export type BenchOptions = {
  readonly count: number | null
  readonly vcf: string | null
  readonly runs: number
  readonly log: (line: string) => void
}
export type Bench = { readonly name: string; readonly run: (options: BenchOptions) => Promise<Figure[]> }

export const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(2)} s`
export const millis = (milliseconds: number) => `${milliseconds.toFixed(milliseconds < 10 ? 2 : 1)} ms`
export const perSecond = (count: number, milliseconds: number) =>
  `${Math.round(count / (milliseconds / 1_000)).toLocaleString('en-GB')}/s`

/** The figures as a table that can be read in a terminal and pasted into a document. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['work', 'Kith', 'floor', 'ratio', 'goal', 'met']
  const rows = figures.map(({ work, kith, floor, ratio, goal, isMet }) => [
    work,
    kith,
    floor,
    ratio === null ? '' : ratio.toFixed(2),
    goal,
    isMet === null ? '' : isMet ? 'yes' : 'NO',
  ])
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
