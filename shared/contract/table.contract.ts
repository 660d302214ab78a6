import { z } from 'zod'
import type { ContactId, CustomField } from '../domain/contact.ts'
import { isTableColumn, type TableColumn } from '../domain/table-columns.ts'
import { query } from './channel.ts'
import { contactIdSchema } from './contact-fields.ts'
import { listScopeSchema } from './contacts.contract.ts'

/**
 * One person's cells, in the order of the columns that were asked for; empty where there is nothing. Tags are parted
 * by line ends, `added` and `changed` are epoch milliseconds, a birthday is the text form of a PartialDate or a text.
 */
export type TableRow = { readonly id: ContactId; readonly name: string; readonly cells: readonly string[] }

const columnsSchema = z
  .array(
    z
      .string()
      .max(1_000)
      .refine(isTableColumn, 'no such column')
      .transform((column) => column as TableColumn),
  )
  .max(50)

export const tableContract = {
  /** The rows of one stretch of a list, in its order. */
  'table.rows': query<readonly TableRow[]>()(
    z.object({
      scope: listScopeSchema,
      columns: columnsSchema,
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
    }),
  ),
  /** The rows of these people, in this order. */
  'table.cells': query<readonly TableRow[]>()(
    z.object({ ids: z.array(contactIdSchema).max(10_000), columns: columnsSchema }),
  ),
  /** The fields of one's own that somebody has, by name. */
  'table.fields': query<readonly Pick<CustomField, 'name' | 'type'>[]>()(z.object({})),
}
