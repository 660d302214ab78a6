import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { cx } from '../ui/cx.ts'
import { EventChip } from './event-chip.tsx'
import styles from './month-grid.module.css'
import type { MonthWeek, Placing } from './month-layout.ts'
import { weekNumber } from './weeks.ts'

type MonthWeekRowProps = {
  readonly week: MonthWeek
  /** The month that is looked at, as in 2026-06. */
  readonly month: string
  readonly today: CivilDate
  readonly firstDay: number
  /** What is said of each day. */
  readonly names: ReadonlyMap<CivilDate, string>
  /** The days that are being drawn with the mouse. */
  readonly drawn: { readonly startOn: CivilDate; readonly endOn: CivilDate } | null
  /** The item that is being moved. */
  readonly moving: string | null
}

/** Seven days of a month. What reaches over several stands in the first of them. */
export function MonthWeekRow({ week, month, today, firstDay, names, drawn, moving }: MonthWeekRowProps) {
  const { t } = useTranslation()
  const [first = ''] = week.days
  const isDrawn = (on: CivilDate) => drawn !== null && on >= drawn.startOn && on < drawn.endOn
  return (
    <tr className={styles.week}>
      <th scope="row" className={styles.weekNumber}>
        <button type="button" tabIndex={-1} data-week={first}>
          {t('Week {{number}}', { number: weekNumber(first, firstDay) })}
        </button>
      </th>
      {week.days.map((on, column) => (
        <td
          key={on}
          data-date={on}
          className={cx(
            styles.day,
            !on.startsWith(month) && styles.other,
            on === today && styles.today,
            isDrawn(on) && styles.drawn,
          )}
        >
          <button
            type="button"
            tabIndex={-1}
            data-day-name
            className={styles.number}
            aria-label={names.get(on)}
            aria-current={on === today ? 'date' : undefined}
          >
            <span className={styles.figure}>{Number(on.slice(8))}</span>
          </button>
          {week.placings.map(
            (placing) =>
              placing.column === column && (
                <Place key={placing.item.key} placing={placing} isMoving={placing.item.key === moving} />
              ),
          )}
          {(week.more[column] ?? 0) > 0 && (
            <button type="button" tabIndex={-1} className={styles.more}>
              {t('{{count}} more', { count: week.more[column] })}
            </button>
          )}
        </td>
      ))}
    </tr>
  )
}

function Place({ placing, isMoving }: { readonly placing: Placing; readonly isMoving: boolean }) {
  const { item, line, length, begins, ends } = placing
  const hasEdges = item.kind === 'event' && item.isAllDay
  return (
    <div
      className={cx(styles.place, isMoving && styles.moving)}
      data-item={item.key}
      style={{ '--line': line, '--length': length } as CSSProperties}
    >
      <EventChip item={item} form="row" isShort={false} moved={null} />
      {hasEdges && begins && <span className={cx(styles.edge, styles.start)} data-edge="start" />}
      {hasEdges && ends && <span className={cx(styles.edge, styles.end)} data-edge="end" />}
    </div>
  )
}
