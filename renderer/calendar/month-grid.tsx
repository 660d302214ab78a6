import { type RefObject, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { byDay, type CalendarItem } from './calendar-item.ts'
import { useCalendarStore } from './calendar-store.ts'
import { dayWithCount, weekdayInWords } from './calendar-words.ts'
import { drawnDays, movedBy } from './month-drag.ts'
import styles from './month-grid.module.css'
import { layOutWeeks } from './month-layout.ts'
import { MonthWeekRow } from './month-week.tsx'
import { openItem } from './opened-store.ts'
import { useMonthDrag } from './use-month-drag.ts'
import { useMonthRoom } from './use-month-room.ts'

type MonthGridProps = {
  /** What the month is drawn in. */
  readonly frame: RefObject<HTMLElement | null>
  readonly day: string
  readonly today: string
  readonly firstDay: number
  readonly days: ReadonlyMap<string, readonly CalendarItem[]>
}

/** A month, drawn by ourselves: as much of each day as it has room for. */
export function MonthGrid({ frame, day, today, firstDay, days }: MonthGridProps) {
  const { t, i18n } = useTranslation()
  const save = useSaveSettings()
  const showDay = useCalendarStore((state) => state.showDay)
  const body = useRef<HTMLTableSectionElement>(null)
  const lines = useMonthRoom(frame, days.size / 7)
  const { drag, begin, wasDrag } = useMonthDrag({ weeks: body, days })
  const moved = useMemo(() => movedBy(drag), [drag])
  const weeks = useMemo(() => layOutWeeks(moved === null ? days : withMoved(days, moved), lines), [days, lines, moved])
  const names = useMemo(
    () => new Map([...days].map(([on, items]) => [on, dayWithCount(on, items.length, i18n.language, t)])),
    [days, i18n.language, t],
  )
  const drawn = drag?.what === 'draw' ? drawnDays(drag) : null
  const month = day.slice(0, 7)
  const goTo = (on: string, calendarView: 'day' | 'week') => {
    showDay(on)
    return attempt(() => save({ calendarView }))
  }
  const click = (target: HTMLElement) => {
    if (wasDrag.current) return
    const chip = target.closest<HTMLElement>('[data-event]')
    if (chip) return openItem(chip.dataset.event ?? '', chip)
    const on = target.closest<HTMLElement>('[data-date]')?.dataset.date
    if (on !== undefined && target.closest('button')) return goTo(on, 'day')
    const week = target.closest<HTMLElement>('[data-week]')?.dataset.week
    if (week !== undefined) return goTo(week, 'week')
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the calendar are heard for all of its views together
    <table
      aria-label={t('Events')}
      className={styles.table}
      onPointerDown={begin}
      onClick={({ target }) => void click(target as HTMLElement)}
    >
      <thead>
        <tr className={styles.head}>
          {weeks[0]?.days.map((on) => (
            <th key={on} scope="col" className={styles.weekday} abbr={weekdayInWords(on, i18n.language, 'long')}>
              {weekdayInWords(on, i18n.language, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} className={styles.weeks}>
        {weeks.map((week) => (
          <MonthWeekRow
            key={week.days[0]}
            week={week}
            month={month}
            today={today}
            firstDay={firstDay}
            names={names}
            drawn={drawn}
            moving={moved?.key ?? null}
          />
        ))}
      </tbody>
    </table>
  )
}

/** The days with one item somewhere else. */
function withMoved(days: ReadonlyMap<string, readonly CalendarItem[]>, moved: CalendarItem) {
  const items = new Map([...days.values()].flat().map((item) => [item.key, item]))
  return byDay([...items.set(moved.key, moved).values()], [...days.keys()])
}
