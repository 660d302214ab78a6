import type { ContactKind } from '../../shared/domain/contact.ts'
import { DEFAULT_NAME_RULES, type NameRules } from '../../shared/domain/name-rules.ts'
import type { ListedName } from '../../shared/domain/person-name.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'

/** The rules by which the keys of a book were made, and with whose collation data (of ICU). */
export type StoredRules = NameRules & { readonly icu: string }
/** What of a contact its sort key is made of, and that key. */
export type KeyedName = ListedName & {
  readonly id: number
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
    .prepare(`SELECT id, kind, display_name AS displayName, prefix, given, family, phonetic_given AS phoneticGiven,
      phonetic_family AS phoneticFamily, section, sort_key AS sortKey FROM contact WHERE id > ? ORDER BY id LIMIT ?`)
    .all(id, limit) as KeyedName[]
}

export function updateKey(write: WriteConnection, id: number, section: string, key: string): void {
  write.prepare('UPDATE contact SET section = ?, sort_key = ? WHERE id = ?').run(section, key, id)
}

export function countNames(write: WriteConnection): number {
  return Number(write.prepare('SELECT count(*) FROM contact').pluck().get())
}
