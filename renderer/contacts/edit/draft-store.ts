import { create } from 'zustand'
import type { Contact, ContactId } from '../../../shared/domain/contact.ts'
import type { ContactForm } from './contact-form.ts'

export type DraftKey = ContactId | 'new'
export type Draft = {
  /** The contact as it was when editing began; null for a new one. */
  readonly base: Contact | null
  readonly initial: ContactForm
  readonly form: ContactForm
  /** Why the last attempt to save failed, as a sentence. */
  readonly problem: string | null
  readonly isSaving: boolean
  /** Set when it was not saved last time: when it was written, and whether the person was changed since. */
  readonly recovered?: { readonly writtenAt: number; readonly isRebased: boolean }
}

type DraftState = {
  readonly drafts: Readonly<Partial<Record<string | number, Draft>>>
  readonly begin: (key: DraftKey, base: Contact | null, form: ContactForm, initial?: ContactForm) => void
  readonly change: (key: DraftKey, change: (form: ContactForm) => ContactForm) => void
  readonly mark: (key: DraftKey, state: Partial<Pick<Draft, 'problem' | 'isSaving'>>) => void
  readonly drop: (key: DraftKey) => void
  /** Brings back a draft that was thrown away. */
  readonly put: (key: DraftKey, draft: Draft) => void
}

/** What is being written, by person. It stays until it is saved or cancelled, whoever is looked at meanwhile. */
export const useDrafts = create<DraftState>()((set) => ({
  drafts: {},
  begin: (key, base, form, initial = form) =>
    set(({ drafts }) =>
      drafts[key] ? {} : { drafts: { ...drafts, [key]: { base, initial, form, problem: null, isSaving: false } } },
    ),
  change: (key, change) =>
    set(({ drafts }) => {
      const draft = drafts[key]
      return draft ? { drafts: { ...drafts, [key]: { ...draft, form: change(draft.form) } } } : {}
    }),
  mark: (key, state) =>
    set(({ drafts }) => {
      const draft = drafts[key]
      return draft ? { drafts: { ...drafts, [key]: { ...draft, ...state } } } : {}
    }),
  put: (key, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } })),
  drop: (key) =>
    set(({ drafts }) => {
      const { [key]: _, ...rest } = drafts
      return { drafts: rest }
    }),
}))
