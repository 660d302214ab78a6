import type { ReadConnection, WriteConnection } from '../db/book.ts'

export type SettingRow = { readonly key: string; readonly value: string }

/** Every stored setting, as the JSON that was stored. */
export function listSettings({ prepare }: Pick<ReadConnection, 'prepare'>): SettingRow[] {
  return prepare('SELECT key, value FROM setting').all() as SettingRow[]
}

export function saveSetting({ prepare }: WriteConnection, { key, value }: SettingRow): void {
  prepare('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
    key,
    value,
  )
}
