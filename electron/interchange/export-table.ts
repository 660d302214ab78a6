import { stringify } from 'csv-stringify/sync'
import { headOf, rowOf, type TableTarget, tableLosses } from '../../shared/formats/csv/to-table.ts'
import { listStored } from '../contacts/contacts.service.ts'
import type { StoredContact } from '../contacts/find-contacts.ts'
import type { ReadConnection } from '../db/book.ts'
import type { ExportPiece } from './export.service.ts'
import type { ExportRequest } from './export-request.ts'
import { extraNamesOf, named } from './write-contact.ts'

const BATCH = 250
/** Without it, spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * People as a table, in pieces. How many columns there are depends on everyone, so that they are read twice: for the
 * heads, then for the rows.
 */
export function* exportTable(
  read: ReadConnection,
  ids: readonly number[],
  target: TableTarget,
  { isWithoutNotes = false }: Pick<ExportRequest, 'isWithoutNotes'> = {},
): Generator<ExportPiece> {
  const heads = new Set<string>()
  const people = (batch: readonly number[]) => listStored(read, batch).map((one) => inCells(read, one, isWithoutNotes))
  for (const batch of batchesOf(ids)) {
    for (const contact of people(batch)) for (const [head] of rowOf(contact, target)) heads.add(head)
    // Whoever takes the pieces may have a turn in between.
    yield NOTHING
  }
  const head = headOf(heads, target)
  yield { bytes: Buffer.from(BYTE_ORDER_MARK + csv([head])), written: 0, loss: [] }
  for (const batch of batchesOf(ids)) {
    const contacts = people(batch)
    const rows = contacts.map((contact) => {
      const cells = new Map(rowOf(contact, target))
      return head.map((column) => cells.get(column) ?? '')
    })
    const extras = extraNamesOf(read, batch)
    const loss = contacts.flatMap((contact) => {
      const lost = new Set([...tableLosses(contact, target), ...(extras.get(contact.id) ?? [])])
      return [...lost].map((property) => ({ uid: contact.uid, property, reason: REASONS[target] }))
    })
    yield { bytes: Buffer.from(csv(rows)), written: contacts.length, loss }
  }
}

const NOTHING: ExportPiece = { bytes: Buffer.alloc(0), written: 0, loss: [] }

/** A relation that is told by a UID says nothing in a cell, its name does. */
export function inCells(read: ReadConnection, contact: StoredContact, isWithoutNotes: boolean): StoredContact {
  const nameOf = named(read)
  const relations = contact.relations.map((one) => ({ ...one, value: nameOf(one.value) ?? one.value }))
  return { ...contact, relations, ...(isWithoutNotes && { notes: [] }) }
}

const REASONS: Readonly<Record<TableTarget, string>> = {
  google: 'a table of Google Contacts has no column for it',
  outlook: 'a table of Outlook has no column for it',
}

function csv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows' },
  )
}

function* batchesOf(ids: readonly number[]): Generator<readonly number[]> {
  for (let start = 0; start < ids.length; start += BATCH) yield ids.slice(start, start + BATCH)
}
