import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ListScope } from '../../shared/contract/contacts.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { positionQuery } from '../api/queries.ts'
import { useWindow } from '../shell/window-store.ts'
import { isSameScope, type PeopleHead, type RowAt } from './use-people.ts'

/** `step` scrolls as little as it takes; `follow` puts somebody who is out of sight in the middle. */
export type Reveal = (row: number, how: 'step' | 'follow') => void

/** Where the one who is open stands in a list that is not searched. */
export type Home = { readonly scope: ListScope; readonly id: ContactId; readonly row: number }

const NOWHERE = -1
const EVERYBODY: ListScope = { text: '', view: 'all', tag: null }

/**
 * The row that the keyboard stands on. It moves at once, also to people who are not fetched yet, and selects them
 * when they are there; when the list changes under it, it follows the selected person.
 */
export function useCursor(head: PeopleHead | undefined, rowAt: RowAt, reveal: Reveal, home: RefObject<Home | null>) {
  const selected = useWindow((state) => state.selected)
  const select = useWindow((state) => state.select)
  const [cursor, setCursor] = useState(NOWHERE)
  /** The keyboard went somewhere without opening anyone. */
  const [isLoose, setLoose] = useState(false)
  const pending = useRef<number | null>(null)
  const scope = head?.scope
  /** Where the one who is open stood when that was last found out. */
  const shown = useRef<{ scope: ListScope; row: number | null }>({ scope: scope ?? EVERYBODY, row: null })

  const id: ContactId | null = typeof selected === 'number' ? selected : null
  const here = rowAt(cursor)
  const isAstray = head !== undefined && id !== null && here?.id !== id && pending.current === null && !isLoose
  const position = useQuery({
    ...positionQuery(scope ?? EVERYBODY, id),
    enabled: isAstray,
  })
  const isHere = id !== null && here?.id === id && pending.current === null
  const found = isAstray && !position.isFetching ? position.data : isHere ? cursor : undefined
  useEffect(() => {
    if (found === undefined || scope === undefined) return
    if (found !== null && id !== null && scope.text.trim() === '') home.current = { scope, id, row: found }
    const { scope: before, row } = shown.current
    const isOther = !isSameScope(scope, before)
    // Who sorts a list anew wants to see how it begins; who scrolls away from somebody does not want to be taken back.
    const isSortedAnew = isOther && isSameScope({ ...scope, sort: before.sort }, before)
    // What a search finds is read from its top, where the best of it stands.
    const isSearchedAnew = isOther && scope.text.trim() !== ''
    shown.current = { scope, row: found }
    setCursor(found ?? NOWHERE)
    if (found !== null && (isOther || found !== row) && !isSortedAnew && !isSearchedAnew) reveal(found, 'follow')
  }, [found, reveal, scope, id, home])

  // biome-ignore lint/correctness/useExhaustiveDependencies: who is open is what the keyboard holds on to
  useEffect(() => setLoose(false), [selected, head?.scope])

  useEffect(() => {
    if (pending.current === null || !here || pending.current !== cursor) return
    pending.current = null
    select(here.id)
  }, [cursor, here, select])

  const clamp = (row: number) => Math.min(Math.max(row, 0), (head?.total ?? 0) - 1)
  const moveTo = (row: number) => {
    if (!head || head.total === 0) return
    const next = clamp(row)
    const person = rowAt(next)
    // Before anything is drawn: revealing a row may draw at once.
    pending.current = person ? null : next
    setLoose(false)
    shown.current = { scope: head.scope, row: next }
    setCursor(next)
    reveal(next, 'step')
    if (person) select(person.id)
  }
  /** Moves without opening anyone. Returns the row that it came to. */
  const walkTo = (row: number): number => {
    const next = clamp(row)
    pending.current = null
    setLoose(true)
    setCursor(next)
    reveal(next, 'step')
    return next
  }
  return { cursor, moveTo, walkTo }
}

/** Clearing a search leads back to whoever is open, at once where it is remembered where they stand. */
export function homeRow(home: Home | null, scope: ListScope): number | null {
  const isKnown = home !== null && home.id === useWindow.getState().selected && isSameScope(home.scope, scope)
  return isKnown ? home.row : null
}
