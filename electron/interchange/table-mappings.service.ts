import { z } from 'zod'
import { tableChoices } from '../../shared/contract/mappings.contract.ts'
import type { TableChoices } from '../../shared/domain/table-mapping.ts'
import { plainHead } from '../../shared/formats/csv/recognise.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { forgetKept, keep, listKept } from '../settings/kept.service.ts'

const KIND = 'tableMapping'
const stored = z.object({ heads: z.array(z.string()), choices: tableChoices, savedAt: z.number() })

export type SavedMapping = { readonly name: string; readonly choices: TableChoices }

/** The mappings that were saved for tables with these heads, the last one first. One that is not understood is passed over. */
export function findMappings(read: Pick<ReadConnection, 'prepare'>, heads: readonly string[]): SavedMapping[] {
  const wanted = JSON.stringify(heads.map(plainHead))
  return listKept(read, KIND)
    .flatMap(({ name, value }) => {
      const { success, data } = stored.safeParse(value)
      return success && JSON.stringify(data.heads) === wanted ? [{ name, ...data }] : []
    })
    .sort((a, b) => b.savedAt - a.savedAt)
    .map(({ name, choices }) => ({ name, choices }))
}

/** Keeps a mapping in the book, in the place of another with its name. Like settings, it is no part of the history. */
export function saveMapping(
  write: WriteConnection,
  mapping: SavedMapping & { readonly heads: readonly string[] },
  savedAt: number,
): void {
  const { name, heads, choices } = mapping
  keep(write, KIND, name, { heads: heads.map(plainHead), choices, savedAt })
}

export function forgetMapping(write: WriteConnection, name: string): void {
  forgetKept(write, KIND, name)
}
