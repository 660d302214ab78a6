import type { Relation } from '../../shared/domain/contact.ts'
import { sortTextOf } from '../../shared/domain/person-name.ts'
import { sortNameOf } from '../../shared/domain/sort-name.ts'
import type { ReadConnection } from '../db/book.ts'
import { wordsOf } from '../search/words.ts'
import { getRules } from './name-rules.repository.ts'

type Reader = Pick<ReadConnection, 'prepare'>
/** Somebody of the book under a UID or a name. */
export type Named = { readonly value: string; readonly id: number }
export type StoredRelation = Pick<Relation, 'types' | 'label'> & { readonly contactId: number }
/** Somebody's place at an organisation. */
export type StoredJob = { readonly contactId: number; readonly title: string; readonly to: string | null }

const PREFIX = 'urn:uuid:'

/** The forms in which cards write a UID: with `urn:uuid:` and without, and a UUID in small letters or capitals. */
export function uidForms(value: string): readonly string[] {
  const bare = value.slice(0, PREFIX.length).toLowerCase() === PREFIX ? value.slice(PREFIX.length) : value
  const forms = /^[\da-f-]{32,36}$/i.test(bare) ? [bare, bare.toLowerCase(), bare.toUpperCase()] : [bare]
  return [...new Set([value, ...forms, ...forms.map((form) => PREFIX + form)])]
}

/** Who of the book, outside the trash, has one of these UIDs, in any of its forms. */
export function findByUids(read: Reader, values: readonly string[]): Named[] {
  const forms = values.flatMap((value) => uidForms(value).map((form) => [form, value]))
  return read
    .prepare(`SELECT wanted.value ->> 1 AS value, contact.id FROM json_each(?) AS wanted
      JOIN contact ON contact.uid = wanted.value ->> 0 WHERE deleted_at IS NULL`)
    .all(JSON.stringify(forms)) as Named[]
}

/** Everybody of exactly this name outside the trash; none of a name without letters or digits. */
export function findByName(read: Reader, name: string, kind: string | null = null): number[] {
  const words = wordsOf(name)
  if (words.length === 0) return []
  const wanted = plainName(name)
  const rows = findBySortKey(read, wanted, words) ?? findByWords(read, words)
  return rows
    .filter((row) => (kind === null || row.kind === kind) && plainName(row.name) === wanted)
    .map(({ id }) => id)
}

type NameRow = { readonly id: number; readonly kind: string; readonly name: string }
type SearchedRow = NameRow & { readonly names: string }
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
const NAMELESS = sortNameOf('').key
const UNPARTED = { kind: 'person', prefix: '', given: '', family: '', phoneticGiven: '', phoneticFamily: '' } as const

/**
 * Whoever may be called so, by a name of one word: thousands have it in theirs, and few are called by it alone. Those stand
 * under its sort key, or are sorted by a reading. Null for other names.
 */
function findBySortKey(read: Reader, name: string, words: readonly string[]): NameRow[] | null {
  if (/\s/.test(name) || EAST_ASIAN.test(name)) return null
  const rules = getRules(read)
  // With a particle that is passed over, and without one.
  const keys = [name, sortTextOf({ ...UNPARTED, displayName: name }, rules)].map((text) => sortNameOf(text, rules).key)
  if (keys.includes(NAMELESS)) return null
  const rows = read
    .prepare(`SELECT id, kind, display_name AS name, contact_search.name AS names FROM (
        SELECT id FROM contact WHERE deleted_at IS NULL AND sort_key IN (SELECT value FROM json_each(@keys))
        UNION SELECT id FROM contact INDEXED BY contact_by_reading
        WHERE deleted_at IS NULL AND (phonetic_family <> '' OR phonetic_given <> '')
          AND display_name IN (SELECT value FROM json_each(@shown))
      ) JOIN contact USING (id) JOIN contact_search ON contact_id = id`)
    .all({ keys: JSON.stringify(keys), shown: JSON.stringify([name, name.normalize('NFD')]) }) as SearchedRow[]
  // What is shown in place of a name that is missing is no name.
  const said = ` ${words.join(' ')} `
  return rows.filter(({ names }) => ` ${wordsOf(names).join(' ')} `.includes(said))
}

