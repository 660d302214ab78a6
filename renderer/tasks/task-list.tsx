import { type KeyboardEvent, useState } from 'react'
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components/GridList'
import { useTranslation } from 'react-i18next'
import type { TaskList as Page, TaskRow, TaskSection } from '../../shared/contract/tasks.contract.ts'
import { useAppInfo } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { deleteTasks, finishTasks, postponeTasks, reopenTasks } from './act-on-tasks.ts'
import { bySection } from './queries.ts'
import { SnoozeMenu } from './snooze-menu.tsx'
import { TaskRowContent } from './task-row.tsx'
import styles from './tasks-page.module.css'
import { editTask, useTasksStore } from './tasks-store.ts'

type TaskListProps = { readonly pages: readonly Page[]; readonly label: string; readonly onNew: () => void }

/** Tasks under their headings. Keys act on those that are chosen, or on the one that has the focus. */
export function TaskList({ pages, label, onNew }: TaskListProps) {
  const { t } = useTranslation()
  const pickDay = useTasksStore((state) => state.pickDay)
  const areLetterKeysOn = useAppInfo().data?.settings.areLetterKeysOn ?? true
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const rows = pages.flatMap((page) => page.rows)
  const byId = new Map(rows.map((row) => [row.id, row]))

  /** The row with the focus, and those chosen with it where it is one of them. */
  const meant = (target: EventTarget): TaskRow[] => {
    const key = Number((target as HTMLElement).closest('[data-task]')?.getAttribute('data-task'))
    const ids = chosen.has(key) ? [...chosen] : [key]
    return ids.flatMap((id) => byId.get(id) ?? [])
  }
  const toggle = (tasks: readonly TaskRow[]) => (tasks[0]?.state === 'open' ? finishTasks(tasks) : reopenTasks(tasks))
  const keys: Readonly<Record<string, (tasks: TaskRow[]) => unknown>> = {
    ' ': toggle,
    t: (tasks) => postponeTasks(tasks, { to: 'today' }),
    s: (tasks) => (tasks.length > 1 ? pickDay(tasks) : openSnooze(tasks[0])),
    n: onNew,
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
    work(meant(target))
  }
  return (
    <div onKeyDownCapture={onKeyDownCapture}>
      <GridList
        className={cx(styles.list)}
        aria-label={label}
        selectionMode="multiple"
        selectionBehavior="replace"
        disallowTypeAhead
        selectedKeys={chosen}
        onSelectionChange={(keysNow) =>
          setChosen(new Set(keysNow === 'all' ? rows.map(({ id }) => id) : [...keysNow].map(Number)))
        }
        onAction={(key) => editTask(Number(key))}
      >
        {bySection(rows, pages[0]?.sections ?? []).map(({ section, count, rows: those }) => (
          <GridListSection key={section} id={section} className={cx(styles.section)}>
            <GridListHeader className={cx(styles.heading, section === 'overdue' && styles.overdue)}>
              {headingOf(section)} <span className={styles.count}>{count}</span>
            </GridListHeader>
            {those.map((task) => (
              <GridListItem
                key={task.id}
                id={task.id}
                textValue={task.title}
                className={cx(styles.row)}
                data-task={task.id}
              >
                <div className={styles.cell}>
                  <TaskRowContent
                    task={task}
                    hasDay={section !== 'today' && section !== 'tomorrow' && section !== 'someday'}
                    onToggle={() => void toggle([task])}
                    actions={task.state === 'open' && <Actions task={task} />}
                  />
                </div>
              </GridListItem>
            ))}
          </GridListSection>
        ))}
      </GridList>
    </div>
  )

  function headingOf(section: TaskSection): string {
    const headings = {
      overdue: t('Overdue'),
      today: t('Today'),
      tomorrow: t('Tomorrow'),
      week: t('Next 7 days'),
      later: t('Later'),
      someday: t('Some day'),
      done: t('Done'),
    }
    return headings[section]
  }
}

const snoozeId = (id: number) => `snooze-${id}`

/** The key opens the same menu as the button. */
function openSnooze(task: TaskRow | undefined): void {
  if (task) document.getElementById(snoozeId(task.id))?.click()
}

function Actions({ task }: { task: TaskRow }) {
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
          <Button isSmall keys={['S']} id={snoozeId(task.id)}>
            {t('Snooze')}
          </Button>
        }
        onChoose={(to) => void postponeTasks([task], to)}
        onPick={() => pickDay([task])}
      />
    </>
  )
}
