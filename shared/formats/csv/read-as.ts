import type { TableChoices } from '../../domain/table-mapping.ts'
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
  const [first, ...rest] = rows
  const cells = first === undefined ? [] : cellsOf(first)
  if (hasHead ?? isHead(cells)) return { hasHead: true, heads: cells, rows: rest }
  const widest = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0)
  return { hasHead: false, heads: Array.from({ length: widest }, (_, at) => columnName(at)), rows }
}

/** What the columns of a table are: by what was chosen, or else by their heads and by the dates of some rows. */
export function mappingOf(
  heads: readonly string[],
  sample: readonly (readonly string[])[],
  choices?: Pick<TableChoices, 'columns' | 'dateOrder'>,
): CsvMapping {
  const dialect = dialectOf(heads)
  const columns = columnsOf(heads, dialect).map((column, at): CsvColumn => {
    const meaning = choices?.columns[at]
    return meaning === undefined ? column : columnMeant(meaning, at, plain(heads[at] ?? ''), column)
  })
  const dates = columns.flatMap((column, at) => (column.field === 'date' ? sample.map((cells) => cells[at] ?? '') : []))
  const dateOrder = choices?.dateOrder ?? dateOrderOf(dates, dialect === 'outlook' ? 'mdy' : 'dmy')
  return { dialect, heads: heads.map(plain), columns, dateOrder }
}

const plain = (head: string) => head.replace(/^\ufeff/, '').trim()