/**
 * Whoever has these words one after another in the name. The search's index of names finds the few who may be, and does
 * not hold what is shown in place of a name that is missing.
 */
function findByWords(read: Reader, words: readonly string[]): NameRow[] {
  return read
    .prepare(`SELECT id, kind, display_name AS name FROM contact WHERE deleted_at IS NULL
      AND id IN (SELECT rowid FROM contact_text WHERE contact_text MATCH ?)`)
    .all(`name : "${words.join(' ')}"`) as NameRow[]
}

/** A name as it is compared: letter for letter, however its accents are encoded. */
export function plainName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The relations of others outside the trash whose value is one of these. */
export function findRelationsTo(read: Reader, values: readonly string[], id: number): StoredRelation[] {
  const rows = read
    .prepare(`SELECT contact_id AS contactId, types, label FROM contact_relation
      JOIN contact ON contact.id = contact_id
      WHERE value IN (SELECT value FROM json_each(?)) AND contact_id <> ? AND deleted_at IS NULL
      ORDER BY contact.sort_key, contact_id, position`)
    .all(JSON.stringify(values), id) as { contactId: number; types: string; label: string }[]
  return rows.map(({ types, ...row }) => ({ ...row, types: types === '' ? [] : types.split(',') }))
}

/** Everybody, also in the trash, who names one of these as related or as a member, or works or worked there. */
export function findWhoeverNames(read: Reader, names: readonly string[], employer: string | null): number[] {
  return read
    .prepare(`SELECT contact_id FROM contact_relation WHERE value IN (SELECT value FROM json_each(@names))
      UNION SELECT contact_id FROM contact_member WHERE value IN (SELECT value FROM json_each(@names))
      UNION SELECT contact_id FROM contact_job WHERE organization = @employer AND organization <> ''`)
    .pluck()
    .all({ names: JSON.stringify(names), employer }) as number[]
}

/** The groups outside the trash of which one of these values is a member, by name. */
export function findGroupsOf(read: Reader, values: readonly string[], id: number): number[] {
  return read
    .prepare(`SELECT DISTINCT contact.id FROM contact_member JOIN contact ON contact.id = contact_id
      WHERE value IN (SELECT value FROM json_each(?)) AND contact.id <> ? AND deleted_at IS NULL
      ORDER BY contact.sort_key, contact.id`)
    .pluck()
    .all(JSON.stringify(values), id) as number[]
}

const PRESENT = 'organization = @organization AND to_on IS NULL'
const PAST = `organization = @organization AND to_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contact_job AS present
  WHERE present.contact_id = contact_job.contact_id AND present.organization = @organization AND present.to_on IS NULL)`

/** The newest of those who work somewhere now, or who only did, without the trash. */
export function findJobsAt(
  read: Reader,
  organization: string,
  which: 'present' | 'past',
  { id, limit }: { id: number; limit: number },
): StoredJob[] {
  const isPresent = which === 'present'
  return read
    .prepare(`SELECT contact_id AS contactId, title, to_on AS "to" FROM contact_job
      JOIN contact ON contact.id = contact_id
      WHERE ${isPresent ? PRESENT : PAST} AND deleted_at IS NULL AND contact_id <> @id
      GROUP BY contact_id ORDER BY ${isPresent ? '' : 'max(to_on) DESC, '}contact_id DESC LIMIT @limit`)
    .all({ organization, id, limit }) as StoredJob[]
}

/** How many there are of them in all. The trash is small: who is in it is taken off. */
export function countJobsAt(read: Reader, organization: string, which: 'present' | 'past', id: number): number {
  const condition = which === 'present' ? PRESENT : PAST
  const all = `SELECT count(DISTINCT contact_id) FROM contact_job WHERE ${condition}`
  return read
    .prepare(`SELECT (${all} AND contact_id <> @id) - (SELECT count(DISTINCT contact_id)
      FROM contact CROSS JOIN contact_job ON contact_id = contact.id
      WHERE deleted_at IS NOT NULL AND ${condition} AND contact_id <> @id)`)
    .pluck()
    .get({ organization, id }) as number
}
