import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '../../shared/contract/app.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke } from '../api/kith.ts'
import { useSaveSettings } from '../api/queries.ts'
import { PeoplePane } from '../contacts/people-pane.tsx'
import { PersonPane } from '../contacts/person-pane.tsx'
import { cx } from '../ui/cx.ts'
import { ToastPlace } from '../ui/toast.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import {
  CalendarPage,
  GoingColdPage,
  HistoryPage,
  ImportResult,
  MappingPage,
  RemindersPage,
  ReviewPage,
  SettingsPage,
  TasksPage,
  TodayPage,
} from './pages.ts'
import styles from './shell.module.css'
import { Sidebar } from './sidebar.tsx'
import { useIsOnePane, useIsTable } from './use-panes.ts'
import { useSidebar } from './use-sidebar.ts'
import { useWindowParts } from './window-store.ts'

/** Sidebar, list and page, as many of them as there is room for. */
export function Shell({ info }: { info: AppInfo }) {
  const { t } = useTranslation()
  const isOnePane = useIsOnePane()
  const isTable = useIsTable()
  const { route, pane, setSidebarOver } = useWindowParts('route', 'pane', 'setSidebarOver')
  const { isBeside, isOver } = useSidebar()
  const isPeople = route.page === 'people'
  const hasList = isPeople && (!isOnePane || pane === 'list')
  const hasPage = !isPeople || !isOnePane || pane === 'page'
  return (
    <div
      className={cx(
        styles.shell,
        isBeside && styles.withSidebar,
        hasList && styles.withList,
        hasList && isTable && styles.withTable,
        hasPage && styles.withPage,
      )}
    >
      {(isBeside || isOver) && <Sidebar isOver={isOver} />}
      {isOver && <div className={styles.veil} aria-hidden="true" onClick={() => setSidebarOver(false)} />}
      {hasList && <PeoplePane />}
      {hasPage && (
        <main className={styles.page} id="page" tabIndex={-1} data-pane="page" aria-label={t('Page')}>
          <ErrorBoundary key={route.page}>
            {route.page === 'people' && <PersonPane />}
            {route.page === 'review' && <ReviewPage key={route.plan.planId} plan={route.plan} />}
            {route.page === 'mapping' && <MappingPage key={route.task.at} task={route.task} />}
            {route.page === 'import' && <ImportResult {...route} />}
            {route.page === 'today' && <TodayPage />}
            {route.page === 'cold' && <GoingColdPage />}
            {route.page === 'calendar' && <CalendarPage />}
            {route.page === 'tasks' && <TasksPage />}
            {route.page === 'history' && <HistoryPage />}
            {route.page === 'reminders' && <RemindersPage />}
            {route.page === 'settings' && <SettingsPage info={info} />}
          </ErrorBoundary>
          <ToastPlace />
        </main>
      )}
      {!hasPage && <ToastPlace />}
      <LastPerson last={info.settings.lastContactId} />
    </div>
  )
}

/** Opens whoever was open last, once, and remembers who is open now. Apart from the shell, which nobody's page redraws. */
function LastPerson({ last }: { last: number | null }) {
  const save = useSaveSettings()
  const { selected, select } = useWindowParts('selected', 'select')
  // biome-ignore lint/correctness/useExhaustiveDependencies: only at the start
  useEffect(() => {
    if (selected === null && last !== null) select(last as ContactId)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a passing look is not remembered
  useEffect(() => {
    if (typeof selected !== 'number' || selected === last) return
    const remember = () =>
      Promise.all([save({ lastContactId: selected }), invoke('contacts.opened', { id: selected })]).catch(
        () => undefined,
      )
    const timer = setTimeout(() => void remember(), 1_000)
    return () => clearTimeout(timer)
  }, [selected])
  return null
}
