import type { CsvColumn, CsvDialect } from './csv-column.ts'
import { columnOfGoogle } from './google.ts'
import { columnOfHead } from './heads.ts'
import { columnOfOutlook } from './outlook.ts'

/** Columns that only one program writes. */
const SIGNS: readonly (readonly [Exclude<CsvDialect, 'other'>, readonly string[], least: number])[] = [
  ['google', ['e-mail 1 - value', 'phone 1 - value', 'group membership', 'labels', 'e-mail 1 - label', 'file as'], 2],
  ['outlook', ['e-mail address', 'business phone', 'mobile phone', 'home phone', 'e-mail 2 address', 'job title'], 3],
  ['hubspot', ['record id', 'lifecycle stage', 'lead status', 'contact owner', 'create date', 'last activity date'], 2],
]

/** The head of a table in the form in which it is compared. */
export function plainHead(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

const ADDRESS = /\S@\S+\.\S/
const FEWEST_DIGITS = 6

/** Whether the first row of a table says what its columns are, and is not somebody already. */
export function isHead(row: readonly string[]): boolean {
  return !row.some((cell) => ADDRESS.test(cell) || cell.replace(/\D/g, '').length >= FEWEST_DIGITS)
}

/** Which program wrote a table with this head. */
export function dialectOf(head: readonly string[]): CsvDialect {
  const heads = new Set(head.map(plainHead))
  return SIGNS.find(([, signs, least]) => signs.filter((sign) => heads.has(sign)).length >= least)?.[0] ?? 'other'
}

/** What a column without a name is called. */
export function columnName(at: number): string {
  return `Column ${at + 1}`
}

/** A head in its compared form; `homePostalCode`, as programs call members, in words. */
function inWords(text: string): string {
  return plainHead(/^[a-z]+[A-Z]\w*$/.test(text) ? text.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ') : text)
}

/** What the columns of a table are, as far as their heads tell; what they do not tell is a field of the user's own. */
export function columnsOf(head: readonly string[], dialect: CsvDialect): CsvColumn[] {
  const own = dialect === 'google' ? columnOfGoogle : dialect === 'outlook' ? columnOfOutlook : () => undefined
  return head.map((text, at): CsvColumn => {
    const name = text.replace(/^\ufeff/, '').trim()
    const known = own(plainHead(text)) ?? columnOfHead(inWords(text), at)
    if (known !== undefined) return known
    return { field: 'custom', slot: at + 1_000, part: 'value', label: name || columnName(at) }
  })
}
