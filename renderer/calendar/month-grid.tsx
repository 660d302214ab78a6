import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type ItemsByDay, layOutWeeks } from '../../shared/domain/calendar/month-layout.ts'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { byDay, type CalendarItem, daysOfItem } from './calendar-item.ts'
import { useCalendarStore } from './calendar-store.ts'
import { weekdayInWords } from './calendar-words.ts'
import { drawnDays, movedBy } from './month-drag.ts'
import styles from './month-grid.module.css'
import { MonthWeekRow } from './month-week.tsx'
import { openItem } from './opened-store.ts'
import { useMonthDrag } from './use-month-drag.ts'

type MonthGridProps = {
  readonly day: string
  readonly today: string
  readonly firstDay: number
  readonly days: ItemsByDay<CalendarItem>
  /** How many more each day has than are known. */
  readonly hidden: readonly number[]
  /** How many lines a day has room for. */
  readonly lines: number
}

/** A month, drawn by ourselves: as much of each day as it has room for. */
export function MonthGrid({ day, today, firstDay, days, hidden, lines }: MonthGridProps) {
  const { t, i18n } = useTranslation()
  const save = useSaveSettings()
  const showDay = useCalendarStore((state) => state.showDay)
  const body = useRef<HTMLTableSectionElement>(null)
  const { drag, begin, wasDrag } = useMonthDrag({ weeks: body, days })
  const moved = useMemo(() => movedBy(drag), [drag])
  const weeks = useMemo(
    () => layOutWeeks(moved === null ? days : withMoved(days, moved), lines, daysOfItem, hidden),
    [days, hidden, lines, moved],
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
      // The arrows lead from day to day.
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is a grid, and a table for who reads it as one
      role="grid"
      aria-label={t('Events')}
      className={styles.table}
      onPointerDown={begin}
      onClick={({ target }) => void click(target as HTMLElement)}
    >
      <thead>
        <tr className={styles.head}>
          {weeks[0]?.days.map((on, column) => (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: a column stays where it is, whatever day stands in it
              key={column}
              scope="col"
              className={styles.weekday}
              aria-label={weekdayInWords(on, i18n.language, 'long')}
            >
              {weekdayInWords(on, i18n.language, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} className={styles.weeks}>
        {weeks.map((week, row) => (
          <MonthWeekRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row stays where it is, whatever week stands in it
            key={row}
            week={week}
            month={month}
            today={today}
            firstDay={firstDay}
            drawn={drawn}
            moving={moved?.key ?? null}
            locale={i18n.language}
            t={t}
          />
        ))}
      </tbody>
    </table>
  )
}

/** The days with one item somewhere else. */
function withMoved(days: ItemsByDay<CalendarItem>, moved: CalendarItem) {
  const items = new Map([...days.values()].flat().map((item) => [item.key, item]))
  return byDay([...items.set(moved.key, moved).values()], [...days.keys()])
}
