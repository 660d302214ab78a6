import { TextDecoder } from 'node:util'
import { type Parser, parse } from 'csv-parse'
import { KithError } from '../../shared/contract/errors.ts'
import type { TableText } from './table-text.ts'

export type Row = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** A cell beyond this is no cell, but a quotation mark that was never closed. */
const LONGEST_RECORD = 32 * 1024 * 1024

/** The library's parser of tables, fed with bytes. */
export class RowReader {
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
