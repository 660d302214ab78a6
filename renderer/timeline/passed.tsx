import { type FocusEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryRow } from './history-rows.ts'
import styles from './timeline.module.css'
import { TimelineRow } from './timeline-item.tsx'
import { useDrawnRows } from './use-drawn-rows.ts'

type PassedProps = {
  readonly rows: readonly HistoryRow[]
  readonly contactId: number
  readonly today: Date
  /** Whether these are all, or older ones can be asked for. */
  readonly isWhole: boolean
  readonly onNearEnd: () => void
}

/** What passed, the newest first. Of a long history only what is in sight is drawn, and what is being written in. */
export function Passed({ rows, contactId, today, isWhole, onNearEnd }: PassedProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const keys = useMemo(() => rows.map(({ key }) => key), [rows])
  const { pieces, keep, keepFocused } = useDrawnRows(list, keys, onNearEnd)
  const onFocus = ({ target }: FocusEvent) => {
    const key = target.closest<HTMLElement>('[data-row]')?.dataset.row
    if (key !== undefined) keepFocused(key)
  }
  const isAll = isWhole && pieces.length === rows.length
  // It is told how many there are where they cannot be counted.
  const count = isWhole ? rows.length : -1
  return (
    <ol ref={list} className={styles.list} aria-label={t('Passed')} onFocus={onFocus}>
      {pieces.map((piece) => {
        if ('room' in piece)
          return <li key={`room before ${piece.before}`} aria-hidden="true" style={{ height: piece.room }} />
        const row = rows[piece.row]
        const [position, of] = isAll ? [undefined, undefined] : [piece.row + 1, count]
        if (row === undefined) return null
        if (row.item === null)
          return (
            <li key={row.key} className={styles.month} data-row={row.key} aria-posinset={position} aria-setsize={of}>
              {row.month}
            </li>
          )
        return (
          <TimelineRow
            key={row.key}
            rowKey={row.key}
            item={row.item}
            contactId={contactId}
            today={today}
            position={position}
            of={of}
            keep={keep}
          />
        )
      })}
    </ol>
  )
}
