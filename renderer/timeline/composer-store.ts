import { create } from 'zustand'
import type { ContactId } from '../../shared/domain/contact.ts'
import type { EntryFile, EntryKind } from '../../shared/domain/entry.ts'
import { useWindow } from '../shell/window-store.ts'
import { EMPTY_FORM, type EntryForm } from './entry-form.ts'

const TEXT = 'composer-text'
/** A page that is not there after this long was left again. */
const PATIENCE_MS = 3_000
type Begun = Partial<EntryForm> & { readonly kind?: EntryKind }

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
export function startLogging(id: number, change: Begun = {}): void {
  useComposer.getState().change(id, { isTask: false, ...change })
  requestAnimationFrame(() => document.getElementById(TEXT)?.focus())
}

/** Opens somebody and steps into their composer, once the book has answered and it is drawn. */
export function startLoggingWith(id: number, change: Begun = {}): void {
  useWindow.getState().open(id as ContactId)
  useComposer.getState().change(id, { isTask: false, ...change })
  const look = () => {
    const field = document.querySelector<HTMLElement>(`[data-about="${id}"] #${TEXT}`)
    if (field === null) return
    stop()
    field.focus()
  }
  const changes = new MutationObserver(look)
  const timer = setTimeout(stop, PATIENCE_MS)
  function stop() {
    changes.disconnect()
    clearTimeout(timer)
  }
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-about'] })
  look()
}
