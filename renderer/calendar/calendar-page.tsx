import { type ComponentProps, type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarLayer } from '../../shared/contract/calendar.contract.ts'
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
import { linesOf, useGridHeight } from './month-room.ts'
import { useCalendars, useDays, useMonth, useMonthsReady } from './queries.ts'
import { useCalendarKeys } from './use-calendar-keys.ts'
import { type CalendarView, civilDay, type DrawnView, daysOf, laterMonth, spanOf, weeksOf } from './weeks.ts'

const WEEKS = weeksOf(navigator.language)
const NONE: readonly number[] = []
const NO_LAYERS: readonly CalendarLayer[] = []

/** Days, weeks and months with what is on them: events, and what the book itself puts there. */
export function CalendarPage() {
  const { t } = useTranslation()
  const grid = useRef<HTMLDivElement>(null)
  const layout = useLayout()
  const settings = useAppInfo().data?.settings
  const today = civilDay(useToday())
  const chosen = useCalendarStore((state) => state.day)
  const day = chosen ?? today
  const view = drawnView(settings?.calendarView ?? 'week', layout)
  const layers = settings?.calendarLayers ?? NO_LAYERS
  const { data: calendars } = useCalendars()
  const span = useMemo(() => spanOf(view, day, WEEKS.firstDay, today), [view, day, today])
  const height = useGridHeight(grid)
  const monthOf = (on: string) => {
    const inWeeks = spanOf('month', on, WEEKS.firstDay, today)
    return { span: inWeeks, lines: linesOf(height, daysOf(inWeeks).length) }
  }
  const isMonth = view === 'month'
  const month = useMonth(span, layers, monthOf(day).lines, isMonth)
  const others = useDays(span, layers, !isMonth)
  const { events, layers: onDays, error, isOld, isCut } = isMonth ? month : others
  useMonthsReady(
    isMonth ? [-1, 1].map((by) => monthOf(laterMonth(day, by))) : [],
    layers,
    isMonth && !isOld ? month.of : null,
  )
  const items = useMemo(
    () => [...(events ?? []).map((event) => eventItem(event, calendars ?? [])), ...(onDays ?? []).map(layerItem)],
    [events, onDays, calendars],
  )
  const days = useMemo(() => byDay(items, daysOf(span)), [items, span])
  const hidden = (isMonth && month.hidden) || NONE
  // The days before stay until it is known what is on the new ones: both are drawn once.
  const drawn = useRef({ view, day, days, items, hidden })
  if (!isOld) drawn.current = { view, day, days, items, hidden }
  useCalendarKeys({ grid, ...drawn.current, day, today, areLettersOn: settings?.areLetterKeysOn ?? true })
  const hasRoom = layout !== 'one'
  return (
    <div className={styles.page}>
      {hasRoom && (
        <CalendarSide
          day={day}
          span={span}
          busy={isMonth ? (!isOld && month.busy) || NONE : null}
          today={today}
          firstDay={WEEKS.firstDay}
        />
      )}
      <div className={styles.main}>
        <CalendarBar view={view} day={day} span={span} today={today} firstDay={WEEKS.firstDay} />
        {error && <Problem text={sentenceOf(error)} />}
        {isCut && (
          <p className={styles.cut}>{t('There is more on these days than can be shown. Look at fewer days.')}</p>
        )}
        <Days ref={grid} {...drawn.current} height={height} today={today} isOld={isOld} />
      </div>
      <EventPopover items={items} />
      {!hasRoom && <SideInDialog />}
    </div>
  )
}

/** Where there is no room beside the days. */
function SideInDialog() {
  const { t } = useTranslation()
  const { isSideOpen, openSide } = useCalendarStore()
  return (
    <Dialog title={t('Shown in the calendar')} isOpen={isSideOpen} onClose={() => openSide(false)}>
      <CalendarList />
      <LayerList />
    </Dialog>
  )
}

type DaysProps = Omit<ComponentProps<typeof CalendarGrid>, 'view' | 'firstDay'> & {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly view: DrawnView
  readonly hidden: readonly number[]
  /** Of what the days are drawn in, in CSS pixels. */
  readonly height: number
  readonly isOld: boolean
}

/** A month is drawn by ourselves, all else by the library; keys and focus know one place for both. */
function Days({ ref, view, hidden, height, isOld, ...props }: DaysProps) {
  return (
    <div
      ref={ref}
      className={cx(styles.days, isOld && styles.old)}
      data-pane="calendar"
      data-current={props.day}
      aria-busy={isOld}
    >
      {view === 'month' ? (
        <MonthGrid firstDay={WEEKS.firstDay} lines={linesOf(height, props.days.size)} hidden={hidden} {...props} />
      ) : (
        <CalendarGrid view={view} firstDay={WEEKS.firstDay} {...props} />
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
