import type { ContactFieldName } from '../../domain/contact.ts'
import type { CsvColumn, CsvDialect, CsvMapping } from './csv-column.ts'
import { plainHead } from './recognise.ts'

/** What a table has columns for: of all else its rows say nothing. */
export type Coverage = {
  readonly dialect: CsvDialect
  /** The heads by which two tables of a program are known for the same, in order and each once. */
  readonly heads: readonly string[]
  /** The heads of the columns that may say something of a field; none: no column can. */
  readonly fields: Readonly<Partial<Record<ContactFieldName, readonly string[]>>>
}

/** Google has as many of these columns as somebody needs. */
const NUMBERED = / \d+ - /
const FIELDS: Readonly<Record<CsvColumn['field'], readonly ContactFieldName[]>> = {
  skip: [],
  uid: [],
  kept: [],
  custom: [],
  // Who has no name of their own is the company.
  formattedName: ['formattedName', 'kind'],
  name: ['name', 'formattedName', 'kind'],
  job: ['jobs', 'formattedName', 'kind'],
  nickname: ['nicknames'],
  note: ['notes'],
  tag: ['tags'],
  photo: ['photo'],
  address: ['addresses'],
  phone: ['phones'],
  email: ['emails'],
  url: ['urls'],
  profile: ['profiles'],
  date: ['dates'],
  relation: ['relations'],
}
/** What a cell becomes that has no place in its own field. */
const ANYWHERE: readonly ContactFieldName[] = ['customFields', 'rawProperties']

/** What the columns of a table are for. */
export function coverageOf({ dialect, heads, columns }: CsvMapping): Coverage {
  const fields: Partial<Record<ContactFieldName, string[]>> = {}
  const all = heads.map((head, at) => plainHead(head) || String(at))
  for (const [at, column] of columns.entries()) {
    if (column.field === 'skip') continue
    for (const field of [...FIELDS[column.field], ...ANYWHERE]) {
      fields[field] ??= []
      fields[field].push(all[at] ?? '')
    }
  }
  const named = all.filter((head) => dialect !== 'google' || !NUMBERED.test(head))
  return { dialect, heads: [...new Set(named)].sort(), fields }
}
