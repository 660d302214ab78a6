import type { KeyboardEvent } from 'react'
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components/GridList'
import { useTranslation } from 'react-i18next'
import type { TaskRow } from '../../shared/contract/tasks.contract.ts'
import { useAppInfo } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { deleteTasks, dismissTasks, finishTasks, postponeTasks, reopenTasks } from './act-on-tasks.ts'
import { SnoozeMenu } from './snooze-menu.tsx'
import { TaskRowContent } from './task-row.tsx'
import styles from './tasks-page.module.css'
import { editTask, useTasksStore } from './tasks-store.ts'
import { placeIn, type useChosenTasks } from './use-chosen-tasks.ts'

/** Tasks under one heading. The same task may stand under several. */
export type TaskGroup = {
  readonly key: string
  readonly heading: string
  readonly count: number
  readonly tasks: readonly TaskRow[]
  readonly isLate?: boolean
  /** Whether each task says its day: not under a heading that says it. */
  readonly hasDay: boolean
}
type TaskListProps = {
  readonly groups: readonly TaskGroup[]
  readonly chosen: ReturnType<typeof useChosenTasks>
  readonly label: string
}

/** Tasks under their headings. Keys act on those that are chosen, or on the one that has the focus. */
export function TaskList({ groups, chosen, label }: TaskListProps) {
  const pickDay = useTasksStore((state) => state.pickDay)
  const areLetterKeysOn = useAppInfo().data?.settings.areLetterKeysOn ?? true

  /** The row with the focus, and those chosen with it where it is one of them. */
  const meant = (target: EventTarget): TaskRow[] => {
    const place = placeOf(target)
    return chosen.tasksAt(chosen.places.has(place) ? chosen.places : [place])
  }
  const toggle = (tasks: readonly TaskRow[]) => (tasks[0]?.state === 'open' ? finishTasks(tasks) : reopenTasks(tasks))
  const keys: Readonly<Record<string, (tasks: TaskRow[], place: string) => unknown>> = {
    ' ': toggle,
    t: (tasks) => postponeTasks(tasks, { to: 'today' }),
    s: (tasks, place) => (tasks.length > 1 ? pickDay(tasks) : openSnooze(place)),
    Delete: deleteTasks,
    Backspace: deleteTasks,
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const { target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || !(target as HTMLElement).matches('[role="row"]')) return
    const work = keys[key.length === 1 ? key.toLowerCase() : key]
    if (!work || (/^[a-z]$/i.test(key) && !areLetterKeysOn)) return
    event.preventDefault()
    event.stopPropagation()
    work(meant(target), placeOf(target))
  }
  return (
    <div onKeyDownCapture={onKeyDownCapture}>
      <GridList
        className={cx(styles.list)}
        aria-label={label}
        selectionMode="multiple"
        selectionBehavior="replace"
        disallowTypeAhead
        selectedKeys={chosen.places}
        onSelectionChange={chosen.choose}
        onAction={(key) => editTask(chosen.tasksAt([String(key)])[0]?.id ?? 0)}
      >
        {groups.map(({ key, heading, count, tasks, isLate, hasDay }) => (
          <GridListSection key={key} id={key} className={cx(styles.section)}>
            <GridListHeader className={cx(styles.heading, isLate && styles.overdue)}>
              <bdi>{heading}</bdi> <span className={styles.count}>{count}</span>
            </GridListHeader>
            {tasks.map((task) => (
              <GridListItem
                key={task.id}
                id={placeIn(key, task)}
                textValue={task.title}
                className={cx(styles.row)}
                data-task={task.id}
                data-place={placeIn(key, task)}
              >
                <div className={styles.cell}>
                  <TaskRowContent
                    task={task}
                    hasDay={hasDay}
                    onToggle={() => void toggle([task])}
                    actions={task.state === 'open' && <Actions task={task} place={placeIn(key, task)} />}
                  />
                </div>
              </GridListItem>
            ))}
          </GridListSection>
        ))}
      </GridList>
    </div>
  )
}

/** Under which heading which task stands. */
const placeOf = (target: EventTarget) =>
  (target as HTMLElement).closest('[data-place]')?.getAttribute('data-place') ?? ''

const snoozeId = (place: string) => `snooze ${place}`

/** The key opens the same menu as the button. */
function openSnooze(place: string): void {
  document.getElementById(snoozeId(place))?.click()
}

function Actions({ task, place }: { task: TaskRow; place: string }) {
  const { t } = useTranslation()
  const pickDay = useTasksStore((state) => state.pickDay)
  return (
    <>
      {task.daysLate !== 0 && (
        <Button isSmall keys={['T']} onPress={() => void postponeTasks([task], { to: 'today' })}>
          {t('Today')}
        </Button>
      )}
      <SnoozeMenu
        trigger={
          <Button isSmall keys={['S']} id={snoozeId(place)}>
            {t('Snooze')}
          </Button>
        }
        onChoose={(to) => void postponeTasks([task], to)}
        onPick={() => pickDay([task])}
        isToday={task.daysLate === 0}
        onDismiss={() => void dismissTasks([task])}
      />
    </>
  )
}
