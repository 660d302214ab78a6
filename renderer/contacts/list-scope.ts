import { create } from 'zustand'
import type { Settings } from '../../shared/contract/app.contract.ts'
import type { ListScope } from '../../shared/contract/contacts.contract.ts'
import type { ListView } from '../routes.ts'
import { useWindow } from '../shell/window-store.ts'

export type ListSort = Settings['listSort']
type ListLook = { readonly sort: ListSort; readonly view: Settings['listView'] }

/** How the list in sight is sorted, and whether it is a table; the settings say how it begins. */
export const useListLook = create<ListLook>()(() => ({ sort: 'name', view: 'list' }))

/** What is asked for to fill a list. What is as usual is left out, so that the same list is asked for once. */
export function scopeOf(list: ListView, text: string, sort: ListSort): ListScope {
  return { ...list, text, ...(sort === 'name' ? {} : { sort }) }
}

/** The scope of the list in sight. */
export function scopeNow(): ListScope {
  const { list, text } = useWindow.getState()
  return scopeOf(list, text, useListLook.getState().sort)
}
