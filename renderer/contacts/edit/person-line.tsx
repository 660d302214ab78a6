import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactKind } from '../../../shared/domain/contact.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './person-line.module.css'
import { takeOut } from './take-out.ts'

/** Longer names are cut: a card may hold anything. UTF-16 code units. */
const LONGEST = 200

type PersonLineProps = {
  /** Somebody of the book, or a name. */
  readonly who: {
    readonly name: string
    readonly uid: string
    readonly photo: string | null
    readonly kind: ContactKind
  }
  /** Below the name: words, or a menu. */
  readonly detail?: ReactNode
  /** To find the line again: the key of its row. */
  readonly rowKey?: number
  readonly onRemove: () => void
}

/** Somebody in a list of people that is being edited, and a way to take them out. */
export function PersonLine({ who, detail, rowKey, onRemove }: PersonLineProps) {
  const { t } = useTranslation()
  const line = useRef<HTMLLIElement>(null)
  const name = who.name.slice(0, LONGEST) || t('No name')
  return (
    <li ref={line} className={styles.line} data-row={rowKey} data-editor-row="">
      <Avatar name={name} seed={who.uid} photo={who.photo} shape={who.kind} size="small" />
      <div className={styles.words}>
        <bdi className={styles.name} title={name}>
          {name}
        </bdi>
        {detail !== undefined && detail !== '' && <div className={styles.detail}>{detail}</div>}
      </div>
      <IconButton
        size="small"
        label={t('Remove {{what}}', { what: name })}
        data-remove=""
        onPress={() => takeOut(line.current, onRemove)}
      >
        <X strokeWidth={1.75} />
      </IconButton>
    </li>
  )
}

/** A value that names nobody of the book, as it is shown: a bare reference without its scheme. */
export function strangerOf(value: string) {
  return { name: value.replace(/^(urn:uuid|mailto|tel):/i, ''), uid: value, photo: null, kind: 'person' as const }
}
