import { create } from 'zustand'

type PaletteState = {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

/** Whether the palette is in sight. What is typed there is its own, and gone with it. */
export const usePalette = create<PaletteState>()((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}))
