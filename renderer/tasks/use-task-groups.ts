import { useTranslation } from 'react-i18next'
import type { TaskSection, TasksByPerson } from '../../shared/contract/tasks.contract.ts'
import { bySection, useTasks, useTasksByPerson } from './queries.ts'
import type { TaskGroup } from './task-list.tsx'
import type { ShownTasks } from './tasks-store.ts'

/** A list of tasks under its headings, as far as it was asked for. */
export function useTaskGroups(list: ShownTasks) {
  const { t } = useTranslation()
  const isByPerson = list === 'people'
  const dated = useTasks(isByPerson ? null : list)
  const personal = useTasksByPerson(isByPerson)
  const asked = isByPerson ? personal : dated
  const { error, hasNextPage, isFetchingNextPage } = asked
  return {
    total: asked.data?.pages[0]?.total,
    groups: isByPerson ? peopleOf(personal.data?.pages ?? []) : daysOf(),
    error,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage: () => asked.fetchNextPage(),
  }

  function daysOf(): TaskGroup[] {
    const pages = dated.data?.pages ?? []
    const rows = pages.flatMap((page) => page.rows)
    return bySection(rows, pages[0]?.sections ?? []).map(({ section, count, rows: tasks }) => ({
      key: section,
      heading: headingOf(section),
      count,
      tasks,
      isLate: section === 'overdue',
      hasDay: section !== 'today' && section !== 'tomorrow' && section !== 'someday',
    }))
  }

  /** Somebody whose tasks a page parts stands under one heading. */
  function peopleOf(pages: readonly TasksByPerson[]): TaskGroup[] {
    const groups = new Map<string, TaskGroup>()
    for (const { person, count, tasks } of pages.flatMap((page) => page.groups)) {
      const key = `person ${person?.id ?? 'nobody'}`
      const heading = person === null ? t('About nobody') : person.name || t('No name')
      const before = groups.get(key)?.tasks ?? []
      groups.set(key, { key, heading, count, tasks: [...before, ...tasks], hasDay: true })
    }
    return [...groups.values()]
  }

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
