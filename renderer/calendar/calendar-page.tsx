import { type ComponentProps, type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../api/problem.ts'
import { useAppInfo } from '../api/queries.ts'
import { useLayout } from '../shell/use-layout.ts'
import { cx } from '../ui/cx.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Problem } from '../ui/text-field.tsx'
import { useToday } from '../ui/use-today.ts'
import { CalendarBar } from './calendar-bar.tsx'
import { CalendarGrid } from './calendar-grid.tsx'
import { byDay, eventItem, layerItem } from './calendar-item.ts'
import { CalendarList } from './calendar-list.tsx'
import styles from './calendar-page.module.css'
import { CalendarSide } from './calendar-side.tsx'
import { useCalendarStore } from './calendar-store.ts'
import { EventPopover } from './event-popover.tsx'
import { LayerList } from './layer-list.tsx'
import { MonthGrid } from './month-grid.tsx'
import { useCalendars, useDays } from './queries.ts'
import { useCalendarKeys } from './use-calendar-keys.ts'
import { type CalendarView, civilDay, type DrawnView, daysOf, spanOf, weeksOf } from './weeks.ts'

const WEEKS = weeksOf(navigator.language)

/** Days, weeks and months with what is on them: events, and what the book itself puts there. */
export function CalendarPage() {
  const { t } = useTranslation()
  const grid = useRef<HTMLDivElement>(null)
  const layout = useLayout()
  const settings = useAppInfo().data?.settings
  const today = civilDay(useToday())
  const { day: chosen, isSideOpen, openSide } = useCalendarStore()
  const day = chosen ?? today
  const view = drawnView(settings?.calendarView ?? 'week', layout)
  const layers = settings?.calendarLayers
  const { data: calendars } = useCalendars()
  const span = useMemo(() => spanOf(view, day, WEEKS.firstDay, today), [view, day, today])
  const { window, items: onDays, error, isOld } = useDays(span, layers ?? [])
  const items = useMemo(
    () => [
      ...(window?.events ?? []).map((event) => eventItem(event, calendars ?? [])),
      ...(onDays ?? []).map(layerItem),
    ],
    [window, onDays, calendars],
  )
  const days = useMemo(() => byDay(items, daysOf(span)), [items, span])
  // The days before stay until it is known what is on the new ones: both are drawn once.
  const drawn = useRef({ view, day, days, items })
  if (!isOld) drawn.current = { view, day, days, items }
  useCalendarKeys({ grid, ...drawn.current, day, areLettersOn: settings?.areLetterKeysOn ?? true })
  const hasRoom = layout !== 'one'
  return (
    <div className={styles.page}>
      {hasRoom && <CalendarSide day={day} span={span} today={today} weeks={WEEKS} />}
      <div className={styles.main}>
        <CalendarBar view={view} day={day} span={span} firstDay={WEEKS.firstDay} />
        {error && <Problem text={sentenceOf(error)} />}
        {window?.isCut && (
          <p className={styles.cut}>{t('There is more on these days than can be shown. Look at fewer days.')}</p>
        )}
        <Days ref={grid} {...drawn.current} today={today} isOld={isOld} />
      </div>
      <EventPopover items={items} />
      {!hasRoom && (
        <Dialog title={t('Shown in the calendar')} isOpen={isSideOpen} onClose={() => openSide(false)}>
          <CalendarList />
          <LayerList />
        </Dialog>
      )}
    </div>
  )
}

type DaysProps = Omit<ComponentProps<typeof CalendarGrid>, 'view' | 'weeks'> & {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly view: DrawnView
  readonly isOld: boolean
}

/** A month is drawn by ourselves, all else by the library; keys and focus know one place for both. */
function Days({ ref, view, isOld, ...props }: DaysProps) {
  return (
    <div
      ref={ref}
      className={cx(styles.days, isOld && styles.old)}
      data-pane="calendar"
      data-current={props.day}
      aria-busy={isOld}
    >
      {view === 'month' ? (
        <MonthGrid frame={ref} firstDay={WEEKS.firstDay} {...props} />
      ) : (
        <CalendarGrid view={view} weeks={WEEKS} {...props} />
      )}
    </div>
  )
}

/** Where there is little room, a week is three days, and in the smallest window days stand below each other. */
function drawnView(view: CalendarView, layout: ReturnType<typeof useLayout>): DrawnView {
  if (layout === 'three') return view
  if (layout === 'two') return view === 'week' ? 'three' : view
  return view === 'day' ? 'day' : 'agenda'
}
