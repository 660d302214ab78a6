import { parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components/Calendar'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useTranslation } from 'react-i18next'
import { daysLater, weeksOf } from '../calendar/weeks.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import styles from './month-picker.module.css'

type MonthPickerProps = {
  readonly value: string
  readonly today: string
  readonly toward: 'future' | 'past'
  readonly onPick: (on: string) => void
}

const FIRST_DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** A month to pick a day from, by mouse or by arrows. Of what has passed no day is yet to come. */
export function MonthPicker({ value, today, toward, onPick }: MonthPickerProps) {
  const { t, i18n } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  // The dialog around it takes the focus unless something in it has it.
  useEffect(() => place.current?.querySelector<HTMLElement>('[role="gridcell"] [tabindex="0"]')?.focus(), [])
  const near: readonly (readonly [words: string, on: string])[] =
    toward === 'future'
      ? [
          [t('Today'), today],
          [t('Tomorrow'), daysLater(today, 1)],
          [t('In a week'), daysLater(today, 7)],
        ]
      : [
          [t('Today'), today],
          [t('Yesterday'), daysLater(today, -1)],
        ]
  return (
    <I18nProvider locale={i18n.language}>
      <Calendar
        ref={place}
        className={cx(styles.picker)}
        aria-label={t('Choose a day')}
        value={value === '' ? null : parseDate(value)}
        defaultFocusedValue={parseDate(value || today)}
        {...(toward === 'past' ? { maxValue: parseDate(today) } : {})}
        firstDayOfWeek={FIRST_DAYS[weeksOf(navigator.language).firstDay] ?? 'mon'}
        onChange={(date) => onPick(date.toString())}
      >
        <header className={styles.head}>
          <Heading className={cx(styles.month)} />
          <AriaButton slot="previous" className={cx(styles.leaf)}>
            <ChevronLeft aria-hidden="true" strokeWidth={1.75} />
          </AriaButton>
          <AriaButton slot="next" className={cx(styles.leaf)}>
            <ChevronRight aria-hidden="true" strokeWidth={1.75} />
          </AriaButton>
        </header>
        <CalendarGrid className={cx(styles.grid)} weekdayStyle="narrow">
          <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell date={date} className={cx(styles.day, date.toString() === today && styles.today)} />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
      <div className={styles.near}>
        {near.map(([words, on]) => (
          <Button key={words} isSmall tone="ghost" onPress={() => onPick(on)}>
            {words}
          </Button>
        ))}
      </div>
    </I18nProvider>
  )
}
