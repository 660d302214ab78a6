import { useTranslation } from 'react-i18next'
import type { Contact } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { invoke } from '../api/kith.ts'
import { focusWhenShown } from '../shell/panes.ts'
import { addTask } from '../tasks/quick-add/add-task.ts'
import { tellWithUndo } from './act-on-entry.ts'
import { useComposer } from './composer-store.ts'
import { EntryEditor } from './entry-editor.tsx'
import { EMPTY_FORM, type EntryForm, fieldsOf } from './entry-form.ts'
import { followUpOf } from './remind-later.ts'

/** Writes what just passed with somebody. What was begun waits with its person. */
export function Composer({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const form = useComposer(({ forms }) => forms[contact.id]) ?? EMPTY_FORM
  const { change, addFiles, clear } = useComposer.getState()
  const name = contact.name.given || nameOf(contact) || t('this person')
  const save = async (written: EntryForm) => {
    const entry = await invoke('timeline.log', fieldsOf(written, contact.id, Date.now()))
    clear(contact.id)
    tellWithUndo(t('Added to the timeline'))
    if (written.remindAt !== null) await addTask(followUpOf(entry, written.remindAt))
  }
  return (
    <EntryEditor
      id="composer-text"
      label={t('Write about {{name}}', { name })}
      placeholder={form.kind === 'note' ? t('Write a note about {{name}}', { name }) : t('What was it about?')}
      action={form.kind === 'note' ? t('Add note') : t('Add')}
      contactId={contact.id}
      form={form}
      change={(part) => change(contact.id, part)}
      addFiles={(files) => addFiles(contact.id, files)}
      save={save}
      leave={() => focusWhenShown('page')}
      isNew
    />
  )
}
