import { create } from 'zustand'
import type { Settings } from '../../shared/contract/app.contract.ts'
import { focusWhenShown } from '../shell/panes.ts'
import { useWindow } from '../shell/window-store.ts'
import { attempt } from './act.ts'
import { useListLook } from './list-scope.ts'

type Save = (change: Partial<Settings>) => Promise<unknown>

/** Sorts every list so from now on, and remembers it. */
export function chooseSort(sort: Settings['listSort'], save: Save): Promise<boolean> {
  useListLook.setState({ sort })
  return attempt(() => save({ listSort: sort }))
}

/** Shows people as a list or as a table from now on, and remembers it. */
export function chooseView(view: Settings['listView'], save: Save): Promise<boolean> {
  useListLook.setState({ view })
  useWindow.getState().showPane('list')
  // What had the focus is gone with the other look.
  focusWhenShown('people')
  return attempt(() => save({ listView: view }))
}

/** Whether the columns of the table are being chosen. */
export const useColumnChoice = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }))
export const chooseColumns = () => useColumnChoice.setState({ isOpen: true })
export const endColumnChoice = () => useColumnChoice.setState({ isOpen: false })
