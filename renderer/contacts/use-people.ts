import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ContactSection, ContactSummary, ListScope } from '../../shared/contract/contacts.contract.ts'
import { headQuery, PAGE_ROWS, pageQuery } from '../api/queries.ts'

export type PeopleHead = {
  /** The list that is shown: until its answer is there, the one before stays. */
  readonly scope: ListScope
  readonly total: number
  readonly first: readonly ContactSummary[]
  readonly sections: readonly ContactSection[]
}
export type RowAt = (row: number) => ContactSummary | undefined

/**
 * How long the list is and where its sections begin. While one question is under way newer ones wait, and of those
 * only the last is asked: a fast typist never waits for answers that nobody wants any more.
 */
export function usePeopleHead(scope: ListScope): { head: PeopleHead | undefined; problem: unknown } {
  const [asked, setAsked] = useState(scope)
  const query = useQuery(headQuery(asked))
  if (!query.isFetching && !isSameScope(asked, scope)) setAsked(scope)
  return { head: query.data, problem: query.error }
}

/** The people of the shown list between two positions, fetched in pages; the rest is not held. */
export function usePeopleRows(head: PeopleHead | undefined, from: number, to: number): RowAt {
  const firstPage = Math.max(1, Math.floor(from / PAGE_ROWS))
  const lastPage = Math.floor(Math.min(to, (head?.total ?? 0) - 1) / PAGE_ROWS)
  const numbers = Array.from({ length: Math.max(0, lastPage - firstPage + 1) }, (_, index) => firstPage + index)
  const pages = useQueries({ queries: head ? numbers.map((page) => pageQuery(head.scope, page)) : [] })
  return (row) => {
    const page = Math.floor(row / PAGE_ROWS)
    return page === 0 ? head?.first[row] : pages[page - firstPage]?.data?.[row % PAGE_ROWS]
  }
}

export function isSameScope(one: ListScope, other: ListScope): boolean {
  const sameList = one.view === other.view && one.tag === other.tag && one.group === other.group
  return sameList && one.text === other.text && one.sort === other.sort
}
