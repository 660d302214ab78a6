import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './editor-row.module.css'

type EditorRowProps = {
  /** The label's menu, or plain text where it cannot be changed. */
  readonly label: ReactNode
  readonly removeLabel: string
  readonly onRemove: () => void
  readonly children: ReactNode
}

/** Label, field, and a way to take the row out: the same columns in every group. */
export function EditorRow({ label, removeLabel, onRemove, children }: EditorRowProps) {
  return (
    <div className={styles.row}>
      {typeof label === 'string' ? <span className={styles.label}>{label}</span> : label}
      <div className={styles.field}>{children}</div>
      <IconButton size="small" label={removeLabel} onPress={onRemove}>
        <X strokeWidth={1.75} />
      </IconButton>
    </div>
  )
}

/** What a row's button says it takes out. */
export function useRemoveLabel() {
  const { t } = useTranslation()
  return (what: string) => t('Remove {{what}}', { what })
}
