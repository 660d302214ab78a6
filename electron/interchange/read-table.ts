import { KithError } from '../../shared/contract/errors.ts'
import type { TableChoices } from '../../shared/domain/table-mapping.ts'
import { type Coverage, coverageOf } from '../../shared/formats/csv/coverage.ts'
import type { CsvMapping } from '../../shared/formats/csv/csv-column.ts'
import { headAndRows, mappingOf } from '../../shared/formats/csv/read-as.ts'
import type { SourceCard } from '../../shared/formats/vcard/card.ts'
import type { FileEnd } from './card-batch.ts'
import type { CardsRead } from './read-file.ts'
import { cardOfRow } from './row-card.ts'
import { type Row, RowReader } from './row-reader.ts'
import { type TableText, tableTextOf } from './table-text.ts'

/** Rows by which the order of dates is told. */
const SAMPLE = 500
/**
 * The people of a table as cards, a few at a time: everything behind this treats them like any other card. `choices`
 * are how the user wants it read; without, the table itself tells. Throws `import.noCards` for a table without rows.
 */
export async function* readTable(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  bytesTotal: number,
  choices?: TableChoices,
): AsyncGenerator<CardsRead, FileEnd> {
  const rows = new RowReader(name)
  let table: Table | null = null
  const waiting: Row[] = []
  let bytesRead = 0
  let text: TableText | undefined
  const take = (isLast: boolean): Pick<CardsRead, 'cards' | 'coverage'> => {
    if (table === null) {
      waiting.push(...rows.take())
      if (!isLast && waiting.length <= SAMPLE) return { cards: [] }
      const { heads, rows: sample } = headAndRows(waiting.splice(0), ({ record }) => record, choices?.hasHead)
      if (heads.length === 0) throw new KithError('import.noCards', { file: name })
      table = new Table(heads, sample, choices)
      return { cards: table.cardsOf(sample), coverage: table.coverage }
    }
    return { cards: table.cardsOf(rows.take()), coverage: table.coverage }
  }
  for await (const chunk of chunks) {
    text ??= choices ?? tableTextOf(chunk)
    rows.push(chunk, text)
    bytesRead += chunk.length
    await rows.settled()
    yield { ...take(false), bytesRead, bytesTotal }
  }
  await rows.end()
  yield { ...take(true), bytesRead, bytesTotal }
  return { format: 'csv', byteLength: bytesRead, warnings: [] }
}

/** What the columns are, and the rows as cards. */
class Table {
  readonly #mapping: CsvMapping
  readonly coverage: Coverage

  constructor(heads: readonly string[], sample: readonly Row[], choices?: TableChoices) {
    this.#mapping = mappingOf(
      heads,
      sample.map(({ record }) => record),
      choices,
    )
    this.coverage = coverageOf(this.#mapping)
  }

  cardsOf(rows: readonly Row[]): SourceCard[] {
    return rows.flatMap(({ record, info }) => {
      const card = cardOfRow(record, this.#mapping)
      // A row says of a person where it stands in its own file.
      return card === undefined ? [] : [{ ...card, line: info.lines }]
    })
  }
}
