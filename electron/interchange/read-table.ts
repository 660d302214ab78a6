import { TextDecoder } from 'node:util'
import { type Parser, parse } from 'csv-parse'
import { KithError } from '../../shared/contract/errors.ts'
import type { ImportWarning } from '../../shared/domain/import-warning.ts'
import type { CsvMapping, DateOrder } from '../../shared/formats/csv/csv-column.ts'
import { dateOrderOf } from '../../shared/formats/csv/csv-date.ts'
import { columnsOf, dialectOf } from '../../shared/formats/csv/recognise.ts'
import { personOf } from '../../shared/formats/csv/to-fields.ts'
import type { SourceCard } from '../../shared/formats/vcard/card.ts'
import { CardReader } from '../../shared/formats/vcard/read-cards.ts'
import { writeCard } from '../../shared/formats/vcard/write-card.ts'
import type { FileEnd } from './card-batch.ts'
import type { CardsRead } from './read-file.ts'
import { type TableText, tableTextOf } from './table-text.ts'

type Row = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** Rows by which the order of dates is told. */
const SAMPLE = 500
/** A cell beyond this is no cell, but a quotation mark that was never closed. */
const LONGEST_RECORD = 32 * 1024 * 1024

/**
 * The people of a table as cards, a few at a time: everything behind this treats them like any other card. `mapping`
 * is what the user chose the columns to be; without, their heads tell. Throws `import.noCards` for a table without rows.
 */
export async function* readTable(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  bytesTotal: number,
  mapping?: CsvMapping,
): AsyncGenerator<CardsRead, FileEnd> {
  const rows = new RowReader(name)
  let table: Table | null = null
  const waiting: Row[] = []
  let bytesRead = 0
  let text: TableText | undefined
  const take = (isLast: boolean): SourceCard[] => {
    if (table === null) {
      waiting.push(...rows.take())
      if (!isLast && waiting.length <= SAMPLE) return []
      const [head, ...sample] = waiting.splice(0)
      if (head === undefined) throw new KithError('import.noCards', { file: name })
      table = new Table(head.record, sample, mapping)
      return table.cardsOf(sample)
    }
    return table.cardsOf(rows.take())
  }
  for await (const chunk of chunks) {
    text ??= tableTextOf(chunk)
    rows.push(chunk, text)
    bytesRead += chunk.length
    await rows.settled()
    yield { cards: take(false), bytesRead, bytesTotal }
  }
  await rows.end()
  yield { cards: take(true), bytesRead, bytesTotal }
  return { format: 'csv', byteLength: bytesRead, warnings: rows.warnings }
}

/** The library's parser, fed with bytes. */
class RowReader {
  readonly warnings: ImportWarning[] = []
  readonly #name: string
  #parser: Parser | null = null
  #decoder: TextDecoder | null = null
  #rows: Row[] = []
  #failure: Error | null = null

  constructor(name: string) {
    this.#name = name
  }

  push(chunk: Uint8Array, { charset, delimiter }: TableText): void {
    this.#decoder ??= new TextDecoder(charset)
    this.#parser ??= this.#start(delimiter)
    this.#parser.write(this.#decoder.decode(chunk, { stream: true }))
  }

  /** Resolves when what was pushed is read. */
  async settled(): Promise<void> {
    await new Promise(setImmediate)
    this.#check()
  }

  async end(): Promise<void> {
    const parser = this.#parser
    if (parser === null) return
    const ended = new Promise<void>((resolve) => parser.once('end', resolve).once('error', () => resolve()))
    parser.write(this.#decoder?.decode() ?? '')
    parser.end()
    await ended
    this.#check()
  }

  take(): Row[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #start(delimiter: string): Parser {
    const parser = parse({
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
    })
    parser.on('data', (row: Row) => this.#rows.push(row))
    parser.on('error', (error) => {
      this.#failure ??= error
    })
    return parser
  }

  #check(): void {
    if (this.#failure === null) return
    const isOpen = 'code' in this.#failure && this.#failure.code === 'CSV_QUOTE_NOT_CLOSED'
    const reason = isOpen
      ? 'a quotation mark is opened in it and never closed; put the missing one in, or save the table anew'
      : `it is no table that Kith can read (${this.#failure.message})`
    throw new KithError('import.unreadable', { file: this.#name, reason }, { cause: this.#failure })
  }
}

/** What the columns are, and the rows as cards. */
class Table {
  readonly #mapping: CsvMapping

  constructor(head: readonly string[], sample: readonly Row[], mapping?: CsvMapping) {
    const dialect = dialectOf(head)
    const columns = columnsOf(head, dialect)
    const dates = columns.flatMap((column, at) =>
      column.field === 'date' ? sample.map(({ record }) => record[at] ?? '') : [],
    )
    const otherwise: DateOrder = dialect === 'outlook' ? 'mdy' : 'dmy'
    this.#mapping = mapping ?? { dialect, columns, dateOrder: dateOrderOf(dates, otherwise) }
  }

  cardsOf(rows: readonly Row[]): SourceCard[] {
    return rows.flatMap(({ record, info }) => {
      const { uid, fields, isEmpty } = personOf(record, this.#mapping)
      if (isEmpty) return []
      const own = uid === '' || uid.includes(':') ? uid : `${this.#mapping.dialect}:${uid}`
      const reader = new CardReader()
      const text = writeCard(fields, { uid: own, revisedAt: null, photo: null })
      // A row says of a person where it stands in its own file.
      return [...reader.push(Buffer.from(text)), ...reader.end()].map((card) => ({ ...card, line: info.lines }))
    })
  }
}
