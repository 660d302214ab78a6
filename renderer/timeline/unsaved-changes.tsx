import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { dateFormat } from '../ui/formats.ts'
import { ChangedEntry } from './changed-entry.tsx'
import { type Edits, useComposer } from './composer-store.ts'
import type { EntryForm } from './entry-form.ts'
import styles from './timeline.module.css'

const NONE: Edits = {}

type UnsavedProps = {
  readonly contactId: number
  /** The entries that the history shows as far as it was asked for. */
  readonly shown: ReadonlySet<number>
}

/** Changes of entries that lie too deep in the history, or are filtered out: offered at its top, or they would be forgotten. */
export function UnsavedChanges({ contactId, shown }: UnsavedProps) {
  const edits = useComposer((state) => state.edits[contactId]) ?? NONE
  const hidden = Object.entries(edits).filter(([id]) => !shown.has(Number(id)))
  return hidden.map(([id, form]) => <Unsaved key={id} contactId={contactId} entryId={Number(id)} form={form} />)
}

function Unsaved({ contactId, entryId, form }: { contactId: number; entryId: number; form: EntryForm }) {
  const { t, i18n } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  if (isOpen)
    return (
      <div className={styles.unsaved}>
        <ChangedEntry contactId={contactId} entryId={entryId} form={form} isFresh />
      </div>
    )
  const at = form.when === null ? Number.NaN : Date.parse(form.when)
  const date = Number.isNaN(at) ? '' : dateFormat(i18n.language, { dateStyle: 'long' }).format(at)
  return (
    <p className={styles.unsaved} role="status">
      {date === ''
        ? t('A change of an earlier entry is not saved yet.')
        : t('A change of the entry of {{date}} is not saved yet.', { date })}{' '}
      <Button isSmall tone="accent" onPress={() => setOpen(true)}>
        {t('Go on')}
      </Button>
    </p>
  )
}
