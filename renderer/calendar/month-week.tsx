import type { TFunction } from 'i18next'
import { type CSSProperties, memo } from 'react'
import type { MonthWeek, Placing } from '../../shared/domain/calendar/month-layout.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { cx } from '../ui/cx.ts'
import type { CalendarItem } from './calendar-item.ts'
import { dayWithCount, titleOf } from './calendar-words.ts'
import { WordedChip } from './event-chip.tsx'
import styles from './month-grid.module.css'
import { useSlots } from './use-slots.ts'
import { weekNumber } from './weeks.ts'

type MonthWeekRowProps = {
  readonly week: MonthWeek<CalendarItem>
  /** The month that is looked at, as in 2026-06. */
  readonly month: string
  readonly today: CivilDate
  readonly firstDay: number
  /** The days that are being drawn with the mouse. */
  readonly drawn: { readonly startOn: CivilDate; readonly endOn: CivilDate } | null
  /** The item that is being moved. */
  readonly moving: string | null
  readonly locale: string
  readonly t: TFunction
}

/** Seven days of a month. What reaches over several stands in the first of them. */
export const MonthWeekRow = memo(function MonthWeekRow({ week, firstDay, drawn, t, ...props }: MonthWeekRowProps) {
  const [first = ''] = week.days
  return (
    <tr className={styles.week}>
      <th scope="row" className={styles.weekNumber}>
        <button type="button" tabIndex={-1} data-week={first}>
          {t('Week {{number}}', { number: weekNumber(first, firstDay) })}
        </button>
      </th>
      {week.days.map((on, column) => (
        <Day
          // biome-ignore lint/suspicious/noArrayIndexKey: a place stays where it is, whatever day stands in it
          key={column}
          on={on}
          placings={week.placings.filter((placing) => covers(placing, column))}
          column={column}
          more={week.more[column] ?? 0}
          isDrawn={drawn !== null && on >= drawn.startOn && on < drawn.endOn}
          t={t}
          {...props}
        />
      ))}
    </tr>
  )
})

const covers = ({ column, length }: Placing<CalendarItem>, day: number) => column <= day && day < column + length

type DayProps = Pick<MonthWeekRowProps, 'month' | 'today' | 'moving' | 'locale' | 't'> & {
  readonly on: CivilDate
  readonly column: number
  /** What is drawn on the day, also where it began before. */
  readonly placings: readonly Placing<CalendarItem>[]
  readonly more: number
  readonly isDrawn: boolean
}

function Day({ on, column, placings, more, isDrawn, month, today, moving, locale, t }: DayProps) {
  const dayId = `day-${on}`
  const going = placings.filter((placing) => placing.column !== column)
  const beginning = placings.filter((placing) => placing.column === column)
  const slots = useSlots(
    on,
    beginning.map(({ item }) => item.key),
  )
  return (
    <td
      data-date={on}
      className={cx(
        styles.day,
        !on.startsWith(month) && styles.other,
        on === today && styles.today,
        isDrawn && styles.drawn,
      )}
    >
      <button
        type="button"
        tabIndex={-1}
        data-day-name
        id={dayId}
        className={styles.number}
        aria-label={dayWithCount(on, placings.length + more, locale, t)}
        aria-current={on === today ? 'date' : undefined}
      >
        <span className={styles.figure}>{Number(on.slice(8))}</span>
      </button>
      {going.length > 0 && (
        <span className={styles.said}>
          {t('Goes on: {{titles}}', { titles: going.map(({ item }) => titleOf(item, t)).join(', ') })}
        </span>
      )}
      {beginning.map((placing, at) => (
        <Place
          key={slots[at]}
          placing={placing}
          dayId={dayId}
          isMoving={placing.item.key === moving}
          locale={locale}
          t={t}
        />
      ))}
      {more > 0 && (
        <button type="button" tabIndex={-1} data-more className={styles.more}>
          {t('{{count}} more', { count: more })}
        </button>
      )}
    </td>
  )
}

type PlaceProps = Pick<DayProps, 'locale' | 't'> & {
  readonly placing: Placing<CalendarItem>
  readonly dayId: string
  readonly isMoving: boolean
}

function Place({ placing, dayId, isMoving, locale, t }: PlaceProps) {
  const { item, line, length, begins, ends } = placing
  const hasEdges = item.kind === 'event' && item.isAllDay && !item.isFollowed
  return (
    <div
      className={cx(styles.place, isMoving && styles.moving)}
      data-item={item.key}
      style={{ '--line': line, '--length': length } as CSSProperties}
    >
      <WordedChip item={item} form="row" isShort={false} dayId={dayId} moved={null} locale={locale} t={t} />
      {hasEdges && begins && <span className={cx(styles.edge, styles.start)} data-edge="start" />}
      {hasEdges && ends && <span className={cx(styles.edge, styles.end)} data-edge="end" />}
    </div>
  )
}
