import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { deleteSetting, listSettings, saveSetting } from './settings.repository.ts'

/** Something of a kind that other slices keep by name beside the settings, as JSON. */
export type Kept = { readonly name: string; readonly value: unknown }

const keyOf = (kind: string, name: string) => `${kind}.${name}`

/** All that is kept of a kind. */
export function listKept(read: Pick<ReadConnection, 'prepare'>, kind: string): Kept[] {
  const prefix = keyOf(kind, '')
  return listSettings(read).flatMap(({ key, value }) =>
    key.startsWith(prefix) ? [{ name: key.slice(prefix.length), value: JSON.parse(value) }] : [],
  )
}

/** Keeps a value, in the place of another of its kind and name. */
export function keep(write: WriteConnection, kind: string, name: string, value: unknown): void {
  saveSetting(write, { key: keyOf(kind, name), value: JSON.stringify(value) })
}

export function forgetKept(write: WriteConnection, kind: string, name: string): void {
  deleteSetting(write, keyOf(kind, name))
}
