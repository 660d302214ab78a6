import { GripVertical, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { dragRow } from './drag-row.ts'
import styles from './editor-row.module.css'
import type { RowMoves } from './row-moves.ts'
import { takeOut } from './take-out.ts'

type EditorRowProps = {
  /** The label's menu, or plain text where it cannot be changed. */
  readonly label: ReactNode
  readonly removeLabel: string
  readonly onRemove: () => void
  /** Given where the row can be moved within its list. */
  readonly moves?: RowMoves | undefined
  readonly children: ReactNode
}

/** Label, field, and a way to take the row out: the same columns in every group. It is moved by its grip or Alt ↑ ↓. */
export function EditorRow({ label, removeLabel, onRemove, moves, children }: EditorRowProps) {
  const { t } = useTranslation()
  const row = useRef<HTMLFieldSetElement>(null)
  // Before what has the focus sees it: a list of choices would open instead. What it has opened is not in the row.
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return
    if (by === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !moves) return
    event.preventDefault()
    event.stopPropagation()
    const to = moves.position + by
    if (to >= 0 && to < moves.count) moves.onMove(to)
  }
  return (
    <fieldset ref={row} className={styles.row} data-list={moves?.list} data-editor-row onKeyDownCapture={onKeyDown}>
      {moves && moves.count > 1 && (
        <span
          className={styles.grip}
          title={t('Drag to reorder, or Alt ↑ ↓')}
          aria-hidden="true"
          onPointerDown={(event) => {
            if (event.button !== 0 || !row.current) return
            event.preventDefault()
            dragRow(row.current, event.clientY, moves.onMove)
          }}
        >
          <GripVertical strokeWidth={1.75} />
        </span>
      )}
      {typeof label === 'string' ? <span className={styles.label}>{label}</span> : label}
      <div className={styles.field}>{children}</div>
      <IconButton size="small" label={removeLabel} data-remove="" onPress={() => takeOut(row.current, onRemove)}>
        <X strokeWidth={1.75} />
      </IconButton>
    </fieldset>
  )
}

/** What a row's button says it takes out. */
export function useRemoveLabel() {
  const { t } = useTranslation()
  return (what: string) => t('Remove {{what}}', { what })
}
