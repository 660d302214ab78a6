import { basename } from 'node:path'
import type { TablePreview } from '../../shared/contract/mappings.contract.ts'
import type { ChoicesByTable, TableChoices } from '../../shared/domain/table-mapping.ts'
import { meaningOf } from '../../shared/formats/csv/meaning.ts'
import { columnsTold, headAndRows, mappingOf } from '../../shared/formats/csv/read-as.ts'
import { dialectOf } from '../../shared/formats/csv/recognise.ts'
import { personOf } from '../../shared/formats/csv/to-fields.ts'
import type { ReadConnection } from '../db/book.ts'
import type { CardSource } from './card-batch.ts'
import { type FileHead, readHead } from './read-file.ts'
import { RowReader } from './row-reader.ts'
import { findMappings } from './table-mappings.service.ts'
import { tableTextOf } from './table-text.ts'
import { isTable } from './unreadable.ts'
import { tableOf, unpackSources } from './zip-archive.ts'

const SHOWN = 20
const LONGEST_CELL = 300
/** Rows by which dates are told. */
const SAMPLE = 500

/** The tables among these files, and how they are read. Files that cannot be read are left to the import. */
export async function lookAtTables(
  read: Pick<ReadConnection, 'prepare'>,
  paths: readonly string[],
  chosen: ChoicesByTable,
): Promise<TablePreview[]> {
  const tables: TablePreview[] = []
  for (const source of await unpackSources(paths.map((path) => ({ path, name: basename(path) })))) {
    if (source.path === null) continue
    const head = await readHead({ ...source, path: source.path }).catch(() => null)
    if (head === null || !isTable(head.bytes, source)) continue
    const preview = await previewOf(read, source, head, chosen[tableOf(source)]).catch(() => null)
    if (preview !== null) tables.push(preview)
  }
  return tables
}

/** How those of these tables are read whose columns somebody saved, as the window would read them. */
export async function savedChoices(
  read: Pick<ReadConnection, 'prepare'>,
  paths: readonly string[],
): Promise<readonly { readonly table: string; readonly name: string; readonly choices: TableChoices }[]> {
  const tables = await lookAtTables(read, paths, {})
  return tables.flatMap(({ table, choices, savedAs }) => (savedAs === null ? [] : [{ table, name: savedAs, choices }]))
}

/** Null for a table without a row. */
async function previewOf(
  read: Pick<ReadConnection, 'prepare'>,
  source: CardSource,
  head: FileHead,
  chosen: TableChoices | undefined,
): Promise<TablePreview | null> {
  const text = tableTextOf(head.bytes)
  const told = await readAs(source, head, { ...text, ...chosen })
  if (told.heads.length === 0) return null
  const dialect = dialectOf(told.heads)
  const { dateOrder } = mappingOf(told.heads, told.records)
  const columns = columnsTold(told.heads, told.records).map((column, at) =>
    meaningOf(column, dialect, told.heads[at] ?? ''),
  )
  const { charset, delimiter, hasHead } = { ...text, hasHead: told.hasHead, ...chosen }
  const suggested = { charset, delimiter, hasHead, dateOrder, columns }
  const saved = findMappings(read, told.heads)
  const choices = chosen ?? saved[0]?.choices ?? suggested
  const { heads, records } = choices === saved[0]?.choices ? await readAs(source, head, choices) : told
  const used = mappingOf(heads, records, choices)
  const rows = records.slice(0, SHOWN)
  return {
    table: tableOf(source),
    file: source.name,
    program: dialect === 'other' ? null : dialect,
    choices: { ...choices, columns: heads.map((_, at) => choices.columns[at] ?? columns[at] ?? 'own') },
    suggested,
    heads,
    rows: rows.map((cells) => cells.map((cell) => cell.slice(0, LONGEST_CELL))),
    people: rows.map((cells) => personOf(cells, used).fields),
    saved,
    savedAs: saved.find((one) => isSame(one.choices, choices))?.name ?? null,
  }
}

const isSame = (one: TableChoices, other: TableChoices) => JSON.stringify(one) === JSON.stringify(other)

async function readAs(
  { name }: CardSource,
  { bytes, isWhole }: FileHead,
  choices: Pick<TableChoices, 'charset' | 'delimiter'> & { readonly hasHead?: boolean },
) {
  const reader = new RowReader(name)
  reader.push(bytes, choices)
  await reader.settled()
  if (isWhole) await reader.end()
  const all = reader.take().slice(0, SAMPLE)
  const { hasHead, heads, rows } = headAndRows(all, ({ record }) => record, choices.hasHead)
  const plain = heads.map((head) => head.replace(/^\ufeff/, '').trim())
  return { hasHead, heads: plain, records: rows.map(({ record }) => record) }
}
