import { create } from 'zustand'
import type { ImportProgress } from '../../shared/contract/interchange.contract.ts'

type ImportState = {
  readonly isRunning: boolean
  /** The dialog was put away; the import goes on. */
  readonly isHidden: boolean
  readonly isCancelling: boolean
  readonly progress: ImportProgress | null
  readonly begin: () => void
  readonly advance: (progress: ImportProgress) => void
  readonly setHidden: (isHidden: boolean) => void
  readonly setCancelling: () => void
  readonly end: () => void
}

/** The import under way, as far as the window has heard of it. */
export const useImport = create<ImportState>()((set) => ({
  isRunning: false,
  isHidden: false,
  isCancelling: false,
  progress: null,
  begin: () => set({ isRunning: true, isHidden: false, isCancelling: false, progress: null }),
  advance: (progress) =>
    set((state) =>
      state.isRunning ? { progress } : { isRunning: true, isHidden: false, isCancelling: false, progress },
    ),
  setHidden: (isHidden) => set({ isHidden }),
  setCancelling: () => set({ isCancelling: true }),
  end: () => set({ isRunning: false, progress: null }),
}))

/** Whole percent of the file that is being read. */
export function percentOf({ bytesRead, bytesTotal }: ImportProgress): number {
  return bytesTotal === 0 ? 0 : Math.min(100, Math.floor((bytesRead / bytesTotal) * 100))
}

/** The file's name without its folders. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
