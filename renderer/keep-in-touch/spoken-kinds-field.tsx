import { useTranslation } from 'react-i18next'
import { ENTRY_KINDS, type EntryKind } from '../../shared/domain/entry.ts'
import { cx } from '../ui/cx.ts'
import styles from './months-field.module.css'

type SpokenKindsFieldProps = {
  readonly value: readonly EntryKind[]
  readonly onChange: (kinds: EntryKind[]) => void
}

/** Which entries of the timeline count as having spoken, each to be switched on or off. One at least has to. */
export function SpokenKindsField({ value, onChange }: SpokenKindsFieldProps) {
  const { t } = useTranslation()
  const names: Record<EntryKind, string> = {
    note: t('Notes'),
    call: t('Calls'),
    email: t('E-mails'),
    message: t('Messages'),
    meeting: t('Meetings'),
  }
  return (
    <fieldset className={cx(styles.field, styles.spoken)}>
      <legend className={styles.label}>{t('Counts as having spoken')}</legend>
      <div className={cx(styles.months, styles.kinds)}>
        {ENTRY_KINDS.map((kind) => {
          const isOn = value.includes(kind)
          return (
            <button
              key={kind}
              type="button"
              aria-pressed={isOn}
              className={cx(styles.month)}
              disabled={isOn && value.length === 1}
              onClick={() => onChange(ENTRY_KINDS.filter((other) => (other === kind) !== value.includes(other)))}
            >
              {names[kind]}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
