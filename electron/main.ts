import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import * as modules from 'node:module'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, Menu, nativeTheme } from 'electron'
import { type AppInfo, DEFAULT_SETTINGS, type Settings } from '../shared/contract/app.contract.ts'
import { contract, type KithContract } from '../shared/contract/contract.ts'
import type { remindersContract } from '../shared/contract/reminders.contract.ts'
import { systemZone } from '../shared/domain/civil-time.ts'
import { APP_PAGE, registerAppScheme, serveApp } from './app/app-protocol.ts'
import { watchForCrashes } from './app/crashes.ts'
import { chooseBackup, chooseFilesToImport, chooseFileToExport, showFile } from './app/dialogs.ts'
import { endWell } from './app/end-well.ts'
import { createOpenedFilesQueue } from './app/import-opened-files.ts'
import { bindRouter, openWindows } from './app/ipc-binding.ts'
import { installMenus } from './app/menu.ts'
import { createNavigation } from './app/navigation.ts'
import { openBookAtStart } from './app/open-book-at-start.ts'
import { collectOpenedFiles } from './app/opened-files.ts'
import { type Arguments, parseArguments } from './app/parse-arguments.ts'
import { createReminding } from './app/reminding.ts'
import { startAnewFrom } from './app/start-anew.ts'
import { createTray } from './app/tray.ts'
import { confineContents, confineSessions, forbidNetwork } from './app/web-contents-security.ts'
import { openWindow } from './app/window.ts'
import { windowHandlers } from './app/window-handlers.ts'
import { createWindowKeeper } from './app/window-keeper.ts'
import { backupHandlers } from './backup/backup.handlers.ts'
import { listBackups } from './backup/backups.service.ts'
import { startDailyBackup } from './backup/daily-backup.ts'
import { calendarHandlers } from './calendar/calendar.handlers.ts'
import { contactsHandlers } from './contacts/contacts.handlers.ts'
import { countContacts } from './contacts/contacts.service.ts'
import { listsHandlers } from './contacts/lists.handlers.ts'
import { findPhoto } from './contacts/photos.service.ts'
import { startDailyPurge } from './contacts/purge-old.service.ts'
import { customFieldsHandlers } from './custom-fields/custom-fields.handlers.ts'
import type { Book } from './db/book.ts'
import { draftsHandlers } from './drafts/drafts.handlers.ts'
import { historyOfContact } from './history/field-history.service.ts'
import { forgetPeople } from './history/forget-people.ts'
import { historyHandlers } from './history/history.handlers.ts'
import { exportHandlers } from './interchange/export.handlers.ts'
import { interchangeHandlers } from './interchange/interchange.handlers.ts'
import { mappingsHandlers } from './interchange/mappings.handlers.ts'
import { type Broadcast, createBroadcast } from './ipc/broadcast.ts'
import type { Handlers } from './ipc/handlers.ts'
import { createLongWork, type LongWork } from './ipc/long-work.ts'
import { createRouter, type Router } from './ipc/router.ts'
import { createSenderTrust } from './ipc/trusted-sender.ts'
import { workHandlers } from './ipc/work.handlers.ts'
import { followTouch } from './keep-in-touch/follow-touch.ts'
import { keepInTouchHandlers } from './keep-in-touch/keep-in-touch.handlers.ts'
import { withTouch } from './keep-in-touch/keep-in-touch.service.ts'
import { type TouchPlace, touchRulesFrom } from './keep-in-touch/place.ts'
import { labelsHandlers } from './labels/labels.handlers.ts'
import { bookFolderIn } from './platform/book-location.ts'
import { systemClock as clock } from './platform/clock.ts'
import { createLogger, type Logger } from './platform/logger.ts'

import { settingsHandlers } from './settings/settings.handlers.ts'
import { getSettings } from './settings/settings.service.ts'
import { sortNamesAtStart } from './settings/sort-names-at-start.ts'
import { tagsHandlers } from './tags/tags.handlers.ts'
import { tasksHandlers } from './tasks/tasks.handlers.ts'
import { tasksTimeline } from './tasks/tasks-timeline.ts'
import { changesSource } from './timeline/changes-source.ts'
import { datesSource } from './timeline/dates-source.ts'
import { entriesSource } from './timeline/entries-source.ts'
import { noteSpokenWithAll } from './timeline/spoken.service.ts'
import { timelineHandlers } from './timeline/timeline.handlers.ts'
import { entryMeetings } from './today/entry-meetings.ts'
import { todayHandlers } from './today/today.handlers.ts'

