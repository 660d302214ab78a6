import { create } from 'zustand'

/** What the palette begins with: a search, or a task in plain words. */
type Opened = { readonly text?: string; readonly task?: string }
type PaletteState = {
  readonly isOpen: boolean
  /** What was typed elsewhere and begins the search. */
  readonly text: string
  /** The words of a task, where one is added; null where something is found. */
  readonly task: string | null
  /** Whether its field is there and hears the keys itself. */
  readonly isHere: boolean
  /** Enter came before that. */
  readonly isEntered: boolean
  readonly open: (opened?: Opened) => void
  readonly close: () => void
  /** Changes what was typed before its field was there. */
  readonly typeAhead: (change: (typed: string) => string, isEntered?: boolean) => void
}

/** Whether the palette is in sight. What is typed there is its own, and gone with it. */
export const usePalette = create<PaletteState>()((set) => ({
  isOpen: false,
  text: '',
  task: null,
  isHere: false,
  isEntered: false,
  open: ({ text = '', task } = {}) => set({ isOpen: true, isEntered: false, text, task: task ?? null }),
  close: () => set({ isOpen: false }),
  typeAhead: (change, isEntered = false) =>
    set(({ text, task }) => ({ isEntered, ...(task === null ? { text: change(text) } : { task: change(task) }) })),
}))
