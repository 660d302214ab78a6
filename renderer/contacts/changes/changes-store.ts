import { create } from 'zustand'
import type { ContactFieldName, ContactId } from '../../../shared/domain/contact.ts'

type ChangesState = {
  /** Whose changes are shown, and of which field; null for all of them. */
  readonly shown: { readonly id: ContactId; readonly field: ContactFieldName | null } | null
  /** True once any were looked at. */
  readonly wasShown: boolean
  readonly show: (id: ContactId, field?: ContactFieldName | null) => void
  readonly close: () => void
}

/** Which changes are looked at over the page of a person. */
export const useShownChanges = create<ChangesState>()((set) => ({
  shown: null,
  wasShown: false,
  show: (id, field = null) => set({ shown: { id, field }, wasShown: true }),
  close: () => set({ shown: null }),
}))
