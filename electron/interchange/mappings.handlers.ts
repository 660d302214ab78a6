import type { mappingsContract } from '../../shared/contract/mappings.contract.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { Book } from '../db/book.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { forgetMapping, saveMapping } from './table-mappings.service.ts'
import { lookAtTables } from './table-preview.ts'

/** Binds the channels of tables and their saved mappings to their services. */
export function mappingsHandlers({ book, clock }: { readonly book: Book; readonly clock: Clock }) {
  return {
    'mappings.look': ({ paths, tables }) => lookAtTables(book.read, paths, tables),
    'mappings.save': (mapping, write) => saveMapping(write, mapping, clock()),
    'mappings.forget': ({ name }, write) => forgetMapping(write, name),
  } satisfies Handlers<typeof mappingsContract>
}
