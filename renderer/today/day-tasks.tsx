import { AlarmClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TaskRow } from '../../shared/contract/tasks.contract.ts'
import { useWindow } from '../shell/window-store.ts'
import { dismissTasks, finishTasks, postponeTasks, reopenTasks } from '../tasks/act-on-tasks.ts'
import { SnoozeMenu } from '../tasks/snooze-menu.tsx'
import { TaskRowContent } from '../tasks/task-row.tsx'
import { editTask, useTasksStore } from '../tasks/tasks-store.ts'
import { Button } from '../ui/button.tsx'
import styles from './day-tasks.module.css'

/** Tasks of the day: done, moved to another one or dismissed where they stand. */
export function DayTasks({ label, tasks }: { label: string; tasks: readonly TaskRow[] }) {
  return (
    <ul aria-label={label}>
      {tasks.map((task) => (
        <li key={task.id} className={styles.row} data-row={`task ${task.id}`}>
          <TaskRowContent
            task={task}
            hasDay={false}
            isKindSaid
            onToggle={() => void (task.state === 'open' ? finishTasks([task]) : reopenTasks([task]))}
            onOpen={() => openTask(task)}
            actions={task.state === 'open' && <Actions task={task} />}
          />
        </li>
      ))}
    </ul>
  )
}

/** Whom it is about, or, where that is nobody, the task. */
function openTask({ id, people: [person] }: TaskRow): void {
  if (person === undefined) editTask(id)
  else useWindow.getState().open(person.id)
}

function Actions({ task }: { task: TaskRow }) {
  const { t } = useTranslation()
  const pickDay = useTasksStore((state) => state.pickDay)
  const isEarlier = (task.daysLate ?? 0) > 0
  return (
    <>
      {isEarlier && (
        <Button isSmall keys={['T']} data-key="t" onPress={() => void postponeTasks([task], { to: 'today' })}>
          {t('Today')}
        </Button>
      )}
      <SnoozeMenu
        trigger={
          <Button isSmall icon={<AlarmClock strokeWidth={1.75} />} keys={['S']} data-key="s">
            {t('Snooze')}
          </Button>
        }
        isToday={!isEarlier}
        onChoose={(to) => void postponeTasks([task], to)}
        onPick={() => pickDay([task])}
        onDismiss={() => void dismissTasks([task])}
      />
    </>
  )
}