const out = join(import.meta.dirname, '..')
const devPage = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const page = devPage ?? APP_PAGE
const worker = pathToFileURL(join(out, 'main', 'decode-worker.js'))

/** The first second, in milliseconds, belongs to the window: nothing that can wait holds its first list up. */
const FIRST_LOOK = 1_000

const place: TouchPlace = { clock, zone: systemZone, rules: (read) => touchRulesFrom(getSettings(read)) }

const asked = parseArguments(process.argv, process.cwd())
if (asked.command !== null) void runCommand(asked.command)
else if (claimInstance()) void startWindow(asked).catch(stop)
else app.quit()

async function runCommand(args: readonly string[]): Promise<void> {
  app.dock?.hide()
  const { runCli } = await import('./cli.ts')
  app.exit(await runCli(args, { worker }))
}

/** Not to start is nothing to go on after: it ends as an exception that nobody caught. */
function stop(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}

/** One window a folder of data: a second start hands its files to the first. */
function claimInstance(): boolean {
  return app.requestSingleInstanceLock()
}

async function startWindow({ cards, isInBackground }: Arguments): Promise<void> {
  const logger = createLogger(join(app.getPath('userData'), 'logs'), clock)
  watchForCrashes(logger)
  logger.info(`Kith ${app.getVersion()} on ${process.platform} starts`)
  const openedFiles = collectOpenedFiles(cards)
  registerAppScheme()
  forbidNetwork(devPage)
  confineContents(page)
  confineSessions(devPage)
  // As root Chromium runs without its sandbox, and both switches together would end every page.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

  Menu.setApplicationMenu(null)
  await app.whenReady()
  let book: Book | undefined
  serveApp(join(out, 'renderer'), (sha256) => book && findPhoto(book.read, sha256))
  const broadcast = createBroadcast(openWindows)
  const { promise: whenOpen, resolve: setOpen } = Promise.withResolvers<Router>()
  bindRouter(whenOpen)
  let chosen = DEFAULT_SETTINGS
  const windows = createWindowKeeper({
    open: () => openWindow({ page, preload: join(out, 'preload', 'preload.cjs'), broadcast, whenShown: whenOpen }),
    isKept: () => book !== undefined && process.platform !== 'darwin' && chosen.isKeptInTray,
    isExplained: () => chosen.isTrayExplained,
    explain: () => broadcast('window.closing', {}),
  })
  // Chromium starts the page's process while the book is opened. Its questions wait for the book, and so does its window.
  const contents = isInBackground ? null : windows.open().webContents
  const whenLoaded = contents === null ? Promise.resolve() : once(contents, 'did-finish-load')
  // The order of the names is read while the page waits for its script, which would else wait for it later.
  contents?.once('did-navigate', () => book && countContacts(book.read))
  book = await openBookAtStart(bookFolderIn(app.getPath('userData')), logger)
  if (book === undefined) return app.exit(1)
  book.subscribe(broadcast)

  const longWork = createLongWork(broadcast)
  const opened = createOpenedFilesQueue(broadcast)
  const touch = followTouch(book, place, (error) => logger.error('Keeping in touch could not be computed', error))
  const navigation = createNavigation(broadcast, windows.show)
  const reminding = createReminding(book, {
    clock,
    open: (opened) => navigation.go('contactId' in opened ? { to: 'contact', ...opened } : { to: 'inbox' }),
    report: (error) => logger.error('A reminder failed', error),
  })
  const quickAdd = () => navigation.go({ to: 'command', command: 'palette' })
  const followTray = createTray({ show: windows.show, quickAdd, quit: () => app.quit() })
  let reminders: ReturnType<typeof reminding.start> | undefined
  const followSettings = (settings: Settings) => {
    chosen = settings
    nativeTheme.themeSource = settings.theme
    followTray(settings.isKeptInTray)
  }
  followSettings(getSettings(book.read))
  const onSettings = (settings: Settings) => {
    followSettings(settings)
    reminders?.look()
    void touch.settle()
  }
  const handlers = {
    ...composeHandlers(book, broadcast, { longWork, takeOpened: opened.take, onSettings }, logger),
    ...reminding.handlers,
    'navigation.take': navigation.take,
  }
  const report = (error: unknown, channel: string) => logger.error(`${channel} failed`, error)
  setOpen(createRouter({ book, contract, handlers, trusts: createSenderTrust(page), longWork, report }))
  installMenus(broadcast, book.path)
  const daily = startDailyBackup(book, clock, {
    onMade: (at) => broadcast('backups.made', { at }),
    report: (error) => logger.error('The daily backup failed', error),
  })
  const stopPurge = startDailyPurge(book, clock, {
    isWanted: () => getSettings(book.read).isTrashEmptied,
    forget: forgetPeople,
    report: (error) => logger.error('The trash could not be looked after', error),
  })
  let isOver = false
  const stop = () => {
    isOver = true
    daily.stop()
    touch.stop()
    stopPurge()
    longWork.cancel()
    void reminders?.stop()
    return handlers['imports.cancel']({}, { windowId: 0 })
  }
  endWell(book, stop, windows.open)

  const onOpened = (paths: readonly string[]) => {
    if (BrowserWindow.getAllWindows().length === 0) windows.open()
    opened.add(paths)
  }
  void whenLoaded.then(async () => {
    openedFiles.listen({ open: onOpened, show: windows.show })
    if (contents !== null) await wait(FIRST_LOOK)
    if (isOver) return
    reminders = reminding.start()
    if ('flushCompileCache' in modules) modules.flushCompileCache()
    await sortNamesAtStart(book, longWork.run).catch((error) =>
      logger.error('The names could not be sorted anew', error),
    )
  })
}

