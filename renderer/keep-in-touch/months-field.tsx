import { useTranslation } from 'react-i18next'
import { cx } from '../ui/cx.ts'
import styles from './months-field.module.css'
import { monthName } from './rhythm-words.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
/** One month at least has to be left. */
const MOST = 11

type MonthsFieldProps = {
  readonly label: string
  readonly value: readonly number[]
  readonly onChange: (months: readonly number[]) => void
}

/** Some months of the year, each to be switched on or off. */
export function MonthsField({ label, value, onChange }: MonthsFieldProps) {
  const { i18n } = useTranslation()
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.months}>
        {MONTHS.map((month) => {
          const isOn = value.includes(month)
          const next = isOn ? value.filter((other) => other !== month) : [...value, month].sort((a, b) => a - b)
          return (
            <button
              key={month}
              type="button"
              aria-pressed={isOn}
              title={monthName(month, i18n.language)}
              className={cx(styles.month)}
              disabled={!isOn && value.length >= MOST}
              onClick={() => onChange(next)}
            >
              {monthName(month, i18n.language, 'short')}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
