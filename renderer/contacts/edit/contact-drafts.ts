import type { Contact, ContactId } from '../../../shared/domain/contact.ts'
import { invoke } from '../../api/kith.ts'
import { type DraftSource, UnreadableDraft } from '../../drafts/draft-source.ts'
import { useWindow } from '../../shell/window-store.ts'
import { countChanges } from './contact-patch.ts'
import { type DraftKey, useDrafts } from './draft-store.ts'
import { readKeptDraft, rebaseDraft, writeKeptDraft } from './kept-draft.ts'

const keyOf = (id: number | null) => (id as ContactId | null) ?? 'new'

/** What is being written of people. The newest is opened at the start, in the editor. */
export const contactDrafts: DraftSource = {
  kind: 'contact',
  written(id) {
    const draft = useDrafts.getState().drafts[keyOf(id)]
    if (draft === undefined || countChanges(draft.initial, draft.form) === 0) return null
    return { form: draft.form, body: () => writeKeptDraft(draft) }
  },
  follow: (changed) =>
    useDrafts.subscribe(({ drafts }, before) => {
      const keys = new Set([...Object.keys(drafts), ...Object.keys(before.drafts)])
      for (const key of keys) {
        if (drafts[key]?.form !== before.drafts[key]?.form) changed(key === 'new' ? null : Number(key))
      }
    }),
  async recover({ id, body, writtenAt }) {
    const current = id === null ? null : await invoke('contacts.get', { id })
    const { draft, isRebased } = restore(body, current)
    if (countChanges(draft.initial, draft.form) === 0) return null
    const recovered = { writtenAt, isRebased }
    const put = () => useDrafts.getState().put(keyOf(id), { ...draft, problem: null, isSaving: false, recovered })
    return { form: draft.form, put }
  },
  onRecovered([newest]) {
    const { route, open } = useWindow.getState()
    if (newest !== undefined && route.page === 'people') open(keyOf(newest) as DraftKey)
  },
}

function restore(body: string, current: Contact | null) {
  try {
    const read = readKeptDraft(body)
    const draft = current ? rebaseDraft(read, current) : read
    return { draft, isRebased: draft !== read }
  } catch (problem) {
    throw new UnreadableDraft(problem instanceof Error ? problem.message : String(problem))
  }
}
