import { memo, useEffect } from 'react'
import { sentenceOf } from './api/problem.ts'
import { useAppInfo, useBookEvents } from './api/queries.ts'
import styles from './app.module.css'
import { eventDrafts } from './calendar/event-drafts.ts'
import { contactDrafts } from './contacts/edit/contact-drafts.ts'
import { useRegionSetting } from './contacts/region.ts'
import { followSelection } from './contacts/selection-store.ts'
import { keepDrafts } from './drafts/keep-drafts.ts'
import { DropOverlay } from './interchange/drop-overlay.tsx'
import { FirstRun } from './interchange/first-run.tsx'
import { followPaste } from './interchange/paste-cards.ts'
import { followImports } from './interchange/run-import.ts'
import { PalettePlace } from './palette/palette-place.tsx'
import { followClosing } from './reminders/closing-store.ts'
import { DamagedBook } from './shell/banner.tsx'
import { BookTrouble } from './shell/book-trouble.tsx'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { FollowCommands } from './shell/follow-commands.tsx'
import {
  CalendarDialogs,
  ExportDialog,
  Help,
  ImportDialog,
  RhythmDialog,
  TaskDialogs,
  TrayDialog,
  WorkDialog,
} from './shell/pages.ts'
import { Shell } from './shell/shell.tsx'
import { useAppearance } from './shell/use-appearance.ts'
import { useWindow } from './shell/window-store.ts'
import { followWork } from './shell/work-store.ts'
import { useStart } from './start.ts'
import { taskDrafts } from './tasks/task-drafts.ts'
import { entryDrafts } from './timeline/entry-drafts.ts'
import { useTimelineEvents } from './timeline/use-timeline.ts'
import { Announcer } from './ui/announcer.tsx'
import { leaveComposedKeys } from './ui/composed-keys.ts'
import { EmptyState } from './ui/empty-state.tsx'
import { useParts } from './ui/later.tsx'
import { standInForMissingFonts } from './ui/missing-fonts.ts'
import { restoreFocusToFields } from './ui/restore-focus.ts'
import { ToastPlace } from './ui/toast.tsx'

export function App() {
  return (
    <>
      <FollowCommands />
      <AppWindow />
    </>
  )
}

function AppWindow() {
  const isReady = useStart()
  const { data: info, error } = useAppInfo()
  const areDialogsHere = useParts(isReady)
  const isNobodyOpen = useWindow(({ selected, route }) => selected === null && route.page === 'people')
  useBookEvents()
  useTimelineEvents()
  useAppearance(info?.settings)
  useEffect(() => keepDrafts([contactDrafts, entryDrafts, taskDrafts, eventDrafts]), [])
  const region = info?.settings.region ?? ''
  useEffect(() => useRegionSetting.setState({ setting: region }), [region])
  useEffect(followImports, [])
  useEffect(followPaste, [])
  useEffect(followSelection, [])
  useEffect(followWork, [])
  useEffect(restoreFocusToFields, [])
  useEffect(leaveComposedKeys, [])
  useEffect(followClosing, [])
  useEffect(() => {
    if (areDialogsHere) standInForMissingFonts()
  }, [areDialogsHere])

  if (error) return <EmptyState title={sentenceOf(error)} />
  // The frame alone, until the book has said what it holds: a moment in which nothing should flash.
  if (!info || !isReady) return null
  const isFirstRun = info.contacts === 0 && info.trash === 0 && isNobodyOpen
  return (
    <div className={styles.app}>
      <BookTrouble />
      {info.damagedBook && <DamagedBook damaged={info.damagedBook} />}
      <ErrorBoundary>{isFirstRun ? <FirstRun /> : <Shell info={info} />}</ErrorBoundary>
      {isFirstRun && <ToastPlace />}
      <Announcer />
      {areDialogsHere && <Dialogs />}
      <PalettePlace />
      <DropOverlay />
    </div>
  )
}

/** Each waits for its store: the window around them leaves them alone. */
const Dialogs = memo(function Dialogs() {
  return (
    <>
      <ImportDialog />
      <ExportDialog />
      <WorkDialog />
      <TrayDialog />
      <RhythmDialog />
      <TaskDialogs />
      <CalendarDialogs />
      <Help />
    </>
  )
})
