import { useEffect } from 'react'
import { countChanges } from '../contacts/edit/contact-patch.ts'
import { useDrafts } from '../contacts/edit/draft-store.ts'

/** Keeps the window open over what was written and not saved. The main process then asks what to do. */
export function useUnsavedGuard(): void {
  useEffect(() => {
    window.addEventListener('beforeunload', keepUnsaved)
    return () => window.removeEventListener('beforeunload', keepUnsaved)
  }, [])
}

function keepUnsaved(event: BeforeUnloadEvent): void {
  const drafts = Object.values(useDrafts.getState().drafts)
  if (drafts.some((draft) => draft && countChanges(draft.initial, draft.form) > 0)) event.preventDefault()
}
