import { memo, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../ui/cx.ts'
import { byDay, eventItem } from './calendar-item.ts'
import { useCalendarStore } from './calendar-store.ts'
import { dayWithCount } from './calendar-words.ts'
import styles from './mini-month.module.css'
import { useDays } from './queries.ts'
import { daysLater, daysOf, laterMonth, type Span, spanOf, startOfDay } from './weeks.ts'

type MiniMonthProps = {
  readonly month: string
  readonly day: string
  readonly span: Span
  readonly today: string
  readonly firstDay: number
}

/** A month in small: which days have something, and the way to each. */
export const MiniMonth = memo(function MiniMonth({ month, day, span, today, firstDay }: MiniMonthProps) {
  const { t, i18n } = useTranslation()
  const grid = useRef<HTMLTableElement>(null)
  const showDay = useCalendarStore((state) => state.showDay)
  const shown = useMemo(() => spanOf('month', month, firstDay, today), [month, firstDay, today])
  const all = useMemo(() => daysOf(shown), [shown])
  const { window } = useDays(shown, [])
  const busy = useMemo(() => {
    const items = (window?.events ?? []).map((event) => eventItem(event, []))
    return byDay(items, all)
  }, [window, all])
  const weeks = Array.from({ length: all.length / 7 }, (_, week) => all.slice(week * 7, week * 7 + 7))
  const narrow = new Intl.DateTimeFormat(i18n.language, { weekday: 'narrow' })
  const long = new Intl.DateTimeFormat(i18n.language, { weekday: 'long' })
  const inMonth = (on: string) => on.slice(0, 7) === month.slice(0, 7)
  const entry = inMonth(day) ? day : `${month.slice(0, 8)}01`
  const goTo = (to: string) => {
    showDay(to)
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus())
  }
  const moves = (on: string): Readonly<Record<string, string>> => ({
    ArrowLeft: daysLater(on, -1),
    ArrowRight: daysLater(on, 1),
    ArrowUp: daysLater(on, -7),
    ArrowDown: daysLater(on, 7),
    PageUp: laterMonth(on, -1),
    PageDown: laterMonth(on, 1),
  })
  return (
    <table className={styles.month} ref={grid} aria-label={t('Days of the month')}>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((on) => (
            <th key={on} scope="col" abbr={long.format(startOfDay(on))}>
              {narrow.format(startOfDay(on))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]} className={cx(week.some((on) => on >= span.from && on < span.to) && styles.shown)}>
            {week.map((on) => {
              const count = busy.get(on)?.length ?? 0
              return (
                <td key={on} className={cx(on >= span.from && on < span.to && styles.in)}>
                  <button
                    type="button"
                    data-day={on}
                    tabIndex={on === entry ? 0 : -1}
                    className={cx(styles.day, on === today && styles.today, !inMonth(on) && styles.other)}
                    aria-label={dayWithCount(on, count, i18n.language, t)}
                    aria-current={on === today ? 'date' : undefined}
                    aria-pressed={on === day}
                    onClick={() => showDay(on)}
                    onKeyDown={(event) => {
                      const to = moves(on)[event.key]
                      if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return
                      event.preventDefault()
                      goTo(to)
                    }}
                  >
                    {Number(on.slice(8))}
                    {count > 0 && <span className={styles.dot} aria-hidden="true" />}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
})
