import { create } from 'zustand'
import type { Whom } from './act-on-touch.ts'

type RhythmState = {
  /** Whose rhythm is asked for; null while nobody's is. */
  readonly whom: Whom | null
  readonly ask: (whom: Whom) => void
  readonly close: () => void
}

/** The dialog in which a rhythm is set. */
export const useRhythmDialog = create<RhythmState>()((set) => ({
  whom: null,
  ask: (whom) => set({ whom }),
  close: () => set({ whom: null }),
}))
