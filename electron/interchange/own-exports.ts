import { isDeepStrictEqual as isSame } from 'node:util'
import type { ContactFields } from '../../shared/domain/contact.ts'
import { DEFAULT_NAME_RULES } from '../../shared/domain/name-rules.ts'
import type { Coverage } from '../../shared/formats/csv/coverage.ts'
import { columnsOf } from '../../shared/formats/csv/recognise.ts'
import { rowOf, type TableTarget } from '../../shared/formats/csv/to-table.ts'
import { fitPhone } from '../../shared/formats/vcard/fit-phone.ts'
import { writeCard } from '../../shared/formats/vcard/write-card.ts'
import { type ContactRows, toContactRows } from '../contacts/contact-rows.ts'
import type { StoredContact } from '../contacts/find-contacts.ts'
import type { ReadConnection } from '../db/book.ts'
import { inCells } from './export-table.ts'
import { decodeWithPhoto } from './prepare-card.ts'
import { readCard } from './read-card.ts'
import { cardOfRow } from './row-card.ts'
import { named } from './write-contact.ts'

/**
 * What tells in which way an export was written: the columns of its table, whether there are notes, and whether something
 * was left out of its card.
 */
type Way = { readonly coverage: Coverage | null; readonly hasNotes: boolean; readonly isPartial: boolean }

const WRITTEN = { uid: '', revisedAt: null, photo: null }

/**
 * What an export of Kith's own, written in this way, says of somebody when it comes back, with their notes or without:
 * tables and phones have no place for much, and tell some of it in another way.
 */
export function ownExportsOf(read: ReadConnection, contact: StoredContact, way: Way): readonly ContactFields[] {
  const dialect = way.coverage?.dialect
  if (dialect === 'google' || dialect === 'outlook') {
    // Outlook's notes hold what it has no column for, so that they may be there without the person's own.
    const ways = dialect === 'outlook' || !way.hasNotes ? [false, true] : [false]
    return ways.flatMap((isWithoutNotes) => rowOfOurs(inCells(read, contact, isWithoutNotes), dialect))
  }
  if (!way.isPartial) return []
  return (['iphone', 'android'] as const).map((phone) => {
    const { fields } = fitPhone(contact, phone, named(read))
    return readCard(Buffer.from(writeCard(fields, { ...WRITTEN, nameOf: named(read) }, '3.0'))).fields
  })
}

function rowOfOurs(contact: StoredContact, dialect: TableTarget): ContactFields[] {
  const cells = rowOf(contact, dialect)
  const heads = cells.map(([head]) => head)
  const mapping = { dialect, heads, columns: columnsOf(heads, dialect), dateOrder: 'mdy' } as const
  const card = cardOfRow(
    cells.map(([, cell]) => cell),
    mapping,
  )
  return card === undefined ? [] : [decodeWithPhoto(card).fields]
}

/** Whether a card, as rows of the book, says just what these fields do. */
export function saysJust(fields: ContactFields, rows: ContactRows): boolean {
  const { columns, items, tags, customFields } = toContactRows(fields, DEFAULT_NAME_RULES)
  // How a name is sorted depends on the reader.
  const own = columns.slice(0, -2)
  return (
    isSame(own, rows.columns.slice(0, -2)) &&
    isSame(items, rows.items) &&
    isSame(tags, rows.tags) &&
    isSame(customFields, rows.customFields)
  )
}
