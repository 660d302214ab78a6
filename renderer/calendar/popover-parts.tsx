import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../shared/domain/contact.ts'
import { useWindow } from '../shell/window-store.ts'
import { Avatar } from '../ui/avatar.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { CalendarItem } from './calendar-item.ts'
import { titleOf } from './calendar-words.ts'
import styles from './event-popover.module.css'

/** What it is, and the way out. */
export function PopoverHead({ item, onClose }: { item: CalendarItem; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.head}>
      <h2 className={styles.title} dir="auto">
        {titleOf(item, t)}
      </h2>
      <IconButton size="small" label={t('Close')} keys={['Esc']} onPress={onClose}>
        <X strokeWidth={1.75} />
      </IconButton>
    </div>
  )
}

type PersonProps = {
  readonly person: CalendarItem['people'][number]
  /** What was said last, if anything. */
  readonly said?: string | undefined
  readonly onClose: () => void
}

/** Somebody whom it is about; a click opens their page. */
export function Person({ person: { contactId, uid, name, photo }, said, onClose }: PersonProps) {
  const { t } = useTranslation()
  const open = () => {
    onClose()
    useWindow.getState().open(contactId as ContactId)
  }
  return (
    <li>
      <button type="button" className={styles.person} onClick={open}>
        <Avatar name={name} seed={uid} photo={photo} size="row" />
        <span className={styles.who}>
          <bdi className={styles.name}>{name || t('No name')}</bdi>
          {said !== undefined && (
            <span className={styles.said} dir="auto">
              {said}
            </span>
          )}
        </span>
      </button>
    </li>
  )
}
