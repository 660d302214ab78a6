import { useRef } from 'react'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke } from '../api/kith.ts'
import { useWindow } from '../shell/window-store.ts'
import { attempt } from './act.ts'
import { useSelection } from './selection-store.ts'
import type { PeopleHead, RowAt } from './use-people.ts'

/** Choosing several people of a list. Rows that were never fetched are asked for by their keys alone. */
export function useListSelection(head: PeopleHead, rowAt: RowAt, cursor: number, walkTo: (row: number) => number) {
  const { choose, clear } = useSelection.getState()
  /** Where a range begins, and who was chosen before it. */
  const anchor = useRef<number | null>(null)
  const kept = useRef<ReadonlySet<ContactId>>(new Set())
  const turn = useRef(0)

  const idsBetween = async (from: number, to: number): Promise<readonly ContactId[]> => {
    const near: ContactId[] = []
    for (let row = from; row <= to; row++) {
      const person = rowAt(row)
      if (!person) return invoke('contacts.ids', { scope: head.scope, offset: from, limit: to - from + 1 })
      near.push(person.id)
    }
    return near
  }
  /** The answer that was asked for last is the one that counts. */
  const chooseWhenKnown = (ids: Promise<readonly ContactId[]>, besides: Iterable<ContactId> = []) => {
    const mine = ++turn.current
    void attempt(async () => {
      const found = await ids
      if (mine === turn.current) choose(new Set([...besides, ...found]))
    })
  }

  /** Chooses everyone from where the range began to this row; `isAdding` keeps those chosen before. */
  const extendTo = (row: number, isAdding: boolean) => {
    const from = anchor.current ?? Math.max(cursor, 0)
    const to = walkTo(row)
    anchor.current = from
    chooseWhenKnown(idsBetween(Math.min(from, to), Math.max(from, to)), isAdding ? kept.current : [])
  }
  /** Takes somebody in or out. The last one stays: a page is always open. */
  const toggle = (row: number) => {
    const person = rowAt(walkTo(row))
    if (!person) return
    turn.current++
    const next = new Set(chosen())
    if (!next.delete(person.id)) next.add(person.id)
    anchor.current = row
    kept.current = next
    if (next.size > 0) choose(next)
  }
  const chooseAll = () => chooseWhenKnown(invoke('contacts.ids', { scope: head.scope }))
  const reset = () => {
    turn.current++
    anchor.current = null
    kept.current = new Set()
    clear()
  }
  return { extendTo, toggle, chooseAll, reset }
}

function chosen(): ReadonlySet<ContactId> {
  const { ids } = useSelection.getState()
  const { selected } = useWindow.getState()
  if (ids.size > 0) return ids
  return new Set(typeof selected === 'number' ? [selected] : [])
}
