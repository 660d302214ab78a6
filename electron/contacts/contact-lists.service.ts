import type {
  ContactList,
  ContactSection,
  ContactSummary,
  ListScope,
  Recipient,
} from '../../shared/contract/contacts.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { type FieldWord, parseSearch } from '../../shared/domain/search-fields.ts'
import { sortNameOf } from '../../shared/domain/sort-name.ts'
import type { ReadConnection } from '../db/book.ts'
import { conditionOf } from '../search/field-conditions.ts'
import { ownWords } from '../search/own-fields.ts'
import { toSearchQuery } from '../search/search-query.ts'
import {
  countBefore,
  countList,
  countNamesBefore,
  countSections,
  findIds,
  findRecipients,
  findSummaries,
  type ListSource,
} from './contact-lists.repository.ts'
import { withMatches } from './match-lines.ts'
import { nameOrderOf, positionFrom } from './name-order.ts'
import { nameRulesOf } from './name-rules.service.ts'
import { narrow } from './narrowed-list.ts'
import { listRecent } from './recent-people.ts'
import { type Page, searchWidely } from './search-contacts.ts'
import { newestFirst, TIME_COLUMNS, type TimeSort, timeSections } from './time-order.ts'

const BY_NAME = 'sort_key, id'
/** Whoever carries the tag, or is in an entry that does. */
const TAGGED = `id IN (
  WITH named AS (SELECT id FROM tag WHERE name = ?)
  SELECT contact_id FROM contact_tag WHERE tag_id = (SELECT id FROM named)
  UNION ALL SELECT contact_id FROM entry_tagged WHERE tag_id = (SELECT id FROM named))`
/** A group names its members by UID, which cards write with the `urn:uuid:` or without. */
const IN_GROUP = `uid IN (
  WITH named AS (SELECT value FROM contact_member
    WHERE contact_id = (SELECT id FROM contact WHERE uid = ? AND kind = 'group'))
  SELECT value FROM named UNION ALL SELECT 'urn:uuid:' || value FROM named
  UNION ALL SELECT substr(value, 10) FROM named WHERE value LIKE 'urn:uuid:%')`
const NOWHERE = -1
const WHOLE = { offset: 0, limit: Number.MAX_SAFE_INTEGER }

/** The people whom a scope shows, before any search. */
function sourceOf({ view, tag, group }: Pick<ListScope, 'view' | 'tag' | 'group'>): ListSource {
  const condition = {
    all: 'deleted_at IS NULL',
    favorites: 'is_favorite = 1 AND deleted_at IS NULL',
    trash: 'deleted_at IS NOT NULL',
  }[view]
  return {
    where: [condition, ...(tag === null ? [] : [TAGGED]), ...(group ? [IN_GROUP] : [])].join(' AND '),
    parameters: [...(tag === null ? [] : [tag]), ...(group ? [group] : [])],
    order: view === 'trash' ? 'deleted_at DESC, id' : BY_NAME,
  }
}

function isEveryone({ view, tag, group }: ListScope): boolean {
  return view === 'all' && tag === null && !group
}

/** The order by time that a scope asks for; the trash has one of its own. */
function timeSortOf({ view, sort }: ListScope): TimeSort | null {
  return view === 'trash' || sort === undefined || sort === 'name' ? null : sort
}

/**
 * One stretch of a list: by name, a search with names that begin as typed first; the newest first where that is asked
 * for; the trash by when.
 */
export function listContacts(read: ReadConnection, scope: ListScope, offset: number, limit: number): ContactList {
  const { total, ids, asTyped = total, inFields = total } = pageOf(read, scope, { offset, limit })
  const sort = timeSortOf(scope)
  const rows = findSummaries(read, ids, sort === null ? 'NULL' : TIME_COLUMNS[sort])
  if (scope.text === '') return { total, rows }
  // Who was perhaps meant has nothing to show of what was typed.
  const found = rows.slice(0, Math.max(0, asTyped - offset))
  const { words } = parseSearch(scope.text, ownWords(read, scope.text))
  const told = withMatches(read, found, words, Math.max(0, inFields - offset))
  return { total, rows: [...told, ...rows.slice(found.length)] }
}

type Stretch = { readonly offset: number; readonly limit: number }

function pageOf(read: ReadConnection, scope: ListScope, stretch: Stretch): Page {
  const sort = timeSortOf(scope)
  if (sort === null) return pageByName(read, scope, stretch)
  const ids = idsByTime(read, scope, sort)
  return { total: ids.length, ids: [...ids.subarray(stretch.offset, stretch.offset + stretch.limit)] }
}

/** The people of a scope, the newest first. */
function idsByTime(read: ReadConnection, scope: ListScope, sort: TimeSort): Int32Array {
  const isWhole = scope.text.trim() === '' && isEveryone(scope)
  const key = JSON.stringify([scope.text, scope.view, scope.tag, scope.group])
  return newestFirst(read, sort, key, () => (isWhole ? null : pageByName(read, scope, WHOLE).ids))
}

