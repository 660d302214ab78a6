import { create } from 'zustand'
import { subscribe } from '../api/kith.ts'

/** Whether the window was closed for the first time, and it is to be said what becomes of Kith. */
export const useClosing = create<{ readonly isAsked: boolean }>()(() => ({ isAsked: false }))

/** Listens from the start on: the dialog itself is fetched later. */
export function followClosing(): () => void {
  return subscribe('window.closing', () => useClosing.setState({ isAsked: true }))
}
