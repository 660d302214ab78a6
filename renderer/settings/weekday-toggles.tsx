import { ToggleButton } from 'react-aria-components/ToggleButton'
import { useTranslation } from 'react-i18next'
import { cx } from '../ui/cx.ts'
import { dateFormat } from '../ui/formats.ts'
import styles from './weekday-toggles.module.css'

type WeekdayTogglesProps = {
  /** What they are days of. */
  readonly label: string
  /** Monday is 1. */
  readonly value: readonly number[]
  readonly onChange: (days: number[]) => void
}

const DAYS = [1, 2, 3, 4, 5, 6, 7]
/** A Monday. */
const FIRST = Date.UTC(2001, 0, 1)

/** Any of the seven days of the week. */
export function WeekdayToggles({ label, value, onChange }: WeekdayTogglesProps) {
  const { i18n } = useTranslation()
  // What is heard is what is seen: who speaks to the window says it so.
  const name = (day: number) =>
    dateFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' }).format(FIRST + (day - 1) * 86_400_000)
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
          {name(day)}
        </ToggleButton>
      ))}
    </fieldset>
  )
}
