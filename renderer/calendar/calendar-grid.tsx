import FullCalendar, { type CalendarRef } from '@fullcalendar/react'
import interaction from '@fullcalendar/react/interaction'
import list from '@fullcalendar/react/list'
import '@fullcalendar/react/skeleton.css'
import timeGrid from '@fullcalendar/react/timegrid'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppInfo, useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import type { CalendarItem } from './calendar-item.ts'
import { newEvent, useCalendarStore } from './calendar-store.ts'
import { dayWithCount } from './calendar-words.ts'
import { draggedTimes, drop, gridEvent, itemOf } from './grid-events.ts'
import { GRID_LOOK } from './grid-look.tsx'
import { openItem } from './opened-store.ts'
import { civilDay, type DrawnView, spanOf } from './weeks.ts'
import { scrollTime, workHours } from './work-hours.ts'

const PLUGINS = [timeGrid, list, interaction]
const VIEWS = {
  three: { type: 'timeGrid', duration: { days: 3 } },
  agenda: { type: 'list', duration: { days: 28 } },
} as const
/** Until the settings are known. */
const UNKNOWN = { workFrom: '08:00', workTo: '18:00', workDays: null }
const NAMES = { day: 'timeGridDay', three: 'three', week: 'timeGridWeek', agenda: 'agenda' }

type CalendarGridProps = {
  readonly view: Exclude<DrawnView, 'month'>
  readonly day: string
  readonly today: string
  readonly firstDay: number
  readonly days: ReadonlyMap<string, readonly CalendarItem[]>
  readonly items: readonly CalendarItem[]
}

/** The days themselves, drawn by FullCalendar. */
export function CalendarGrid({ view, day, today, firstDay, days, items }: CalendarGridProps) {
  const { t, i18n } = useTranslation()
  const save = useSaveSettings()
  const showDay = useCalendarStore((state) => state.showDay)
  const settings = useAppInfo().data?.settings ?? UNKNOWN
  const { workFrom, workTo, workDays } = settings
  const hours = useMemo(
    () => workHours({ workFrom, workTo, workDays }, navigator.language),
    [workFrom, workTo, workDays],
  )
  const calendar = useRef<CalendarRef>(null)
  const start = view === 'week' ? day : spanOf(view, day, firstDay, today).from
  const first = useRef({ view: NAMES[view], start })
  useEffect(() => {
    const api = calendar.current?.getApi()
    if (api && (api.view.type !== NAMES[view] || civilDay(api.getDate()) !== start)) api.changeView(NAMES[view], start)
  }, [view, start])
  const events = useMemo(() => items.map((item) => gridEvent(item, t)), [items, t])
  const openDay = (date: Date) => {
    showDay(civilDay(date))
    return attempt(() => save({ calendarView: 'day' }))
  }
  // Asked for each day, over and over.
  const names = useMemo(
    () => new Map([...days].map(([on, items]) => [on, dayWithCount(on, items.length, i18n.language, t)])),
    [days, i18n.language, t],
  )
  const hint = (words: string, date: Date) => names.get(civilDay(date)) ?? words
  return (
    <FullCalendar
      ref={calendar}
      plugins={PLUGINS}
      views={VIEWS}
      initialView={first.current.view}
      initialDate={first.current.start}
      headerToolbar={false}
      height="100%"
      locale={i18n.language}
      firstDay={firstDay}
      businessHours={hours}
      nowIndicator
      scrollTime={scrollTime(settings)}
      scrollTimeReset={false}
      slotDuration="00:30:00"
      snapDuration="00:15:00"
      slotMinHeight={30}
      // A line of words, also of what takes no time.
      eventMinHeight={18}
      allDayText={t('all day')}
      moreLinkText={(count) => t('{{count}} more', { count })}
      moreLinkHint={(count) => t('{{count}} more', { count })}
      moreLinkClick={({ date }) => void openDay(date)}
      // Five lines of whole days at most, however many there are.
      dayMaxEvents
      eventMaxStack={4}
      navLinks
      navLinkDayClick={openDay}
      navLinkHint={hint}
      eventsHint={t('Events')}
      noEventsText={t('Nothing in these four weeks. Press N to write an event, or draw one in the week.')}
      editable
      slotEventOverlap={false}
      eventResizableFromStart
      selectable
      selectMirror
      eventInteractive={false}
      events={events}
      eventDisplay="block"
      eventOrder="order,start,-duration,title"
      select={(info) => {
        info.view.calendar.unselect()
        newEvent(draggedTimes(info))
      }}
      eventClick={({ el, event }) => openItem(itemOf(event).key, el)}
      eventDrop={(info) => void drop(info)}
      eventResize={(info) => void drop(info)}
      {...GRID_LOOK}
    />
  )
}
