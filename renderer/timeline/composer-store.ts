import { create } from 'zustand'
import type { EntryFile, EntryKind } from '../../shared/domain/entry.ts'
import { EMPTY_FORM, type EntryForm } from './entry-form.ts'

type ComposerState = {
  /** What is being written about somebody, by person; it waits while others are looked at. */
  readonly forms: Readonly<Record<number, EntryForm>>
  readonly change: (id: number, change: Partial<EntryForm>) => void
  readonly addFiles: (id: number, files: readonly EntryFile[]) => void
  /** Brings back what was begun before. */
  readonly put: (id: number, form: EntryForm) => void
  readonly clear: (id: number) => void
}

export const useComposer = create<ComposerState>()((set) => ({
  forms: {},
  change: (id, change) =>
    set(({ forms }) => ({ forms: { ...forms, [id]: { ...(forms[id] ?? EMPTY_FORM), ...change } } })),
  addFiles: (id, files) =>
    set(({ forms }) => {
      const form = forms[id] ?? EMPTY_FORM
      return { forms: { ...forms, [id]: { ...form, files: [...form.files, ...files] } } }
    }),
  put: (id, form) => set(({ forms }) => ({ forms: { ...forms, [id]: form } })),
  clear: (id) =>
    set(({ forms }) => {
      const { [id]: _, ...rest } = forms
      return { forms: rest }
    }),
}))

/** Steps into the composer of the person who is open, to write of this kind. */
export function startLogging(id: number, change: Partial<EntryForm> & { readonly kind?: EntryKind } = {}): void {
  useComposer.getState().change(id, { isTask: false, ...change })
  requestAnimationFrame(() => document.getElementById('composer-text')?.focus())
}
