import type { ListScope } from '../../shared/contract/contacts.contract.ts'
import type { TableRow } from '../../shared/contract/table.contract.ts'
import type { CustomField } from '../../shared/domain/contact.ts'
import type { TableColumn } from '../../shared/domain/table-columns.ts'
import type { ReadConnection } from '../db/book.ts'
import { listedIds } from './contact-lists.service.ts'
import { findCells, findCustomFields } from './table.repository.ts'

type Stretch = { readonly offset: number; readonly limit: number }

/** The rows of one stretch of a list, in its order, with these columns. */
export function listTableRows(
  read: ReadConnection,
  scope: ListScope,
  columns: readonly TableColumn[],
  { offset, limit }: Stretch,
): TableRow[] {
  return findCells(read, listedIds(read, scope, offset, limit), columns)
}

/** The rows of these people, in this order; those who are gone are left out. */
export function listCells(read: ReadConnection, ids: readonly number[], columns: readonly TableColumn[]): TableRow[] {
  return findCells(read, ids, columns)
}

/** The fields of one's own that somebody has, in the order in which people read names. */
export function listFields(read: ReadConnection): Pick<CustomField, 'name' | 'type'>[] {
  const collator = new Intl.Collator(undefined, { numeric: true })
  return findCustomFields(read).sort((one, other) => collator.compare(one.name, other.name))
}
