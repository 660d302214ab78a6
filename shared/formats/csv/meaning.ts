import type { ColumnMeaning } from '../../domain/table-mapping.ts'
import type { AddressPart, CsvColumn } from './csv-column.ts'
import { columnName } from './recognise.ts'

/** Columns of one address stand together; these are of no program's own. */
const ADDRESS_SLOTS: Readonly<Record<string, number>> = { '': 901, work: 902, home: 903 }
const OWN_SLOT = 1_000
const TYPE_OF: Readonly<Record<string, readonly string[]>> = {
  phone: [],
  'phone.cell': ['cell'],
  'phone.work': ['work'],
  'phone.home': ['home'],
  'phone.fax': ['fax'],
  'phone.work.fax': ['work', 'fax'],
  email: [],
  'email.work': ['work'],
  'email.home': ['home'],
  url: [],
  profile: [],
  relation: [],
  'relation.spouse': ['spouse'],
  'relation.child': ['child'],
}

/** The column that somebody means; `recognised` is what it was taken for. */
export function columnMeant(meaning: ColumnMeaning, at: number, head: string, recognised: CsvColumn): CsvColumn {
  const slot = at + OWN_SLOT
  if (meaning === 'recognised') return recognised
  if (meaning === 'ignore') return { field: 'skip' }
  if (meaning === 'kept') return { field: 'kept' }
  if (meaning === 'own') return { field: 'custom', slot, part: 'value', label: head || columnName(at) }
  const [field = '', part = '', last = ''] = meaning.split('.')
  switch (field) {
    case 'formattedName':
    case 'nickname':
    case 'note':
    case 'tag':
    case 'photo':
    case 'uid':
      return { field }
    case 'name':
      return { field, part: part as Extract<CsvColumn, { field: 'name' }>['part'] }
    case 'job':
      return { field, slot: 1, part: part as Extract<CsvColumn, { field: 'job' }>['part'] }
    case 'address': {
      const place = last === '' ? '' : part
      const types = place === '' ? [] : [place]
      return { field, slot: ADDRESS_SLOTS[place] ?? 901, part: (last || part) as AddressPart, types }
    }
    case 'date':
      return { field, slot, part: 'value', label: part || head }
    default:
      return { field: field as 'phone' | 'email' | 'url', slot, part: 'value', types: TYPE_OF[meaning] ?? [] }
  }
}

/** What somebody would have to say to get this column; `recognised` when only the program that wrote it can. */
export function meaningOf(column: CsvColumn, dialect: string, head: string): ColumnMeaning {
  // Google's numbered columns belong to one another.
  if (dialect === 'google' && / \d+ - /.test(head)) return 'recognised'
  switch (column.field) {
    case 'skip':
      return 'ignore'
    case 'custom':
      return column.label === head || head === '' ? 'own' : 'recognised'
    case 'name':
      return column.part === 'phoneticAdditional' ? 'recognised' : `name.${column.part}`
    case 'job':
      return `job.${column.part}`
    case 'address': {
      const [type = '', more] = column.types ?? []
      if (column.part === 'label' || column.part === 'formatted' || more !== undefined) return 'recognised'
      if (type !== '' && type !== 'work' && type !== 'home') return 'recognised'
      return type === '' ? `address.${column.part}` : `address.${type}.${column.part}`
    }
    case 'date':
      if (column.part !== 'value') return 'recognised'
      if (column.label === head) return 'date'
      return column.label === 'birthday' || column.label === 'anniversary' ? `date.${column.label}` : 'recognised'
    case 'phone':
    case 'email':
    case 'url':
    case 'profile':
    case 'relation': {
      const meaning = [column.field, ...(column.types ?? [])].join('.')
      const isPlain = column.part === 'value' && column.label === undefined && !column.service && meaning in TYPE_OF
      return isPlain ? (meaning as ColumnMeaning) : 'recognised'
    }
    default:
      return column.field
  }
}
