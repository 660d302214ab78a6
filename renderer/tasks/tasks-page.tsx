import { ArrowLeft, Plus } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../api/problem.ts'
import { PageBar } from '../shell/page-bar.tsx'
import { backToPeople } from '../shell/panes.ts'
import { useLetterKey } from '../shell/use-letter-key.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Segments } from '../ui/segments.tsx'
import { Problem } from '../ui/text-field.tsx'
import { ChosenTasks } from './chosen-tasks.tsx'
import { MoveOverdue } from './move-overdue.tsx'
import { useTaskCounts } from './queries.ts'
import { QuickAddBox } from './quick-add/quick-add-box.tsx'
import { TaskList } from './task-list.tsx'
import styles from './tasks-page.module.css'
import { type ShownTasks, useTasksStore } from './tasks-store.ts'
import { useChosenTasks } from './use-chosen-tasks.ts'
import { useTaskGroups } from './use-task-groups.ts'

/** All that is to be done, under the days on which it is due. */
export function TasksPage() {
  const { t } = useTranslation()
  const { list, showList, words, write } = useTasksStore()
  const { data: counts } = useTaskCounts()
  const { total, groups, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useTaskGroups(list)
  const chosen = useChosenTasks(list, groups)
  const isChosen = chosen.tasks.length > 1
  const field = useRef<HTMLInputElement>(null)
  const page = useRef<HTMLDivElement>(null)
  /** Once what is done has left the list. */
  const focusList = useCallback(() => {
    requestAnimationFrame(() => {
      const list = page.current?.querySelector<HTMLElement>('[role="grid"]') ?? field.current
      list?.focus()
    })
  }, [])
  const focusField = () => field.current?.focus()
  useLetterKey('N', focusField)
  const options = (['open', 'today', 'upcoming', 'overdue', 'someday', 'people', 'done'] as const).map(
    (name) =>
      [
        name,
        `${nameOf(name)}${counts && name !== 'done' && name !== 'people' && counts[name] > 0 ? ` ${counts[name]}` : ''}`,
      ] as const,
  )
  function nameOf(name: ShownTasks): string {
    const names = {
      open: t('All'),
      today: t('Today'),
      upcoming: t('Upcoming'),
      overdue: t('Overdue'),
      someday: t('Some day'),
      people: t('By person'),
      done: t('Done'),
    }
    return names[name]
  }
  return (
    <>
      <PageBar leading={<Crumb />}>
        <Button icon={<Plus strokeWidth={1.75} />} keys={['N']} onPress={focusField}>
          {t('Add')}
        </Button>
      </PageBar>
      <div className={styles.scroll} ref={page}>
        <div className={styles.content}>
          <h1 className={styles.title}>{t('Tasks')}</h1>
          <QuickAddBox ref={field} text={words} onChange={write} contactId={null} />
          <div className={cx(styles.lists, isChosen && styles.chosen)}>
            {isChosen ? (
              <ChosenTasks tasks={chosen.tasks} onClear={() => chosen.choose([])} onGone={focusList} />
            ) : (
              <Segments label={t('Which tasks')} value={list} options={options} onChange={showList} />
            )}
            {!isChosen && list === 'overdue' && (total ?? 0) > 1 && <MoveOverdue />}
          </div>
          {error && <Problem text={sentenceOf(error)} />}
          {total === 0 && <Nothing list={list} onAdd={focusField} />}
          {groups.length > 0 && <TaskList key={list} groups={groups} chosen={chosen} label={nameOf(list)} />}
          {hasNextPage && (
            <Button tone="accent" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
              {t('Show more tasks')}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}

function Crumb() {
  const { t } = useTranslation()
  return (
    <IconButton label={t('Back to people')} keys={['Esc']} onPress={backToPeople}>
      <ArrowLeft strokeWidth={1.75} />
    </IconButton>
  )
}

/** What an empty list means, and the way on. */
function Nothing({ list, onAdd }: { list: ShownTasks; onAdd: () => void }) {
  const { t } = useTranslation()
  const showList = useTasksStore((state) => state.showList)
  const add = t('Write what is to be done as you would say it: “call the printer tue 3pm re invoice”.')
  const words: Record<ShownTasks, readonly [string, string]> = {
    open: [t('Nothing to do'), add],
    people: [t('Nothing to do'), add],
    today: [t('Nothing is due today'), t('What is late stands under Overdue, what comes under Upcoming.')],
    upcoming: [t('Nothing is coming up'), add],
    overdue: [t('Nothing is late'), t('What its day has passed of is listed here.')],
    someday: [t('Nothing without a day'), t('A task that is given no date waits here.')],
    done: [t('Nothing was done yet'), t('What you tick off is listed here, the last first.')],
  }
  const [title, hint] = words[list]
  return (
    <EmptyState title={title} hint={hint}>
      <Button tone="accent" icon={<Plus />} onPress={onAdd}>
        {t('Add a task')}
      </Button>
      {list !== 'open' && (
        <Button tone="ghost" onPress={() => showList('open')}>
          {t('Show all tasks')}
        </Button>
      )}
    </EmptyState>
  )
}
