import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { all, query, run } from '../db/query.ts'
import type { Tables } from '../db/tables.ts'

export type SettingRow = Tables['setting']

/** Every stored setting, as the JSON that was stored. */
export function listSettings(read: Pick<ReadConnection, 'prepare'>): SettingRow[] {
  return all(read, query.selectFrom('setting').select(['key', 'value']))
}

export function saveSetting(write: WriteConnection, { key, value }: SettingRow): void {
  const insert = query.insertInto('setting').values({ key, value })
  run(
    write,
    insert.onConflict((conflict) => conflict.column('key').doUpdateSet({ value })),
  )
}

export function deleteSetting(write: WriteConnection, key: string): void {
  run(write, query.deleteFrom('setting').where('key', '=', key))
}
