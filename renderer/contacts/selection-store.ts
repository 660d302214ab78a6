import { create } from 'zustand'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke, subscribe } from '../api/kith.ts'
import { useWindow } from '../shell/window-store.ts'
import { scopeNow } from './list-scope.ts'

type Ids = ReadonlySet<ContactId>
const NOBODY: Ids = new Set()

type SelectionState = {
  /** Two people or more, or nobody: one alone is simply open. */
  readonly ids: Ids
  /** Something is being done with them. */
  readonly isWorking: boolean
  readonly choose: (ids: Ids) => void
  readonly clear: () => void
  readonly setWorking: (isWorking: boolean) => void
}

/** The people who are chosen together, by key: however many they are, their rows need not be there. */
export const useSelection = create<SelectionState>()((set, get) => ({
  ids: NOBODY,
  isWorking: false,
  choose: (ids) => {
    set({ ids: ids.size > 1 ? ids : NOBODY })
    const [only] = ids
    if (ids.size === 1 && only !== undefined) useWindow.getState().select(only)
  },
  clear: () => {
    if (get().ids.size > 0) set({ ids: NOBODY })
  },
  setWorking: (isWorking) => set({ isWorking }),
}))

// Whoever turns to somebody else, or to another list, lets go of those chosen before; a search keeps those it lists.
useWindow.subscribe((now, before) => {
  const { ids, clear } = useSelection.getState()
  if (now.selected !== before.selected || now.list !== before.list) clear()
  else if (now.text !== before.text && ids.size > 0) void keepThoseListed()
})

/** Those who leave the list, by whatever is done to the book, leave the selection. Returns the function that ends it. */
export function followSelection(): () => void {
  return subscribe('contacts.changed', () => {
    if (useSelection.getState().ids.size > 0) void keepThoseListed()
  })
}

async function keepThoseListed(): Promise<void> {
  const scope = scopeNow()
  const listed = new Set(await invoke('contacts.ids', { scope }))
  // Whoever typed on has asked anew.
  if (scopeNow().text !== scope.text) return
  const { ids, choose } = useSelection.getState()
  const kept = new Set([...ids].filter((id) => listed.has(id)))
  if (kept.size < ids.size) choose(kept)
}
