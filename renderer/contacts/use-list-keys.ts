import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type MouseEvent, useMemo } from 'react'
import type { AppInfo } from '../../shared/contract/app.contract.ts'
import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import { invoke } from '../api/kith.ts'
import { infoQuery } from '../api/queries.ts'
import { focusWhenShown } from '../shell/panes.ts'
import { useWindow } from '../shell/window-store.ts'
import { hasMod } from '../ui/platform.ts'
import { attempt } from './act.ts'
import { deleteMany } from './act-on-many.ts'
import { useSelection } from './selection-store.ts'
import { createTypedPrefix, isLetterKey } from './type-to-jump.ts'
import { useListSelection } from './use-list-selection.ts'
import type { PeopleHead, RowAt } from './use-people.ts'

type ListKeys = {
  readonly head: PeopleHead
  readonly rowAt: RowAt
  readonly cursor: number
  readonly moveTo: (row: number) => void
  readonly walkTo: (row: number) => number
  /** How many rows the window holds. */
  readonly screen: number
  /** Whether letters that are typed go to a name. */
  readonly isByName: boolean
  /** What a click does besides choosing. */
  readonly onPick: (person: ContactSummary) => void
}

/** What the keyboard and the mouse do in a list of people, whatever its rows look like. */
export function useListKeys({ head, rowAt, cursor, moveTo, walkTo, screen, isByName, onPick }: ListKeys) {
  const { open, showPane } = useWindow.getState()
  const client = useQueryClient()
  const typed = useMemo(() => createTypedPrefix(), [])
  const selection = useListSelection(head, rowAt, cursor, walkTo)
  const here = rowAt(cursor)
  const isMany = () => useSelection.getState().ids.size > 0

  const isLogKey = () => client.getQueryData<AppInfo>(infoQuery.queryKey)?.settings.areLetterKeysOn ?? true

  const goTo = (row: number) => {
    selection.reset()
    moveTo(row)
  }
  /** Back to one: whoever the keyboard stands on. */
  const letGo = () => {
    selection.reset()
    if (here) moveTo(cursor)
  }
  const jumpTo = (letter: string) => {
    const beginning = typed.add(letter).slice(0, 200)
    void attempt(async () => {
      const position = await invoke('contacts.positionOfName', { scope: head.scope, beginning })
      goTo(Math.min(position, head.total - 1))
    })
  }
  const openPage = () => {
    if (isMany()) showPane('page')
    else if (here) open(here.id)
    focusWhenShown('page')
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return
    const leap = Math.max(1, screen - 1)
    const moves: Record<string, number> = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor === -1 ? head.total - 1 : cursor - 1,
      Home: 0,
      End: head.total - 1,
      PageDown: cursor + leap,
      PageUp: cursor - leap,
    }
    const to = moves[event.key]
    const isMod = event.ctrlKey || event.metaKey
    if (to !== undefined && event.shiftKey) selection.extendTo(to, isMod)
    else if (to !== undefined && isMod) walkTo(to)
    else if (to !== undefined) goTo(to)
    else if (event.key === ' ' && event.ctrlKey) selection.toggle(cursor)
    else if (event.key.toLowerCase() === 'a' && hasMod(event) && !event.shiftKey) selection.chooseAll()
    else if (isMod) return
    else if (event.key === 'Escape' && isMany()) letGo()
    else if ((event.key === 'Delete' || event.key === 'Backspace') && isMany()) void deleteMany()
    else if (event.key === 'Enter' && here) openPage()
    // Unless a name is being typed: `L` writes about who is shown, as it does everywhere. `Shift L` goes to the names.
    else if (event.key === 'l' && here && !isMany() && !typed.isOpen() && isLogKey()) return
    else if (isByName && event.key === ' ' && typed.isOpen()) jumpTo(' ')
    else if (isByName && isLetterKey(event.key) && !'/?'.includes(event.key)) jumpTo(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = ({ target, shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    const picked = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
    if (!picked) return
    const row = Number(picked.dataset.row)
    const person = rowAt(row)
    if (shiftKey) return selection.extendTo(row, ctrlKey || metaKey)
    if (ctrlKey || metaKey) return selection.toggle(row)
    goTo(row)
    if (person) onPick(person)
  }
  const onDoubleClick = ({ target, shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    const isRow = target instanceof Element && target.closest('[data-row]') !== null
    if (isRow && !shiftKey && !ctrlKey && !metaKey) openPage()
  }
  return { onKeyDown, onClick, onDoubleClick }
}
