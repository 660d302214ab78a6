import { AlarmClock, Check, CheckSquare, type LucideIcon, Mail, MessageSquare, Phone, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TaskRow } from '../../shared/contract/tasks.contract.ts'
import { useWindow } from '../shell/window-store.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { dismissTask, finishTask, postponeTask, reopenTask } from './act-on-day-tasks.ts'
import styles from './day-tasks.module.css'

const ICONS: Readonly<Record<TaskRow['kind'], LucideIcon>> = {
  call: Phone,
  email: Mail,
  message: MessageSquare,
  meeting: UsersRound,
  task: CheckSquare,
}

/** Tasks of the day: done, moved to today, snoozed or dismissed where they stand. */
export function DayTasks({ label, tasks }: { label: string; tasks: readonly TaskRow[] }) {
  return (
    <ul aria-label={label}>
      {tasks.map((task) => (
        <DayTask key={task.id} task={task} />
      ))}
    </ul>
  )
}

function DayTask({ task }: { task: TaskRow }) {
  const { t } = useTranslation()
  const [person] = task.people
  const Icon = ICONS[task.kind]
  const isDone = task.state !== 'open'
  const late = task.daysLate ?? 0
  const words = { call: t('Call'), email: t('E-mail'), message: t('Message'), meeting: t('Meeting'), task: t('Task') }
  const toggle = () => void (isDone ? reopenTask(task) : finishTask(task))
  return (
    <li className={cx(styles.row, isDone && styles.done)} data-row={`task ${task.id}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a checkbox of the system cannot be round */}
      <button
        type="button"
        role="checkbox"
        aria-checked={isDone}
        aria-label={t('Done: {{title}}', { title: task.title })}
        className={styles.box}
        data-first=""
        onClick={toggle}
      >
        <Check aria-hidden="true" strokeWidth={3} />
      </button>
      {person ? (
        <Avatar name={person.name} seed={person.uid} photo={person.photo} shape={person.kind} size="small" />
      ) : (
        <span className={styles.icon}>
          <Icon aria-hidden="true" strokeWidth={1.75} />
        </span>
      )}
      <span className={styles.text}>
        <button
          type="button"
          className={styles.title}
          disabled={person === undefined}
          onClick={() => person && useWindow.getState().open(person.id)}
        >
          <bdi>{task.title}</bdi>
        </button>
        <span className={styles.second}>
          <bdi>{peopleOf(task)}</bdi>
        </span>
      </span>
      <span className={styles.end}>
        {!isDone && late > 0 && <span className={styles.late}>{t('{{count}} days late', { count: late })}</span>}
        {!isDone && (
          <span className={styles.actions}>
            {late > 0 && (
              <Button isSmall keys={['T']} data-key="t" onPress={() => void postponeTask(task, 'today')}>
                {t('Today')}
              </Button>
            )}
            <Menu
              label={t('Snooze')}
              placement="bottom end"
              trigger={
                <Button isSmall icon={<AlarmClock strokeWidth={1.75} />} keys={['S']} data-key="s">
                  {t('Snooze')}
                </Button>
              }
            >
              <MenuItem onAction={() => void postponeTask(task, 'tomorrow')}>{t('Tomorrow')}</MenuItem>
              <MenuItem onAction={() => void postponeTask(task, 'nextWeek')}>{t('Next Monday')}</MenuItem>
              <MenuItem onAction={() => void dismissTask(task)}>{t('Dismiss')}</MenuItem>
            </Menu>
          </span>
        )}
        {late <= 0 && !isDone && (
          <span className={styles.kind}>
            {words[task.kind]}
            {task.kind !== 'task' && <Icon aria-hidden="true" strokeWidth={1.75} />}
          </span>
        )}
      </span>
    </li>
  )
}

/** Ada Lindqvist, Brightwater Press; or the names where there are several. */
function peopleOf({ people }: TaskRow): string {
  const [first, ...others] = people
  if (others.length > 0) return people.map(({ name }) => name).join(', ')
  return [first?.name ?? '', first?.organization ?? ''].filter((part) => part !== '').join(', ')
}