type Parts = {
  readonly longWork: LongWork
  readonly takeOpened: () => readonly string[] | null
  readonly onSettings: (settings: Settings) => void
}
type ReminderChannels = keyof typeof remindersContract | 'navigation.take'

function composeHandlers(
  book: Book,
  broadcast: Broadcast,
  parts: Parts,
  logger: Logger,
): Handlers<Omit<KithContract, ReminderChannels>> {
  const { longWork, takeOpened, onSettings } = parts
  const [version, platform] = [app.getVersion(), process.platform as AppInfo['platform']]
  const newUid = () => `urn:uuid:${randomUUID()}`
  const lastBackupAt = () => listBackups(book.folder)[0]?.at ?? null
  const onBackup = (at: number) => broadcast('backups.made', { at })
  return {
    ...contactsHandlers({ clock, newUid, forget: forgetPeople, adorn: (read, rows) => withTouch(read, rows, place) }),
    ...listsHandlers({ clock, newUid }),
    ...tagsHandlers({ clock }),
    ...labelsHandlers({ clock }),
    ...customFieldsHandlers({ clock }),
    ...draftsHandlers({ book, clock, report: (sentence) => logger.info(sentence) }),
    ...tasksHandlers({ clock, zone: systemZone, newUid }),
    ...keepInTouchHandlers(place),
    ...todayHandlers(place, [entryMeetings]),
    ...calendarHandlers({ clock, newUid }),
    ...timelineHandlers({
      clock,
      newUid,
      sources: [entriesSource, tasksTimeline(systemZone), datesSource(systemZone), changesSource(historyOfContact)],
    }),
    ...historyHandlers({ clock }),
    ...workHandlers(longWork),
    ...interchangeHandlers({ book, clock, broadcast, worker, takeOpened, chooseFilesToImport }),
    ...mappingsHandlers({ book, clock }),
    ...exportHandlers({ book, broadcast, chooseFileToExport, showFile }),
    ...backupHandlers({
      book,
      clock,
      onMade: onBackup,
      chooseBackup,
      startAnewFrom: (file) => startAnewFrom(book, file),
    }),
    ...settingsHandlers({
      book,
      version,
      platform,
      lastBackupAt,
      run: longWork.run,
      onSpokenKinds: noteSpokenWithAll,
      onChanged: onSettings,
    }),
    ...windowHandlers(book.path),
  }
}
