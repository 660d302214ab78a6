import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../shared/domain/contact.ts'
import { useWindow } from '../shell/window-store.ts'
import { editTask } from '../tasks/tasks-store.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { CalendarItem } from './calendar-item.ts'
import { titleOf, whenInWords } from './calendar-words.ts'
import styles from './event-popover.module.css'

type LayerSummaryProps = {
  readonly item: Extract<CalendarItem, { kind: 'layer' }>
  readonly onClose: () => void
}

/** What the book puts on a day, and the ways on from there. */
export function LayerSummary({ item, onClose }: LayerSummaryProps) {
  const { t, i18n } = useTranslation()
  const { layer, people } = item
  const taskId = layer.layer === 'tasks' ? layer.taskId : null
  const go = (work: () => void) => () => {
    onClose()
    work()
  }
  return (
    <div className={styles.event}>
      <div className={styles.head}>
        <h2 className={styles.title} dir="auto">
          {titleOf(item, t)}
        </h2>
        <IconButton size="small" label={t('Close')} keys={['Esc']} onPress={onClose}>
          <X strokeWidth={1.75} />
        </IconButton>
      </div>
      <p className={styles.line}>{whenInWords(item, i18n.language, t)}</p>
      <ul className={styles.people} aria-label={t('People')}>
        {people.map(({ contactId, uid, name, photo }) => (
          <li key={contactId}>
            <button
              type="button"
              className={styles.person}
              onClick={go(() => useWindow.getState().open(contactId as ContactId))}
            >
              <Avatar name={name} seed={uid} photo={photo} size="row" />
              <bdi className={styles.name}>{name || t('No name')}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {taskId !== null && (
        <div className={styles.actions}>
          <Button isSmall onPress={go(() => editTask(taskId))}>
            {t('Open the task')}
          </Button>
        </div>
      )}
    </div>
  )
}
