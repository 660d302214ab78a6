import type { ContactFields, RawProperty } from '../../domain/contact.ts'
import { cellOfKept } from '../../domain/kept-column.ts'
import { isOfProgram } from '../vcard/kept-line.ts'
import { neutralised } from './formula.ts'
import type { TableCell } from './table-cell.ts'
import { googleCells, googleHead } from './to-google.ts'
import { OUTLOOK_HEAD, outlookCells } from './to-outlook.ts'

/** For whom a table is written. */
export type TableTarget = 'google' | 'outlook'

/** A person as the filled cells of a row. Those that a spreadsheet would run are neutralised. */
export function rowOf(fields: ContactFields, target: TableTarget): TableCell[] {
  const cells = target === 'google' ? googleCells(fields) : outlookCells(fields)
  return cells.flatMap(([head, cell]) => (cell === '' ? [] : [[head, neutralised(cell)] as const]))
}

/** The heads of a table that has room for all of these. */
export function headOf(heads: Iterable<string>, target: TableTarget): readonly string[] {
  return target === 'google' ? googleHead(heads) : OUTLOOK_HEAD
}

/** What a person has that has no column of a table, as the names of properties. */
export function tableLosses(fields: ContactFields, target: TableTarget): string[] {
  const isGoogle = target === 'google'
  const [job] = fields.jobs
  const labelled = [fields.phones, fields.emails, fields.addresses, fields.urls].flat()
  const preferred = [labelled, fields.relations].flat()
  const all = [
    ...(fields.photo?.kind === 'stored' ? ['PHOTO'] : []),
    ...(isGoogle && fields.jobs.length > 1 ? ['ORG'] : []),
    ...(fields.jobs.some(({ role }) => role !== '') ? ['ROLE'] : []),
    ...(job !== undefined && (job.from ?? job.to) !== null ? ['X-KITH-FROM'] : []),
    ...(fields.members.length > 0 ? ['MEMBER'] : []),
    ...(!isGoogle && hasReading(fields) ? ['X-PHONETIC-FIRST-NAME'] : []),
    ...(!isGoogle && labelled.some(({ label }) => label !== '') ? ['X-ABLabel'] : []),
    ...(preferred.some(({ preference }) => preference !== null && preference > 1) ? ['PREF'] : []),
    ...(fields.isFavorite ? ['X-KITH-FAVORITE'] : []),
    ...fields.rawProperties
      .filter((one) => !hasColumn(one, target))
      .map(({ name }) => name)
      .filter((name) => name !== '' && !isOfProgram(name)),
  ]
  return [...new Set(all)]
}

/** Whether a kept cell of a table finds its column again. */
function hasColumn(property: RawProperty, target: TableTarget): boolean {
  const head = cellOfKept(property)?.head
  return target === 'outlook' && head !== undefined && OUTLOOK_HEAD.includes(head)
}

function hasReading({ name }: ContactFields): boolean {
  return name.phoneticGiven + name.phoneticAdditional + name.phoneticFamily !== ''
}
