import type { ContactSummary, Recipient } from '../../shared/contract/contacts.contract.ts'
import type { ContactId, ContactKind } from '../../shared/domain/contact.ts'
import { listNameOf } from '../../shared/domain/person-name.ts'
import type { ReadConnection } from '../db/book.ts'
import { getRules } from './name-rules.repository.ts'

/** A condition on `contact`, and the order in which its contacts stand. */
export type ListSource = {
  readonly where: string
  readonly parameters: readonly (string | number)[]
  readonly order: string
}
type SummaryRow = {
  id: number
  uid: string
  kind: ContactKind
  display_name: string
  family: string
  organization: string | null
  title: string | null
  is_favorite: number
  photo_sha256: string | null
  section: string
  spoke_at: number | null
  at: number | null
  people: number | null
}

/** How many people outside the trash work for an organisation now, or are named as members of a group. */
const PEOPLE = `CASE kind WHEN 'organization' THEN (
    SELECT count(DISTINCT at.contact_id) FROM contact_job AS at
    WHERE at.organization = display_name AND at.organization <> '' AND at.to_on IS NULL AND at.contact_id <> contact.id
      AND at.contact_id NOT IN (SELECT id FROM contact WHERE deleted_at IS NOT NULL))
  WHEN 'group' THEN (SELECT count(*) FROM contact_member WHERE contact_member.contact_id = contact.id) END`

/** How many contacts a source holds. */
export function countList(read: ReadConnection, { where, parameters }: ListSource): number {
  return Number(
    read
      .prepare(`SELECT count(*) FROM contact WHERE ${where}`)
      .pluck()
      .get(...parameters),
  )
}

/** The keys of one stretch of a source, in its order. */
export function findIds(read: ReadConnection, source: ListSource, limit: number, offset: number): number[] {
  return read
    .prepare(`SELECT id FROM contact WHERE ${source.where} ORDER BY ${source.order} LIMIT ? OFFSET ?`)
    .pluck()
    .all(...source.parameters, limit, offset) as number[]
}

/** The rows of a list for these keys, in the order of the keys, with the instant of that column when one is given. */
export function findSummaries(
  read: ReadConnection,
  ids: readonly number[],
  column: 'created_at' | 'updated_at' | 'spoke_at' | 'NULL' = 'NULL',
): ContactSummary[] {
  const rows = read
    .prepare(`SELECT contact.id, uid, kind, display_name, family, organization, title, is_favorite, photo_sha256, section,
      spoke_at, ${column} AS at, ${PEOPLE} AS people
      FROM json_each(?) AS wanted JOIN contact ON contact.id = wanted.value
      LEFT JOIN contact_job ON contact_job.contact_id = contact.id AND contact_job.position = 0
      ORDER BY wanted.key`)
    .all(JSON.stringify(ids)) as SummaryRow[]
  const rules = getRules(read)
  return rows.map((row) => ({
    id: row.id as ContactId,
    uid: row.uid,
    kind: row.kind,
    name: listNameOf({ kind: row.kind, displayName: row.display_name, family: row.family }, rules),
    organization: row.organization ?? '',
    title: row.title ?? '',
    isFavorite: row.is_favorite === 1,
    photo: row.photo_sha256,
    section: row.section,
    ...(row.spoke_at === null ? {} : { spokeAt: row.spoke_at }),
    ...(row.at === null ? {} : { at: row.at }),
    ...(row.people === null ? {} : { people: row.people }),
  }))
}

/** The e-mail address that each of these people prefers, in the order of the keys. */
export function findRecipients(read: ReadConnection, ids: readonly number[]): Recipient[] {
  return read
    .prepare(`SELECT display_name AS name, contact_email.value AS address
      FROM json_each(?) AS wanted JOIN contact ON contact.id = wanted.value
      JOIN contact_email ON contact_id = contact.id AND position = (
        SELECT position FROM contact_email WHERE contact_id = contact.id AND trim(value) <> ''
        ORDER BY ifnull(preference, 101), position LIMIT 1)
      ORDER BY wanted.key`)
    .all(JSON.stringify(ids)) as Recipient[]
}

/** The sections of a source with their sizes, in the order of the list. */
export function countSections(
  read: ReadConnection,
  { where, parameters }: ListSource,
): { section: string; count: number }[] {
  return read
    .prepare(`SELECT section, count(*) AS count FROM contact WHERE ${where} GROUP BY section ORDER BY min(sort_key)`)
    .all(...parameters) as { section: string; count: number }[]
}

/** How many contacts of a source stand before this one, or null when it is not among them. */
export function countBefore(read: ReadConnection, { where, parameters }: ListSource, id: number): number | null {
  const key = read
    .prepare(`SELECT sort_key FROM contact WHERE (${where}) AND id = ?`)
    .pluck()
    .get(...parameters, id)
  if (typeof key !== 'string') return null
  return Number(
    read
      .prepare(`SELECT count(*) FROM contact WHERE (${where}) AND (sort_key, id) < (?, ?)`)
      .pluck()
      .get(...parameters, key, id),
  )
}

/** How many contacts of a source have a sort key before this one. */
export function countNamesBefore(read: ReadConnection, { where, parameters, order }: ListSource, key: string): number {
  return countList(read, { where: `(${where}) AND sort_key < ?`, parameters: [...parameters, key], order })
}

/** Which of these contacts are outside the trash, or in it. */
export function findMovable(
  read: Pick<ReadConnection, 'prepare'>,
  ids: readonly number[],
  isOutside: boolean,
): number[] {
  return read
    .prepare(`SELECT DISTINCT contact.id FROM json_each(?) AS wanted JOIN contact ON contact.id = wanted.value
      WHERE (deleted_at IS NULL) = ?`)
    .pluck()
    .all(JSON.stringify(ids), isOutside ? 1 : 0) as number[]
}

/** How many contacts are in the trash, and how many are favourites. */
export function countAside(read: ReadConnection): { trash: number; favorites: number } {
  const count = (where: string) => countList(read, { where, parameters: [], order: 'id' })
  return {
    trash: count('deleted_at IS NOT NULL'),
    favorites: count('is_favorite = 1 AND deleted_at IS NULL'),
  }
}
