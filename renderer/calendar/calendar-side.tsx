import { ChevronLeft, ChevronRight } from 'lucide-react'
import { memo, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SidebarButton } from '../shell/sidebar-button.tsx'
import { useLayout } from '../shell/use-layout.ts'
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
  /** How many events each day of the span has; null where that has to be asked for. */
  readonly busy: readonly number[] | null
  readonly today: string
  readonly firstDay: number
}

/** Beside the days: the month, and what is shown of what there is. */
export function CalendarSide({ day, span, busy, today, firstDay }: CalendarSideProps) {
  const { t, i18n } = useTranslation()
  const isRoomy = useLayout() === 'three'
  // Leafed to another month, until another day is looked at.
  const [leafed, setLeafed] = useState<{ readonly of: string; readonly month: string } | null>(null)
  const month = leafed?.of === day ? leafed.month : day
  const shown = useRef({ of: day, month })
  shown.current = { of: day, month }
  const leaf = useCallback((by: number) => {
    const { of, month: from } = shown.current
    setLeafed({ of, month: laterMonth(from, by) })
  }, [])
  return (
    <aside className={styles.side} data-pane="calendar-side" aria-label={t('Month and calendars')}>
      <div className={styles.head}>
        <SidebarButton />
        <h2 className={styles.month}>{monthInWords(month, i18n.language, isRoomy ? 'long' : 'short')}</h2>
        <Leaves leaf={leaf} />
      </div>
      <MiniMonth month={month} day={day} span={span} busy={busy} today={today} firstDay={firstDay} />
      <Lists />
    </aside>
  )
}

const Leaves = memo(function Leaves({ leaf }: { readonly leaf: (by: number) => void }) {
  const { t } = useTranslation()
  return (
    <>
      <IconButton size="small" label={t('Month before')} onPress={() => leaf(-1)}>
        <ChevronLeft strokeWidth={1.75} />
      </IconButton>
      <IconButton size="small" label={t('Month after')} onPress={() => leaf(1)}>
        <ChevronRight strokeWidth={1.75} />
      </IconButton>
    </>
  )
})

/** The same on every day. */
const Lists = memo(function Lists() {
  return (
    <>
      <CalendarList />
      <LayerList />
    </>
  )
})
