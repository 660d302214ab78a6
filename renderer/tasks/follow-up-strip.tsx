import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { useToday } from '../ui/use-today.ts'
import { dismissTasks, finishTasks, postponeTasks } from './act-on-tasks.ts'
import { dayInWords, timeInWords } from './due-words.ts'
import styles from './follow-up-strip.module.css'
import { useNearestTask } from './queries.ts'
import { SnoozeMenu } from './snooze-menu.tsx'
import { TaskBox } from './task-row.tsx'
import { editTask, useTasksStore } from './tasks-store.ts'

/** The follow-up with somebody that is due next. There is one strip at most. */
export function FollowUpStrip({ contactId }: { contactId: number }) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const { data: task } = useNearestTask(contactId)
  const pickDay = useTasksStore((state) => state.pickDay)
  if (!task || task.day === null) return null
  const { title, day, time, isLate, daysLate } = task
  const isDue = (daysLate ?? 0) >= 0
  const when =
    isLate && daysLate !== null && daysLate > 0
      ? t('{{count}} days late', { count: daysLate })
      : t('due {{when}}', {
          when: [dayInWords(day, today, i18n.language, t), time && timeInWords(time, i18n.language)]
            .filter(Boolean)
            .join(', ')
            .replace(/^\p{Lu}(?=\p{Ll}+(?:,|$))/u, (letter) => letter.toLocaleLowerCase(i18n.language)),
        })
  return (
    <section className={cx(styles.strip, isDue && styles.due, isLate && styles.late)} aria-label={t('Follow-up')}>
      <TaskBox isDone={false} title={title} onToggle={() => void finishTasks([task])} />
      <button type="button" className={styles.title} onClick={() => editTask(task.id)}>
        <bdi>{title}</bdi> <span className={styles.when}>{when}</span>
      </button>
      <SnoozeMenu
        trigger={
          <Button tone="ghost" isSmall>
            {t('Snooze')}
          </Button>
        }
        onChoose={(to) => void postponeTasks([task], to)}
        onPick={() => pickDay([task])}
        isToday={daysLate === 0}
        onDismiss={() => void dismissTasks([task])}
      />
      <Button isSmall onPress={() => void finishTasks([task])}>
        {t('Done')}
      </Button>
    </section>
  )
}
