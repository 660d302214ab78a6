import i18next from 'i18next'
import { nameOf } from '../../../shared/domain/person-name.ts'
import { isToldAbove } from '../../api/book-trouble.ts'
import { invoke } from '../../api/kith.ts'
import { sentenceOf } from '../../api/problem.ts'
import { offerBack } from '../../drafts/offer-back.ts'
import { focusWhenShown } from '../../shell/panes.ts'
import { undo } from '../../shell/undo.ts'
import { useWindow } from '../../shell/window-store.ts'
import { MOD } from '../../ui/platform.ts'
import { useToasts } from '../../ui/toast-store.ts'
import { besidesOf, countChanges, fieldsOf, patchOf } from './contact-patch.ts'
import { type Draft, type DraftKey, useDrafts } from './draft-store.ts'
import { focusFirstField } from './start-editing.ts'
import { rebasePatch } from './three-way.ts'

/** Saves and closes the editor. On a failure the draft stays, with the reason beside it. */
export async function saveDraft(key: DraftKey): Promise<void> {
  const field = leaveField()
  const { drafts, mark, drop } = useDrafts.getState()
  const draft = drafts[key]
  if (!draft || draft.isSaving) return
  mark(key, { isSaving: true, problem: null })
  try {
    const saved = await store(draft)
    drop(key)
    focusWhenShown('page')
    if (!saved) return
    const { selected, open } = useWindow.getState()
    if (selected === key) open(saved.id)
    const name = nameOf(saved) || i18next.t('a person without a name')
    useToasts.getState().show({
      text: draft.base ? i18next.t('Saved {{name}}', { name }) : i18next.t('Added {{who}}', { who: name }),
      action: { label: i18next.t('Undo'), keys: [MOD, 'Z'], run: () => void undo() },
    })
  } catch (problem) {
    mark(key, { isSaving: false, problem: isToldAbove(problem) ? null : sentenceOf(problem) })
    field?.focus()
  }
}

/** What a field does when it is left is done before its text is saved. Returns the field that was left. */
function leaveField(): HTMLElement | null {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null
  field.blur()
  return field
}

/** Null when there was nothing to save. */
async function store({ base, initial, form }: Draft) {
  const besides = besidesOf(form)
  if (!base) return invoke('contacts.create', { fields: fieldsOf(form), ...besides })
  const patch = patchOf(base, initial, form)
  if (Object.keys(patch).length === 0 && Object.keys(besides).length === 0) return null
  const current = await invoke('contacts.get', { id: base.id })
  const isChanged = current.updatedAt !== base.updatedAt
  return invoke('contacts.update', {
    id: base.id,
    patch: isChanged ? rebasePatch(base, patch, current) : patch,
    ...besides,
  })
}

/** Throws the draft away, and offers it back when something was written in it. */
export function cancelDraft(key: DraftKey): void {
  const { drafts, drop, put } = useDrafts.getState()
  const draft = drafts[key]
  drop(key)
  focusWhenShown('page')
  const { selected, trail, select, showPane, open } = useWindow.getState()
  if (key === 'new' && selected === 'new') {
    const before = trail.ids[trail.at] ?? null
    select(before)
    if (before === null) showPane('list')
  }
  if (!draft || countChanges(draft.initial, draft.form) === 0) return
  offerBack(() => {
    put(key, draft)
    open(key)
    focusFirstField()
  })
}
