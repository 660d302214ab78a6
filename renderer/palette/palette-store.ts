import { create } from 'zustand'

/** What the palette begins with: a search, or a task in plain words. */
type Opened = { readonly text?: string; readonly task?: string }
type PaletteState = {
  readonly isOpen: boolean
  /** What was typed elsewhere and begins the search. */
  readonly text: string
  /** The words of a task, where one is added; null where something is found. */
  readonly task: string | null
  readonly open: (opened?: Opened) => void
  readonly close: () => void
}

/** Whether the palette is in sight. What is typed there is its own, and gone with it. */
export const usePalette = create<PaletteState>()((set) => ({
  isOpen: false,
  text: '',
  task: null,
  open: ({ text = '', task } = {}) => set({ isOpen: true, text, task: task ?? null }),
  close: () => set({ isOpen: false }),
}))
