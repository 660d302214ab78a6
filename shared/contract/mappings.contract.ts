import { z } from 'zod'
import type { ContactFields } from '../domain/contact.ts'
import {
  CHARSETS,
  type ChoicesByTable,
  COLUMN_MEANINGS,
  DATE_ORDERS,
  DELIMITERS,
  type TableChoices,
} from '../domain/table-mapping.ts'
import { action, command } from './channel.ts'

/** A table of people, and how it is read. */
export type TablePreview = {
  /** By which choices name it: its path, or that of its archive and its name there. */
  readonly table: string
  readonly file: string
  /** Who wrote it, where its columns tell. */
  readonly program: 'google' | 'outlook' | 'hubspot' | null
  /** How it is read: as chosen, as a mapping says that was saved for such columns, or as the table itself tells. */
  readonly choices: TableChoices
  /** How it would be read by itself. */
  readonly suggested: TableChoices
  readonly heads: readonly string[]
  /** The first rows, their cells cut short. */
  readonly rows: readonly (readonly string[])[]
  /** The people of those rows, as they would come in. */
  readonly people: readonly ContactFields[]
  /** Mappings that were saved for tables of the same columns, the last one first. */
  readonly saved: readonly { readonly name: string; readonly choices: TableChoices }[]
  /** The one that is in use. */
  readonly savedAs: string | null
}

export const tableChoices = z.object({
  charset: z.enum(CHARSETS),
  delimiter: z.enum(DELIMITERS),
  hasHead: z.boolean(),
  dateOrder: z.enum(DATE_ORDERS),
  columns: z.array(z.enum(COLUMN_MEANINGS)).max(10_000).readonly(),
}) satisfies z.ZodType<TableChoices>
const paths = z.array(z.string().min(1).max(32_768)).min(1).max(1_000)
/** Choices for some of the tables among the files that are named. */
export const choicesByTable = z.record(z.string(), tableChoices) satisfies z.ZodType<ChoicesByTable>
const name = z.string().trim().min(1).max(200)

export const mappingsContract = {
  /** The tables among these files, also within archives. Files that cannot be read are left to the import. */
  'mappings.look': action<readonly TablePreview[]>()(z.object({ paths, tables: choicesByTable.default({}) })),
  /** Keeps choices under a name, for every table with the same heads. Another mapping of that name is replaced. */
  'mappings.save': command<void>()(
    z.object({ name, heads: z.array(z.string().max(1_000_000)).min(1).max(10_000), choices: tableChoices }),
  ),
  'mappings.forget': command<void>()(z.object({ name })),
}
