import { create } from 'zustand'
import type { Whom } from './act-on-touch.ts'

type RhythmState = {
  /** Whose rhythm is asked for, or was last: the dialog keeps its words while it closes. */
  readonly whom: Whom | null
  readonly isOpen: boolean
  readonly ask: (whom: Whom) => void
  readonly close: () => void
}

/** The dialog in which a rhythm is set. */
export const useRhythmDialog = create<RhythmState>()((set) => ({
  whom: null,
  isOpen: false,
  ask: (whom) => set({ whom, isOpen: true }),
  close: () => set({ isOpen: false }),
}))
