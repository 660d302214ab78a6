import { create } from 'zustand'
import type { ExportProgress } from '../../shared/contract/export.contract.ts'

/** Whom the export was opened for: these people, everyone with a tag, or everyone of a list. */
export type ExportScope =
  | { readonly kind: 'people'; readonly ids: readonly number[] }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'everyone' }

type ExportState = {
  /** Set while the dialog is open. */
  readonly opened: ExportScope | null
  /** How far the preview or the file is. */
  readonly progress: ExportProgress | null
  readonly open: (scope: ExportScope) => void
  readonly close: () => void
  readonly setProgress: (progress: ExportProgress | null) => void
}

/** The export dialog, as far as it is not its own. */
export const useExport = create<ExportState>()((set) => ({
  opened: null,
  progress: null,
  open: (opened) => set({ opened, progress: null }),
  close: () => set({ opened: null, progress: null }),
  setProgress: (progress) => set({ progress }),
}))