function pageByName(read: ReadConnection, scope: ListScope, stretch: Stretch): Page {
  const { words, fields } = parseSearch(scope.text, ownWords(read, scope.text))
  const query = toSearchQuery(words)
  // A text without a letter or digit finds nobody; no text finds everybody.
  if (query === null && words.trim() !== '') return { total: 0, ids: [] }
  if (scope.view === 'trash')
    return trashPage(
      read,
      sourceOf(scope),
      { fields, name: query === null ? undefined : nameInTrash(read, query.typed) },
      stretch,
    )
  if (query === null && fields.length === 0) return plainPage(read, scope, stretch)
  const isAmongAll = isEveryone(scope) && fields.length === 0
  const among = isAmongAll ? null : narrow(read, isEveryone(scope) ? null : sourceOf(scope), fields)
  if (query !== null) return searchWidely(read, { words, query, among }, stretch)
  return { total: among?.total ?? 0, ids: among?.page(stretch.offset, stretch.limit) ?? [] }
}

/** A stretch of all whom a scope shows. */
function plainPage(read: ReadConnection, scope: ListScope, { offset, limit }: Stretch): Page {
  const source = sourceOf(scope)
  if (!isEveryone(scope)) return { total: countList(read, source), ids: findIds(read, source, limit, offset) }
  const { ids } = nameOrderOf(read)
  return { total: ids.length, ids: [...ids.subarray(offset, offset + limit)] }
}

/** What of a name is looked for in the trash: as names are sorted, or as it is called, for whoever is sorted by a reading. */
function nameInTrash(read: ReadConnection, typed: string): readonly [key: string, name: string] {
  const name = typed.trim()
  // Signs alone have no key.
  return [sortNameOf(name, nameRulesOf(read)).key.slice(1) || name, name]
}

/** A stretch of the trash, which the index leaves out: it is looked through by name and by field words. */
function trashPage(
  read: ReadConnection,
  source: ListSource,
  { fields, name }: { fields: readonly FieldWord[]; name: ReturnType<typeof nameInTrash> | undefined },
  { offset, limit }: Stretch,
): Page {
  const conditions = fields.map((word) => conditionOf(read, word))
  const narrowed = {
    ...source,
    where: [
      source.where,
      ...conditions.map(({ select, isWithout }) => `id ${isWithout ? 'NOT IN' : 'IN'} (${select})`),
      ...(name === undefined ? [] : ['(instr(sort_key, ?) > 0 OR instr(display_name, ?) > 0)']),
    ].join(' AND '),
    parameters: [...source.parameters, ...conditions.flatMap(({ parameters }) => parameters), ...(name ?? [])],
  }
  return { total: countList(read, narrowed), ids: findIds(read, narrowed, limit, offset) }
}

/** The keys of one stretch of a list, in its order. */
export function listedIds(read: ReadConnection, scope: ListScope, offset: number, limit: number): readonly ContactId[] {
  return pageOf(read, scope, { offset, limit }).ids as readonly ContactId[]
}

/** List rows of these people, in this order; those who are gone are left out. */
export function listSummaries(read: ReadConnection, ids: readonly number[]): ContactSummary[] {
  return findSummaries(read, ids)
}

/** List rows of those who were opened last and are not in the trash, the newest first. */
export function listRecentPeople(read: ReadConnection, limit: number): ContactSummary[] {
  const { positions } = nameOrderOf(read)
  const isListed = (id: number) => (positions[id] ?? NOWHERE) !== NOWHERE
  return findSummaries(read, listRecent(read).filter(isListed).slice(0, limit))
}

/** The preferred e-mail address of each of these people who has one. */
export function listRecipients(read: ReadConnection, ids: readonly number[]): Recipient[] {
  return findRecipients(read, ids)
}

/** The letters, or the days and months, of a list with where each begins. Searches and the trash have none. */
export function listSections(read: ReadConnection, scope: ListScope, now = Date.now()): readonly ContactSection[] {
  if (scope.text.trim() !== '' || scope.view === 'trash') return []
  const sort = timeSortOf(scope)
  if (sort !== null) return timeSections(read, sort, idsByTime(read, scope, sort), now)
  if (isEveryone(scope)) return nameOrderOf(read).sections
  let start = 0
  return countSections(read, sourceOf(scope)).map(({ section, count }) => {
    const first = start
    start += count
    return { section, start: first, count }
  })
}

/** Where a contact stands in a list, counted from 0, or null. */
export function positionOf(read: ReadConnection, scope: ListScope, id: number): number | null {
  const sort = timeSortOf(scope)
  if (sort !== null) return found(idsByTime(read, scope, sort).indexOf(id))
  if (scope.text.trim() === '' && isEveryone(scope)) return found(nameOrderOf(read).positions[id] ?? NOWHERE)
  if (scope.text.trim() === '' && scope.view !== 'trash') return countBefore(read, sourceOf(scope), id)
  return found(pageOf(read, scope, WHOLE).ids.indexOf(id))
}

/**
 * Where in a list by name the first person stands whose name begins so, or the next one after, as its readers sort
 * names; the length of the list when all come before.
 */
export function positionOfName(read: ReadConnection, scope: ListScope, beginning: string): number {
  const { key } = sortNameOf(beginning, nameRulesOf(read))
  if (isEveryone(scope)) return positionFrom(read, nameOrderOf(read), key)
  return countNamesBefore(read, sourceOf(scope), key)
}

function found(position: number): number | null {
  return position < 0 ? null : position
}
