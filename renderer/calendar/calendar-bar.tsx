import { ArrowLeft, ChevronLeft, ChevronRight, ListFilter, Plus } from 'lucide-react'
import { memo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { PageBar } from '../shell/page-bar.tsx'
import { backToPeople } from '../shell/panes.ts'
import { useLayout } from '../shell/use-layout.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Segments } from '../ui/segments.tsx'
import styles from './calendar-bar.module.css'
import { newEvent, useCalendarStore } from './calendar-store.ts'
import { spanInWords } from './calendar-words.ts'
import { freshTimes } from './event-patch.ts'
import { type CalendarView, type DrawnView, type Span, stepped, weekNumber } from './weeks.ts'

type CalendarBarProps = {
  readonly view: DrawnView
  readonly day: string
  readonly span: Span
  readonly today: string
  readonly firstDay: number
}

/** Up to this width the days and what leads to others do not stand in one line. */
const NARROW = '(max-width: 899px)'

/** What is looked at, and the ways to other days and views. */
export function CalendarBar({ view, day, span, today, firstDay }: CalendarBarProps) {
  const { t, i18n } = useTranslation()
  const layout = useLayout()
  const hasSide = layout !== 'one'
  const isNarrow = useSyncExternalStore(listen, () => window.matchMedia(NARROW).matches)
  const isOfWeek = view === 'week' || view === 'day' || view === 'three'
  const title = (
    <>
      {layout === 'one' && (
        <IconButton label={t('Back to people')} keys={['Esc']} onPress={backToPeople}>
          <ArrowLeft strokeWidth={1.75} />
        </IconButton>
      )}
      <div className={styles.title}>
        <h1 aria-live="polite">
          {spanInWords({ view, day, span }, layout === 'two' ? 'short' : 'long', i18n.language, t)}
        </h1>
        {isOfWeek && (
          <span className={styles.week}>{t('Week {{number}}', { number: weekNumber(span.from, firstDay) })}</span>
        )}
      </div>
    </>
  )
  const tools = <Tools view={view} today={today} hasSide={hasSide} />
  if (hasSide && !isNarrow)
    return (
      <PageBar isInner leading={title}>
        {tools}
      </PageBar>
    )
  return (
    <>
      <PageBar isInner={hasSide} leading={title} />
      {tools}
    </>
  )
}

function listen(changed: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

type ToolsProps = { readonly view: DrawnView; readonly today: string; readonly hasSide: boolean }

/** They stay as they are from day to day, and so are not drawn anew with each. */
const Tools = memo(function Tools({ view, today, hasSide }: ToolsProps) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const { showDay, openSide } = useCalendarStore.getState()
  const dayNow = () => useCalendarStore.getState().day ?? today
  const options: readonly (readonly [CalendarView, string])[] = hasSide
    ? [
        ['day', t('Day')],
        ['week', view === 'three' ? t('3 days') : t('Week')],
        ['month', t('Month')],
        ['agenda', t('Agenda')],
      ]
    : [
        ['day', t('Day')],
        ['agenda', t('Agenda')],
      ]
  return (
    <div className={styles.tools}>
      <IconButton label={t('Earlier')} keys={['Page ↑']} onPress={() => showDay(stepped(view, dayNow(), -1))}>
        <ChevronLeft strokeWidth={1.75} />
      </IconButton>
      <Button isSmall keys={['T']} onPress={() => showDay(null)}>
        {t('Today')}
      </Button>
      <IconButton label={t('Later')} keys={['Page ↓']} onPress={() => showDay(stepped(view, dayNow(), 1))}>
        <ChevronRight strokeWidth={1.75} />
      </IconButton>
      <Segments
        label={t('View')}
        value={view === 'three' ? 'week' : view}
        options={options}
        onChange={(calendarView) => void attempt(() => save({ calendarView }))}
      />
      <span className={styles.room} />
      {!hasSide && (
        <IconButton label={t('Calendars')} onPress={() => openSide(true)}>
          <ListFilter strokeWidth={1.75} />
        </IconButton>
      )}
      <IconButton label={t('New event')} keys={['N']} onPress={() => newEvent(freshTimes(dayNow(), false, new Date()))}>
        <Plus strokeWidth={1.75} />
      </IconButton>
    </div>
  )
})
