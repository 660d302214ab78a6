import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/icon-button.tsx'
import { CalendarList } from './calendar-list.tsx'
import styles from './calendar-side.module.css'
import { monthInWords } from './calendar-words.ts'
import { LayerList } from './layer-list.tsx'
import { MiniMonth } from './mini-month.tsx'
import { laterMonth, type Span } from './weeks.ts'

type CalendarSideProps = {
  readonly day: string
  readonly span: Span
  readonly today: string
  readonly weeks: { readonly firstDay: number; readonly weekend: readonly number[] }
}

/** Beside the days: the month, and what is shown of what there is. */
export function CalendarSide({ day, span, today, weeks }: CalendarSideProps) {
  const { t, i18n } = useTranslation()
  // Leafed to another month, until another day is looked at.
  const [leafed, setLeafed] = useState<{ readonly of: string; readonly month: string } | null>(null)
  const month = leafed?.of === day ? leafed.month : day
  const leaf = (by: number) => setLeafed({ of: day, month: laterMonth(month, by) })
  return (
    <aside className={styles.side} data-pane="calendar-side" aria-label={t('Month and calendars')}>
      <div className={styles.head}>
        <h2 className={styles.month}>{monthInWords(month, i18n.language)}</h2>
        <IconButton size="small" label={t('Month before')} onPress={() => leaf(-1)}>
          <ChevronLeft strokeWidth={1.75} />
        </IconButton>
        <IconButton size="small" label={t('Month after')} onPress={() => leaf(1)}>
          <ChevronRight strokeWidth={1.75} />
        </IconButton>
      </div>
      <MiniMonth month={month} day={day} span={span} today={today} firstDay={weeks.firstDay} />
      <CalendarList />
      <LayerList />
    </aside>
  )
}
