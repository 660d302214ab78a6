import { useEffect, useRef } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { useTranslation } from 'react-i18next'
import { cx } from '../ui/cx.ts'
import { timeInWords } from './day-words.ts'
import { halfHoursWith } from './half-hours.ts'
import styles from './time-picker.module.css'

type TimePickerProps = { readonly value: string; readonly onPick: (time: string) => void }

/** Where nothing is chosen yet, the list begins with the hours of work. */
const MORNING = '09:00'

/** The half hours of a day, and the time that is chosen now. */
export function TimePicker({ value, onPick }: TimePickerProps) {
  const { t, i18n } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The times are drawn a moment after their list.
    const frame = requestAnimationFrame(() => {
      const first = list.current?.querySelector<HTMLElement>(`[data-key="${value || MORNING}"]`)
      first?.focus()
      first?.scrollIntoView({ block: 'start' })
    })
    return () => cancelAnimationFrame(frame)
  }, [value])
  return (
    <ListBox
      ref={list}
      className={cx(styles.times)}
      aria-label={t('Times')}
      selectionMode="single"
      selectedKeys={value === '' ? [] : [value]}
      // The one that is chosen already is taken once more.
      onSelectionChange={(keys) => onPick(keys === 'all' ? value : String([...keys][0] ?? value))}
    >
      {halfHoursWith(value).map((time) => (
        <ListBoxItem key={time} id={time} textValue={timeInWords(time, i18n.language)} className={cx(styles.time)}>
          {timeInWords(time, i18n.language)}
        </ListBoxItem>
      ))}
    </ListBox>
  )
}
