import { create } from 'zustand'

export type Toast = {
  readonly key: number
  /** A sentence in the past tense. */
  readonly text: string
  readonly action?: { readonly label: string; readonly keys?: readonly string[]; readonly run: () => void }
  readonly isProblem?: boolean
}

type ToastState = {
  readonly toast: Toast | null
  readonly show: (toast: Omit<Toast, 'key'>) => void
  readonly dismiss: () => void
}

/** One toast at a time: a new one takes the place of the old. */
export const useToasts = create<ToastState>()((set) => ({
  toast: null,
  show: (toast) => set((state) => ({ toast: { ...toast, key: (state.toast?.key ?? 0) + 1 } })),
  dismiss: () => set({ toast: null }),
}))
