import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DefinedField } from '../../shared/contract/custom-fields.contract.ts'
import { dragRow } from '../contacts/edit/drag-row.ts'
import { TYPE_ICONS, typeInWords } from '../custom-fields/field-types.ts'
import { cx } from '../ui/cx.ts'
import styles from './custom-field-row.module.css'
import settings from './settings.module.css'

type CustomFieldRowProps = {
  readonly field: DefinedField
  readonly position: number
  readonly count: number
  readonly onMove: (to: number) => void
  /** What can be done with it. */
  readonly children: ReactNode
}

/** One field with its type and how many have it. It is moved by its grip, by Alt ↑ ↓, or by its buttons. */
export function CustomFieldRow({ field, position, count, onMove, children }: CustomFieldRowProps) {
  const { t } = useTranslation()
  const row = useRef<HTMLLIElement>(null)
  const { name, type, choices, people } = field
  const Icon = TYPE_ICONS[type]
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    onMove(position + by)
  }
  const facts = [
    typeInWords(type, t),
    ...(choices.length > 0 ? [choices.join(', ')] : []),
    people === 0 ? t('nobody has it yet') : t('{{count, number}} people have it', { count: people }),
  ]
  return (
    <li ref={row} className={cx(settings.row, styles.row)} data-list="fields" onKeyDown={onKeyDown}>
      {count > 1 && (
        <span
          className={styles.grip}
          title={t('Drag to reorder, or Alt ↑ ↓')}
          aria-hidden="true"
          onPointerDown={(event) => {
            if (event.button !== 0 || !row.current) return
            event.preventDefault()
            dragRow(row.current, event.clientY, onMove)
          }}
        >
          <GripVertical strokeWidth={1.75} />
        </span>
      )}
      <Icon className={styles.icon} aria-hidden="true" strokeWidth={1.75} />
      <div className={settings.words}>
        <p className={cx(settings.name, styles.name)}>
          <bdi>{name}</bdi>
        </p>
        <div className={settings.hint}>{facts.join(' · ')}</div>
      </div>
      <div className={settings.control}>{children}</div>
    </li>
  )
}
