import { create } from 'zustand'
import { KithError, type KithErrorData } from '../../shared/contract/errors.ts'

type BookTrouble = {
  /** Why nothing can be saved until something is done about the disk, or null. */
  readonly trouble: KithErrorData | null
  readonly noteFailure: (error: KithError) => void
  readonly end: () => void
}

/** Failures that last, and that concern whatever is done next. */
const LASTING: ReadonlySet<string> = new Set(['book.gone', 'book.failing'])

/** What is wrong with the disk of the book, as the latest answers of the main process tell. */
export const useBookTrouble = create<BookTrouble>()((set, get) => ({
  trouble: null,
  noteFailure: ({ code, details }) => {
    if (LASTING.has(code) && get().trouble?.code !== code) set({ trouble: { code, details } })
  },
  end: () => set({ trouble: null }),
}))

/** Whether the message above the window says already why something failed. */
export function isToldAbove(problem: unknown): boolean {
  return problem instanceof KithError && useBookTrouble.getState().trouble?.code === problem.code
}
