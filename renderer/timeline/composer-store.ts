import { create } from 'zustand'
import type { ContactId } from '../../shared/domain/contact.ts'
import type { EntryFile, EntryKind } from '../../shared/domain/entry.ts'
import { useWindow } from '../shell/window-store.ts'
import { EMPTY_FORM, type EntryForm } from './entry-form.ts'

const TEXT = 'composer-text'
/** A page that is not there after this long was left again. */
const PATIENCE_MS = 3_000
type Begun = Partial<EntryForm> & { readonly kind?: EntryKind }

/** Entries that are being changed, by their keys. */
export type Edits = Readonly<Record<number, EntryForm>>
type ComposerState = {
  /** What is being written about somebody, by person; it waits while others are looked at. */
  readonly forms: Readonly<Record<number, EntryForm>>
  /** The entries that are being changed in the timeline of somebody. */
  readonly edits: Readonly<Record<number, Edits>>
  readonly change: (id: number, change: Partial<EntryForm>) => void
  readonly addFiles: (id: number, files: readonly EntryFile[]) => void
  /** Brings back what was begun before; null where nothing new was. */
  readonly put: (id: number, form: EntryForm | null, edits: Edits) => void
  readonly clear: (id: number) => void
  /** Changes what is written of an entry, from what it is now; undefined leaves it. */
  readonly edit: (id: number, entryId: number, change: (now: EntryForm | undefined) => EntryForm | undefined) => void
}

export const useComposer = create<ComposerState>()((set) => ({
  forms: {},
  edits: {},
  change: (id, change) =>
    set(({ forms }) => ({ forms: { ...forms, [id]: { ...(forms[id] ?? EMPTY_FORM), ...change } } })),
  addFiles: (id, files) =>
    set(({ forms }) => {
      const form = forms[id] ?? EMPTY_FORM
      return { forms: { ...forms, [id]: { ...form, files: [...form.files, ...files] } } }
    }),
  put: (id, form, own) =>
    set(({ forms, edits }) => ({
      forms: form === null ? forms : { ...forms, [id]: form },
      edits: Object.keys(own).length === 0 ? edits : { ...edits, [id]: own },
    })),
  clear: (id) => set(({ forms }) => ({ forms: without(forms, id) })),
  edit: (id, entryId, change) =>
    set(({ edits }) => {
      const before = edits[id] ?? {}
      const form = change(before[entryId])
      const after = form === undefined ? without(before, entryId) : { ...before, [entryId]: form }
      return { edits: Object.keys(after).length === 0 ? without(edits, id) : { ...edits, [id]: after } }
    }),
}))

function without<T>(all: Readonly<Record<number, T>>, key: number): Readonly<Record<number, T>> {
  const { [key]: _, ...rest } = all
  return rest
}

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
