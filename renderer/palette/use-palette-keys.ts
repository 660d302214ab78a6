import { type KeyboardEvent, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ContactId } from '../../shared/domain/contact.ts'
import { chordOf } from '../shell/chords.ts'
import type { PaletteItem } from './item.ts'
import { usePalette } from './palette-store.ts'
import { useSections } from './use-sections.ts'

const PAGE = 8

type At = {
  /** Which item Enter takes; null: the first. */
  readonly id: string | null
  readonly personId: ContactId | null
  readonly areAllActionsShown: boolean
}
const START: At = { id: null, personId: null, areAllActionsShown: false }

/** What is typed, what answers it, which of that Enter takes, and the keys for it all. */
export function usePaletteKeys() {
  const [text, setText] = useState(() => usePalette.getState().text)
  const [at, setAt] = useState(START)
  /** Enter came before the answer: it is carried out on the answer, not on what stood there before. */
  const [isAwaited, setAwaited] = useState(() => usePalette.getState().isEntered)
  const { sections, actions, isFresh } = useSections({ text, ...at })
  const items = sections.flatMap((section) => section.items)
  const active = items.find(({ id }) => id === at.id) ?? items[0]

  const write = (typed: string) => {
    setText(typed)
    setAt(START)
    setAwaited(false)
  }
  // What was typed while this was drawn for the first time.
  useLayoutEffect(() => {
    const { text: kept, isEntered } = usePalette.getState()
    setText(kept)
    setAwaited(isEntered)
  }, [])
  const moveTo = (item: PaletteItem | undefined) =>
    item && setAt({ ...at, id: item.id, personId: item.personId ?? at.personId })
  const moveBy = (by: number, isRound: boolean) => {
    const now = active ? items.indexOf(active) : -1
    const last = items.length - 1
    moveTo(items[isRound ? (now + by + items.length) % items.length : Math.min(last, Math.max(0, now + by))])
  }
  const enterActions = () => {
    const [first] = actions
    if (first) setAt({ id: first.id, personId: first.personId ?? null, areAllActionsShown: true })
  }
  const leaveActions = () => moveTo(items.find(({ person, personId }) => person && personId === active?.personId))
  const take = () => {
    if (!isFresh) setAwaited(true)
    else if (active) run(active)
  }
  useEffect(() => {
    if (isAwaited && isFresh && active) run(active)
  }, [isAwaited, isFresh, active])

  const keys: Readonly<Record<string, () => unknown>> = {
    Down: () => moveBy(1, true),
    Up: () => moveBy(-1, true),
    PageDown: () => moveBy(PAGE, false),
    PageUp: () => moveBy(-PAGE, false),
    Home: () => moveTo(items[0]),
    End: () => moveTo(items.at(-1)),
    Enter: take,
    Tab: enterActions,
    'Shift+Tab': leaveActions,
    'CmdOrCtrl+K': () => usePalette.getState().close(),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const digit = event.altKey ? /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] : undefined
    const action = digit === undefined ? undefined : actions[Number(digit) - 1]
    const work = action ? () => isFresh && run(action) : keys[chordOf(event.nativeEvent) ?? '']
    if (!work) return
    event.preventDefault()
    event.stopPropagation()
    work()
  }
  return { text, write, sections, items, active, moveTo, onKeyDown, isFresh }
}

/** The palette is gone, and the focus back where it was, before anything is done: the command may move it on. */
export function run(item: PaletteItem): void {
  queueMicrotask(() => {
    flushSync(() => usePalette.getState().close())
    requestAnimationFrame(() => void item.run())
  })
}
