import { Check, ChevronUp, Repeat } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskRow as Task } from '../../shared/contract/tasks.contract.ts'
import { Avatar } from '../ui/avatar.tsx'
import { cx } from '../ui/cx.ts'
import { useToday } from '../ui/use-today.ts'
import { dayInWords, dueInWords, timeInWords } from './due-words.ts'
import { KIND_ICONS, kindInWords, priorityInWords } from './kind-words.ts'
import styles from './task-row.module.css'

type TaskRowProps = {
  readonly task: Task
  /** Whether the day is said: not under a heading that says it. */
  readonly hasDay: boolean
  readonly onToggle: () => void
  /** The title is a button that opens what it is about; elsewhere the row itself does that. */
  readonly onOpen?: () => void
  /** Whether how it is to be done stands in words before its sign, unless something else asks for the eye. */
  readonly isKindSaid?: boolean
  /** What can be done, at the right, in sight while the row is pointed at or has the focus. */
  readonly actions?: ReactNode
}

/** What a row of a task shows: the box to tick, whom it is about, what to do, when. */
export function TaskRowContent({ task, hasDay, onToggle, onOpen, isKindSaid = false, actions }: TaskRowProps) {
  const { t } = useTranslation()
  const [person] = task.people
  const KindIcon = KIND_ICONS[task.kind]
  const isOpen = task.state === 'open'
  return (
    <>
      <TaskBox isDone={!isOpen} title={task.title} onToggle={onToggle} />
      {person ? (
        <Avatar name={person.name} seed={person.uid} photo={person.photo} shape={person.kind} size="small" />
      ) : (
        <span className={styles.icon}>
          <KindIcon aria-hidden="true" strokeWidth={1.75} />
        </span>
      )}
      <span className={styles.text}>
        <span className={cx(styles.title, !isOpen && styles.closed)}>
          {task.priority !== 'normal' && (
            <ChevronUp
              className={cx(styles.priority, styles[task.priority])}
              role="img"
              aria-label={priorityInWords(task.priority, t)}
            />
          )}
          {onOpen ? (
            <button type="button" className={styles.open} onClick={onOpen}>
              <bdi>{task.title}</bdi>
            </button>
          ) : (
            <bdi>{task.title}</bdi>
          )}
          {task.rule !== null && isOpen && (
            <Repeat className={styles.repeat} role="img" aria-label={t('Comes round')} />
          )}
        </span>
        <span className={styles.second}>
          <bdi>{peopleInWords(task)}</bdi>
        </span>
      </span>
      <span className={styles.end}>
        <span className={styles.due}>
          <Due task={task} hasDay={hasDay} />
        </span>
        {actions && <span className={styles.actions}>{actions}</span>}
        {isKindSaid && isOpen && !task.isLate && (
          <span className={styles.said}>
            {kindInWords(task.kind, t)}
            {task.kind !== 'task' && <KindIcon className={styles.kind} aria-hidden="true" strokeWidth={1.75} />}
          </span>
        )}
        {!isKindSaid && person && isOpen && (
          <KindIcon className={styles.kind} role="img" aria-label={kindInWords(task.kind, t)} strokeWidth={1.75} />
        )}
      </span>
    </>
  )
}

/** The box that says whether something is done. */
export function TaskBox({ isDone, title, onToggle }: { isDone: boolean; title: string; onToggle: () => void }) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a checkbox of the system cannot be round
    <button
      type="button"
      role="checkbox"
      aria-checked={isDone}
      aria-label={t('Done: {{title}}', { title })}
      className={styles.box}
      data-first=""
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    >
      <Check aria-hidden="true" strokeWidth={3} />
    </button>
  )
}

/** When it is due, or how late it is. */
function Due({ task, hasDay }: { task: Task; hasDay: boolean }) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const { day, time, isLate, daysLate, state } = task
  if (state === 'dismissed') return t('Dismissed')
  if (state === 'done') return task.closedAt === null ? '' : dayOfInstant(task.closedAt)
  if (isLate && daysLate !== null && daysLate > 0) return <b>{t('{{count}} days late', { count: daysLate })}</b>
  const timeWords = time === null ? '' : timeInWords(time, i18n.language)
  if (isLate) return <b>{t('since {{time}}', { time: timeWords })}</b>
  return hasDay ? dueInWords({ day, time }, today, i18n.language, t) : timeWords

  function dayOfInstant(at: number): string {
    const date = new Date(at)
    const on = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())).toISOString().slice(0, 10)
    return dayInWords(on, today, i18n.language, t)
  }
}

/** Ada Lindqvist, Brightwater Press; or the names where there are several. */
export function peopleInWords({ people, contactIds }: Pick<Task, 'people' | 'contactIds'>): string {
  const [first, ...others] = people
  if (first === undefined) return ''
  if (others.length === 0) return [first.name, first.organization].filter((part) => part !== '').join(', ')
  const rest = contactIds.length - people.length
  return people.map(({ name }) => name).join(', ') + (rest > 0 ? ` +${rest}` : '')
}
