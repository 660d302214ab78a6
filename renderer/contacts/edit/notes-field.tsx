import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey, type TextRow } from './contact-form.ts'
import styles from './notes-field.module.css'

/** A longer note gets a field of fixed height: measuring it at every key would take too long. */
const LONG = 20_000
/** A text field with more than this stands still for minutes. */
const TOO_LONG = 300_000

type NotesFieldProps = {
  readonly notes: readonly TextRow[]
  readonly onChange: (notes: readonly TextRow[]) => void
}

/** Each note of the card in a field of its own, as high as its text. */
export function NotesField({ notes, onChange }: NotesFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const shown = notes.length > 0 ? notes : [{ key: 0, value: '' }]
  const change = (key: number, value: string) =>
    onChange(
      notes.length === 0 ? [{ key: newKey(), value }] : notes.map((note) => (note.key === key ? { key, value } : note)),
    )
  return (
    <div>
      <span className={styles.label} id={id}>
        {t('About')}
      </span>
      {shown.map((note, index) =>
        note.value.length > TOO_LONG ? (
          <p key={note.key} className={styles.tooLong}>
            {t('This note is too long to be changed here. It stays as it is.')}
          </p>
        ) : (
          <textarea
            // The first key that is typed makes the note: the field has to stay the same one.
            key={index === 0 ? 'first' : note.key}
            className={styles.note}
            data-long={note.value.length > LONG || undefined}
            dir="auto"
            aria-labelledby={id}
            rows={3}
            placeholder={t('Anything worth remembering')}
            value={note.value}
            onChange={(event) => change(note.key, event.target.value)}
          />
        ),
      )}
    </div>
  )
}
