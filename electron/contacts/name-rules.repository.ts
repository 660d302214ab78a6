import type { ContactKind } from '../../shared/domain/contact.ts'
import { DEFAULT_NAME_RULES, type NameRules } from '../../shared/domain/name-rules.ts'
import type { ListedName } from '../../shared/domain/person-name.ts'
import type { SortName } from '../../shared/domain/sort-name.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'

/** The rules by which the keys of a book were made, with whose collation data (of ICU), and how parts were put together. */
export type StoredRules = NameRules & { readonly icu: string; readonly joined: number }
/** What of a contact its name in lists and its sort key are made of, and that key. */
export type KeyedName = ListedName & {
  readonly id: number
  readonly formattedName: string
  readonly additional: string
  readonly suffix: string
  readonly kind: ContactKind
  readonly section: string
  readonly sortKey: string
}

const KEY = 'names.rules'
const parsed = new Map<string, StoredRules>()

/** The stored rules as text, or null. */
export function findRules(read: Pick<ReadConnection, 'prepare'>): string | null {
  const value = read.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(KEY)
  return typeof value === 'string' ? value : null
}

/** The rules by which the names of this book are sorted. Whoever writes a sort key has to go by them. */
export function getRules(read: Pick<ReadConnection, 'prepare'>): NameRules {
  const text = findRules(read)
  if (text === null) return DEFAULT_NAME_RULES
  const rules = parsed.get(text) ?? (JSON.parse(text) as StoredRules)
  parsed.set(text, rules)
  return rules
}

export function saveRules(write: WriteConnection, rules: StoredRules): void {
  write.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)').run(KEY, JSON.stringify(rules))
}

/** The next names after a key, in the order of the keys, those in the trash too. */
export function listNamesAfter(write: WriteConnection, id: number, limit: number): KeyedName[] {
  return write
    .prepare(`SELECT id, kind, display_name AS displayName, formatted_name AS formattedName, prefix, given, additional,
      family, suffix, phonetic_given AS phoneticGiven, phonetic_family AS phoneticFamily, section, sort_key AS sortKey FROM contact WHERE id > ? ORDER BY id LIMIT ?`)
    .all(id, limit) as KeyedName[]
}

export function updateKey(write: WriteConnection, id: number, { section, key }: SortName): void {
  write.prepare('UPDATE contact SET section = ?, sort_key = ? WHERE id = ?').run(section, key, id)
}

export function updateDisplayName(write: WriteConnection, id: number, name: string): void {
  write.prepare('UPDATE contact SET display_name = ? WHERE id = ?').run(name, id)
}

export function countNames(write: WriteConnection): number {
  return Number(write.prepare('SELECT count(*) FROM contact').pluck().get())
}
