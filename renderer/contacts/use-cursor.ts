import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ContactId } from '../../shared/domain/contact.ts'
import { positionQuery } from '../api/queries.ts'
import { useWindow } from '../shell/window-store.ts'
import type { PeopleHead, RowAt } from './use-people.ts'

/** `step` scrolls as little as it takes; `follow` puts somebody who is out of sight in the middle. */
export type Reveal = (row: number, how: 'step' | 'follow') => void

const NOWHERE = -1

/**
 * The row that the keyboard stands on. It moves at once, also to people who are not fetched yet, and selects them
 * when they are there; when the list changes under it, it follows the selected person.
 */
export function useCursor(head: PeopleHead | undefined, rowAt: RowAt, reveal: Reveal) {
  const selected = useWindow((state) => state.selected)
  const select = useWindow((state) => state.select)
  const [cursor, setCursor] = useState(NOWHERE)
  const pending = useRef<number | null>(null)

  const id: ContactId | null = typeof selected === 'number' ? selected : null
  const here = rowAt(cursor)
  const isAstray = head !== undefined && id !== null && here?.id !== id && pending.current === null
  const position = useQuery({
    ...positionQuery(head?.scope ?? { text: '', view: 'all', tag: null }, id),
    enabled: isAstray,
  })
  const found = isAstray && !position.isFetching ? position.data : undefined
  useEffect(() => {
    if (found === undefined) return
    setCursor(found ?? NOWHERE)
    if (found !== null) reveal(found, 'follow')
  }, [found, reveal])

  useEffect(() => {
    if (pending.current === null || !here || pending.current !== cursor) return
    pending.current = null
    select(here.id)
  }, [cursor, here, select])

  const moveTo = (row: number) => {
    if (!head || head.total === 0) return
    const next = Math.min(Math.max(row, 0), head.total - 1)
    const person = rowAt(next)
    pending.current = person ? null : next
    setCursor(next)
    reveal(next, 'step')
    if (person) select(person.id)
  }
  return { cursor, moveTo }
}
