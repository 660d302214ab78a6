import type { TableChoices } from '../../domain/table-mapping.ts'
import { columnsByContent } from './by-content.ts'
import type { CsvColumn, CsvMapping } from './csv-column.ts'
import { dateOrderOf } from './csv-date.ts'
import { columnMeant } from './meaning.ts'
import { columnName, columnsOf, dialectOf, isHead } from './recognise.ts'

/** The first row of a table as heads, and the rows that are people. */
export function headAndRows<Row>(
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly string[],
  hasHead?: boolean,
): { readonly hasHead: boolean; readonly heads: readonly string[]; readonly rows: readonly Row[] } {
  const [first, ...rest] = hasHead === false ? rows : rows.slice(preambleOf(rows.slice(0, MOST_BEFORE).map(cellsOf)))
  const cells = first === undefined ? [] : cellsOf(first)
  if (hasHead ?? isHead(cells)) return { hasHead: true, heads: cells, rows: rest }
  const widest = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0)
  return { hasHead: false, heads: Array.from({ length: widest }, (_, at) => columnName(at)), rows }
}

/** Rows that may stand above the heads. */
const MOST_BEFORE = 10

/** How many rows stand above the heads: notes of LinkedIn, `sep=;` for a spreadsheet, a title. They are no people. */
function preambleOf(rows: readonly (readonly string[])[]): number {
  const at = rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1)
  const heads = rows[at]
  if (at <= 0 || heads === undefined || !isHead(heads)) return 0
  return columnsOf(heads, dialectOf(heads)).filter(({ field }) => field !== 'custom').length > 1 ? at : 0
}

/** What the columns of a table are, as far as it tells itself. */
export function columnsTold(heads: readonly string[], sample: readonly (readonly string[])[]): readonly CsvColumn[] {
  const columns = columnsOf(heads, dialectOf(heads))
  return heads.every((head, at) => head === columnName(at)) ? columnsByContent(columns, sample) : columns
}

/** What the columns of a table are: by what was chosen, or else by their heads and by the dates of some rows. */
export function mappingOf(
  heads: readonly string[],
  sample: readonly (readonly string[])[],
  choices?: Pick<TableChoices, 'columns' | 'dateOrder'>,
): CsvMapping {
  const dialect = dialectOf(heads)
  const columns = columnsTold(heads, sample).map((column, at): CsvColumn => {
    const meaning = choices?.columns[at]
    return meaning === undefined ? column : columnMeant(meaning, at, plain(heads[at] ?? ''), column)
  })
  const dates = columns.flatMap((column, at) => (column.field === 'date' ? sample.map((cells) => cells[at] ?? '') : []))
  const dateOrder = choices?.dateOrder ?? dateOrderOf(dates, dialect === 'outlook' ? 'mdy' : 'dmy')
  return { dialect, heads: heads.map(plain), columns, dateOrder }
}

const plain = (head: string) => head.replace(/^\ufeff/, '').trim()
