import type { TFunction } from 'i18next'
import type { CustomField } from '../../../shared/domain/contact.ts'
import { customName, TABLE_COLUMNS, type TableColumn } from '../../../shared/domain/table-columns.ts'
import { dateFormat } from '../../ui/formats.ts'
import { customValueInWords } from '../custom-words.ts'
import { dateTextInWords } from '../dates.ts'

/** The fields of one's own, and what says yes and no. */
type OwnWords = { readonly fields: readonly Pick<CustomField, 'name' | 'type'>[]; readonly t: TFunction }

/** What stands at the head of a column. */
export function columnInWords(column: string, t: TFunction): string {
  const words: Record<(typeof TABLE_COLUMNS)[number], string> = {
    organization: t('Organisation'),
    title: t('Job title'),
    phone: t('Phone'),
    email: t('E-mail'),
    town: t('Town'),
    country: t('Country'),
    tags: t('Tags'),
    birthday: t('Birthday'),
    added: t('Added'),
    changed: t('Changed'),
    spoken: t('Last spoken'),
  }
  return customName(column) ?? words[column as keyof typeof words] ?? column
}

/** How wide a column is at least, in pixels; what room is left is shared out in the same proportions. */
export function widthOf(column: string): number {
  const widths: Partial<Record<string, number>> = {
    organization: 170,
    title: 160,
    phone: 150,
    email: 210,
    tags: 170,
    added: 110,
    changed: 110,
    spoken: 110,
  }
  return widths[column] ?? 130
}

/** A cell as it is read: dates in words, tags one after another, a field of one's own in the way of its type. */
export function cellInWords(column: string, cell: string, locale: string, own?: OwnWords): string {
  if (cell === '') return ''
  const name = customName(column)
  const type = name === null ? undefined : own?.fields.find((field) => field.name === name)?.type
  if (own && type) return customValueInWords({ type, value: cell }, own.t, locale)
  if (column === 'birthday') return dateTextInWords(cell, locale)
  if (column === 'tags') return cell.replaceAll('\n', ', ')
  return isInstant(column) ? dateFormat(locale, { dateStyle: 'medium' }).format(Number(cell)) : cell
}

/** A cell as a spreadsheet understands it: dates as 2026-06-11. */
export function cellForSpreadsheet(column: string, cell: string): string {
  if (cell === '' || !isInstant(column)) return cellInWords(column === 'birthday' ? '' : column, cell, 'en')
  const date = new Date(Number(cell))
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function isInstant(column: string): boolean {
  return column === 'added' || column === 'changed' || column === 'spoken'
}

/** The columns that are chosen and can be shown: those of fields that nobody has any more stay, but are empty. */
export function knownColumns(columns: readonly string[]): TableColumn[] {
  const isKnown = (column: string): column is TableColumn =>
    (TABLE_COLUMNS as readonly string[]).includes(column) || customName(column) !== null
  return [...new Set(columns)].filter(isKnown)
}
