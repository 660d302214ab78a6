import { ToggleButton } from 'react-aria-components/ToggleButton'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'
import { weekdayName } from './formats.ts'
import styles from './weekday-toggles.module.css'

type WeekdayTogglesProps = {
  /** What they are days of. */
  readonly label: string
  /** Monday is 1. */
  readonly value: readonly number[]
  readonly onChange: (days: number[]) => void
}

const DAYS = [1, 2, 3, 4, 5, 6, 7]

/** Any of the seven days of the week. */
export function WeekdayToggles({ label, value, onChange }: WeekdayTogglesProps) {
  const { i18n } = useTranslation()
  const toggle = (day: number, isOn: boolean) =>
    onChange(DAYS.filter((each) => (each === day ? isOn : value.includes(each))))
  return (
    <fieldset className={styles.days} aria-label={label}>
      {DAYS.map((day) => (
        <ToggleButton
          key={day}
          className={cx(styles.day)}
          isSelected={value.includes(day)}
          onChange={(isOn) => toggle(day, isOn)}
        >
          {/* What is heard is what is seen: who speaks to the window says it so. */}
          {weekdayName(day, i18n.language, 'short')}
        </ToggleButton>
      ))}
    </fieldset>
  )
}
