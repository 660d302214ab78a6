import { create } from 'zustand'
import type { ImportProgress } from '../../shared/contract/interchange.contract.ts'

type ImportState = {
  readonly isRunning: boolean
  /** The dialog was put away; the import goes on. */
  readonly isHidden: boolean
  readonly isCancelling: boolean
  readonly work: ImportProgress['work']
  /** When it began, in milliseconds of the page's clock. */
  readonly startedAt: number
  readonly progress: ImportProgress | null
  readonly begin: (work: ImportProgress['work']) => void
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
  work: 'import',
  startedAt: 0,
  progress: null,
  begin: (work) => set({ ...begun(work), progress: null }),
  advance: (progress) => set((state) => (state.isRunning ? { progress } : { ...begun(progress.work), progress })),
  setHidden: (isHidden) => set({ isHidden }),
  setCancelling: () => set({ isCancelling: true }),
  end: () => set({ isRunning: false, progress: null }),
}))

function begun(work: ImportProgress['work']) {
  return { work, isRunning: true, isHidden: false, isCancelling: false, startedAt: performance.now() }
}

/** Whole percent of the cards where their number is known, else of the file that is being read. */
export function percentOf({ done, bytesRead, bytesTotal }: ImportProgress): number {
  if (done !== null) return done.of === 0 ? 0 : Math.min(100, Math.floor((done.cards / done.of) * 100))
  return bytesTotal === 0 ? 0 : Math.min(100, Math.floor((bytesRead / bytesTotal) * 100))
}

/** The file's name without its folders. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** The same without its ending. */
export function bareName(path: string): string {
  return fileName(path).replace(/\.\w+$/, '')
}
