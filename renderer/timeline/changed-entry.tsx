import { useTranslation } from 'react-i18next'
import { invoke } from '../api/kith.ts'
import { tellWithUndo } from './act-on-entry.ts'
import { useComposer } from './composer-store.ts'
import { EntryEditor } from './entry-editor.tsx'
import { type EntryForm, fieldsOf } from './entry-form.ts'

type ChangedProps = {
  readonly contactId: number
  readonly entryId: number
  readonly form: EntryForm
  /** Whether it takes the focus. */
  readonly isFresh: boolean
}

/** An entry that is being changed. What is written waits in the store until it is saved or left. */
export function ChangedEntry({ contactId, entryId, form, isFresh }: ChangedProps) {
  const { t } = useTranslation()
  const setForm = (change: (now: EntryForm | undefined) => EntryForm | undefined) =>
    useComposer.getState().edit(contactId, entryId, change)
  return (
    <EntryEditor
      label={t('Change this entry')}
      placeholder={t('What was it about?')}
      action={t('Save')}
      contactId={contactId}
      form={form}
      change={(part) => setForm((now) => now && { ...now, ...part })}
      addFiles={(files) => setForm((now) => now && { ...now, files: [...now.files, ...files] })}
      save={async (written) => {
        await invoke('timeline.update', { id: entryId, patch: fieldsOf(written, contactId, Date.now()) })
        setForm(() => undefined)
        tellWithUndo(t('Changed the entry'))
      }}
      leave={() => setForm(() => undefined)}
      isFresh={isFresh}
    />
  )
}
