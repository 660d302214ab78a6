import { useTranslation } from 'react-i18next'
import { editTask } from '../tasks/tasks-store.ts'
import { Button } from '../ui/button.tsx'
import type { CalendarItem } from './calendar-item.ts'
import { whenInWords } from './calendar-words.ts'
import styles from './event-popover.module.css'
import { Person, PopoverHead } from './popover-parts.tsx'

type LayerSummaryProps = {
  readonly item: Extract<CalendarItem, { kind: 'layer' }>
  readonly onClose: () => void
}

/** What the book puts on a day, and the ways on from there. */
export function LayerSummary({ item, onClose }: LayerSummaryProps) {
  const { t, i18n } = useTranslation()
  const { layer, people } = item
  const taskId = layer.layer === 'tasks' ? layer.taskId : null
  return (
    <div className={styles.event}>
      <PopoverHead item={item} onClose={onClose} />
      <p className={styles.line}>{whenInWords(item, i18n.language, t)}</p>
      <ul className={styles.people} aria-label={t('People')}>
        {people.map((person) => (
          <Person key={person.contactId} person={person} onClose={onClose} />
        ))}
      </ul>
      {taskId !== null && (
        <div className={styles.actions}>
          <Button
            isSmall
            onPress={() => {
              onClose()
              editTask(taskId)
            }}
          >
            {t('Open the task')}
          </Button>
        </div>
      )}
    </div>
  )
}
