import type { ContactList, ContactSection, ListScope } from '../../shared/contract/contacts.contract.ts'
import type { ReadConnection } from '../db/book.ts'
import { toSearchQuery } from '../search/search-query.ts'
import {
  countBefore,
  countList,
  countSections,
  findIds,
  findSummaries,
  type ListSource,
} from './contact-lists.repository.ts'
import { searchPage } from './search-contacts.ts'

const BY_NAME = 'sort_key, id'
const TAGGED = `id IN (SELECT contact_id FROM contact_tag JOIN tag ON tag.id = tag_id WHERE tag.name = ?)`

/** The people whom a scope shows, before any search. */
export function sourceOf({ view, tag }: Pick<ListScope, 'view' | 'tag'>): ListSource {
  const condition = {
    all: 'deleted_at IS NULL',
    favorites: 'is_favorite = 1 AND deleted_at IS NULL',
    trash: 'deleted_at IS NOT NULL',
  }[view]
  return {
    where: tag === null ? condition : `${condition} AND ${TAGGED}`,
    parameters: tag === null ? [] : [tag],
    order: view === 'trash' ? 'deleted_at DESC, id' : BY_NAME,
  }
}

/** One stretch of a list: by name, the trash by when, a search with names that begin as typed first. */
export function listContacts(read: ReadConnection, scope: ListScope, offset: number, limit: number): ContactList {
  const source = sourceOf(scope)
  const query = toSearchQuery(scope.text)
  if (query === null) {
    // A text without a letter or digit finds nobody; no text finds everybody.
    if (scope.text.trim() !== '') return { total: 0, rows: [] }
    const ids = findIds(read, source, limit, offset)
    return { total: countList(read, source), rows: findSummaries(read, ids) }
  }
  if (scope.view === 'trash') {
    // The index leaves out the trash, which is looked through by name.
    const named = {
      ...source,
      where: `${source.where} AND instr(sort_key, ?) > 0`,
      parameters: [...source.parameters, query.folded],
    }
    return { total: countList(read, named), rows: findSummaries(read, findIds(read, named, limit, offset)) }
  }
  const { total, ids } = searchPage(read, source, query, offset, limit)
  return { total, rows: findSummaries(read, ids) }
}

/** The letters of a list with where each begins. Searches and the trash have none. */
export function listSections(read: ReadConnection, scope: ListScope): ContactSection[] {
  if (scope.text.trim() !== '' || scope.view === 'trash') return []
  let start = 0
  return countSections(read, sourceOf(scope)).map(({ section, count }) => {
    const first = start
    start += count
    return { section, start: first, count }
  })
}

/** Where a contact stands in a list, counted from 0, or null. */
export function positionOf(read: ReadConnection, scope: ListScope, id: number): number | null {
  if (scope.text.trim() === '' && scope.view !== 'trash') return countBefore(read, sourceOf(scope), id)
  // Searches and the trash are short enough to be looked through.
  const { total } = listContacts(read, scope, 0, 1)
  for (let offset = 0; offset < total; offset += 500) {
    const found = listContacts(read, scope, offset, 500).rows.findIndex((row) => row.id === id)
    if (found >= 0) return offset + found
  }
  return null
}
