import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey, type TextRow } from './contact-form.ts'
import styles from './notes-field.module.css'

/** Measuring its height at every key takes too long for a note of this length. */
const LONG = 20_000

/** Each note of the card in a field of its own, as high as its text. */
export function NotesField({
  notes,
  onChange,
}: {
  notes: readonly TextRow[]
  onChange: (notes: readonly TextRow[]) => void
}) {
  const { t } = useTranslation()
  const id = useId()
  const change = (key: number, value: string) =>
    onChange(notes.map((note) => (note.key === key ? { ...note, value } : note)))
  return (
    <div>
      <span className={styles.label} id={id}>
        {t('About')}
      </span>
      {notes.map((note) => (
        <textarea
          key={note.key}
          data-long={note.value.length > LONG || undefined}
          className={styles.note}
          dir="auto"
          aria-labelledby={id}
          rows={3}
          value={note.value}
          onChange={(event) => change(note.key, event.target.value)}
        />
      ))}
      {notes.length === 0 && (
        <textarea
          key="first"
          className={styles.note}
          dir="auto"
          aria-labelledby={id}
          rows={3}
          placeholder={t('Anything worth remembering')}
          value=""
          onChange={(event) => onChange([{ key: newKey(), value: event.target.value }])}
        />
      )}
    </div>
  )
}
