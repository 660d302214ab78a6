import type { TFunction } from 'i18next'
import { type KeyboardEvent, memo, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarLayer } from '../../shared/contract/calendar.contract.ts'
import { cx } from '../ui/cx.ts'
import { useCalendarStore } from './calendar-store.ts'
import { dayWithCount, weekdayInWords } from './calendar-words.ts'
import styles from './mini-month.module.css'
import { useMonth } from './queries.ts'
import { daysLater, daysOf, laterMonth, type Span, spanOf } from './weeks.ts'

type MiniMonthProps = {
  readonly month: string
  readonly day: string
  readonly span: Span
  /** How many events each day of the span has, where that is known. */
  readonly busy: readonly number[] | null
  readonly today: string
  readonly firstDay: number
}

const NO_LAYERS: readonly CalendarLayer[] = []

/** A month in small: which days have something, and the way to each. */
export const MiniMonth = memo(function MiniMonth({ month, day, span, busy, today, firstDay }: MiniMonthProps) {
  const { t, i18n } = useTranslation()
  const grid = useRef<HTMLTableElement>(null)
  const shown = useMemo(() => spanOf('month', month, firstDay, today), [month, firstDay, today])
  const all = useMemo(() => daysOf(shown), [shown])
  const isKnown = busy !== null && shown.from === span.from && shown.to === span.to
  const own = useMonth(shown, NO_LAYERS, 0, !isKnown)
  const counts = isKnown ? busy : own.isOld ? [] : (own.busy ?? [])
  const weeks = Array.from({ length: all.length / 7 }, (_, week) => all.slice(week * 7, week * 7 + 7))
  // Where all of them are looked at, none stands out.
  const isAll = span.from <= shown.from && span.to >= shown.to
  const isIn = (on: string) => !isAll && on >= span.from && on < span.to
  const inMonth = (on: string) => on.slice(0, 7) === month.slice(0, 7)
  const entry = inMonth(day) ? day : `${month.slice(0, 8)}01`
  const { showDay } = useCalendarStore.getState()
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const on = (event.target as HTMLElement).dataset.day
    const to = on === undefined ? undefined : moves(on)[event.key]
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    showDay(to)
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus())
  }
  return (
    <table
      className={styles.month}
      ref={grid}
      aria-label={t('Days of the month')}
      onKeyDown={press}
      onClick={({ target }) => {
        const on = (target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset.day
        if (on !== undefined) showDay(on)
      }}
    >
      <thead>
        <tr>
          {(weeks[0] ?? []).map((on, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column stays where it is, whatever day stands in it
            <th key={column} scope="col" aria-label={weekdayInWords(on, i18n.language, 'long')}>
              {weekdayInWords(on, i18n.language, 'narrow')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: a row stays where it is, whatever week stands in it
            key={row}
            className={cx(week.some(isIn) && styles.shown)}
          >
            {week.map((on, column) => (
              <MiniDay
                // biome-ignore lint/suspicious/noArrayIndexKey: a place stays where it is, whatever day stands in it
                key={column}
                on={on}
                count={counts[row * 7 + column] ?? 0}
                isIn={isIn(on)}
                isToday={on === today}
                isOther={!inMonth(on)}
                isEntry={on === entry}
                isChosen={on === day}
                locale={i18n.language}
                t={t}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
})

/** Where the keys lead from a day. */
const moves = (on: string): Readonly<Record<string, string>> => ({
  ArrowLeft: daysLater(on, -1),
  ArrowRight: daysLater(on, 1),
  ArrowUp: daysLater(on, -7),
  ArrowDown: daysLater(on, 7),
  PageUp: laterMonth(on, -1),
  PageDown: laterMonth(on, 1),
})

type MiniDayProps = {
  readonly on: string
  readonly count: number
  readonly isIn: boolean
  readonly isToday: boolean
  readonly isOther: boolean
  readonly isEntry: boolean
  readonly isChosen: boolean
  readonly locale: string
  readonly t: TFunction
}

const MiniDay = memo(function MiniDay({ on, count, locale, t, ...is }: MiniDayProps) {
  const { isIn, isToday, isOther, isEntry, isChosen } = is
  return (
    <td className={cx(isIn && styles.in)}>
      <button
        type="button"
        data-day={on}
        tabIndex={isEntry ? 0 : -1}
        className={cx(styles.day, isToday && styles.today, isOther && styles.other)}
        aria-label={dayWithCount(on, count, locale, t)}
        aria-current={isToday ? 'date' : undefined}
        aria-pressed={isChosen}
      >
        {Number(on.slice(8))}
        {count > 0 && <span className={styles.dot} aria-hidden="true" />}
      </button>
    </td>
  )
})
