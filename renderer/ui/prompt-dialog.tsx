import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import styles from './prompt-dialog.module.css'
import { TextField } from './text-field.tsx'

type PromptProps = {
  readonly label: string
  readonly initial?: string
  /** The verb of the button, which may depend on what was written. */
  readonly action: string | ((value: string) => string)
  /** A sentence on what will come of it. */
  readonly hint?: (value: string) => ReactNode
  readonly onSubmit: (value: string) => void
  readonly onClose: () => void
}

/** Asks for one line of text. Enter agrees, Esc leaves. */
export function PromptDialog({ title, isOpen, ...prompt }: PromptProps & { title: string; isOpen: boolean }) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={prompt.onClose}>
      <Prompt {...prompt} />
    </Dialog>
  )
}

function Prompt({ label, initial = '', action, hint, onSubmit, onClose }: PromptProps) {
  const { t } = useTranslation()
  const [value, setValue] = useState(initial)
  const trimmed = value.trim()
  const isReady = trimmed !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    onClose()
    onSubmit(trimmed)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        isFresh
        isLabelVisible
        label={label}
        value={value}
        maxLength={1_000}
        onFocus={({ target }) => target.select()}
        onChange={(event) => setValue(event.target.value)}
      />
      {hint && <p className={styles.hint}>{hint(trimmed)}</p>}
      <div className={styles.foot}>
        <Button tone="ghost" onPress={onClose}>
          {t('Cancel')}
        </Button>
        <Button tone="primary" type="submit" isDisabled={!isReady}>
          {typeof action === 'string' ? action : action(trimmed)}
        </Button>
      </div>
    </form>
  )
}
