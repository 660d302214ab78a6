import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, Menu, nativeTheme } from 'electron'
import { DEFAULT_SETTINGS, type Settings } from '../shared/contract/app.contract.ts'
import { contract } from '../shared/contract/contract.ts'
import { APP_PAGE, registerAppScheme, serveApp } from './app/app-protocol.ts'
import { askAhead } from './app/ask-ahead.ts'
import { createBackground } from './app/background.ts'
import { watchForCrashes } from './app/crashes.ts'
import { endWell } from './app/end-well.ts'
import { composeHandlers } from './app/handlers/compose.ts'
import { createOpenedFilesQueue } from './app/import-opened-files.ts'
import { bindRouter, openWindows } from './app/ipc-binding.ts'
import { installMenus } from './app/menu.ts'
import { createNavigation } from './app/navigation.ts'
import { openBookAtStart } from './app/open-book-at-start.ts'
import { collectOpenedFiles } from './app/opened-files.ts'
import { type Arguments, parseArguments } from './app/parse-arguments.ts'
import { createPhotoProcess } from './app/photo-process.ts'
import { createTray } from './app/tray.ts'
import { confineContents, confineSessions, forbidNetwork } from './app/web-contents-security.ts'
import { openWindow } from './app/window.ts'
import { createWindowKeeper } from './app/window-keeper.ts'
import { checkOnThread } from './backup/check-on-thread.ts'
import { findPhoto } from './contacts/photos.service.ts'
import { createThumbnails } from './contacts/thumbnails.service.ts'
import type { Book } from './db/book.ts'
import { createBroadcast } from './ipc/broadcast.ts'
import { createLongWork } from './ipc/long-work.ts'
import { createRouter, type Router } from './ipc/router.ts'
import { createSenderTrust } from './ipc/trusted-sender.ts'
import { bookFolderIn } from './platform/book-location.ts'
import { systemClock as clock } from './platform/clock.ts'
import { createLogger } from './platform/logger.ts'
import { getSettings } from './settings/settings.service.ts'

const out = join(import.meta.dirname, '..')
const devPage = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const page = devPage ?? APP_PAGE
const script = (name: string) => pathToFileURL(join(out, 'main', name))
const worker = script('import-worker.js')
const checkBackup = checkOnThread(script('check-worker.js'))

/** The first second, in milliseconds, belongs to the window: nothing that can wait holds its first list up. */
const FIRST_LOOK = 1_000

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
  const photos = createPhotoProcess(join(out, 'preload', 'shrink-preload.cjs'))
  const thumbnailOf = createThumbnails({
    book: () => book,
    shrink: photos.shrink,
    report: (error) => logger.error('A small picture could not be made', error),
  })
  const source = { findPhoto: (sha256: string) => book && findPhoto(book.read, sha256), thumbnailOf }
  const whenScriptServed = serveApp(join(out, 'renderer'), source)
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
  book = await openBookAtStart(bookFolderIn(app.getPath('userData')), logger)
  if (book === undefined) return app.exit(1)
  book.subscribe(broadcast)

  const longWork = createLongWork(broadcast)
  const opened = createOpenedFilesQueue(broadcast)
  const navigation = createNavigation(broadcast, windows.show)
  const background = createBackground({
    book,
    checkBackup,
    broadcast,
    logger,
    longWork,
    open: navigation.go,
  })
  const quickAdd = () => navigation.go({ to: 'command', command: 'palette' })
  const followTray = createTray({ show: windows.show, quickAdd, quit: () => app.quit() })
  const followSettings = (settings: Settings) => {
    chosen = settings
    nativeTheme.themeSource = settings.theme
    followTray(settings.isKeptInTray)
  }
  followSettings(getSettings(book.read))
  const onSettings = (settings: Settings) => {
    followSettings(settings)
    background.followSettings()
  }
  const parts = { book, broadcast, logger, longWork, worker, checkBackup, takeOpened: opened.take, onSettings }
  const handlers = composeHandlers(parts, { ...background.reminderHandlers, 'navigation.take': navigation.take })
  const report = (error: unknown, channel: string) => logger.error(`${channel} failed`, error)
  const router = createRouter({ book, contract, handlers, trusts: createSenderTrust(page), longWork, report })
  setOpen(router)
  installMenus(broadcast, book.path)
  const stop = () => {
    photos.stop()
    background.stop()
    return handlers['imports.cancel']({}, { windowId: 0 })
  }
  endWell(book, stop, windows.open)

  const onOpened = (paths: readonly string[]) => {
    if (BrowserWindow.getAllWindows().length === 0) windows.open()
    opened.add(paths)
  }
  // While the page compiles its script: until it has it, it waits for each of our turns.
  const ask = (...asked: [string, unknown]) => router({ windowId: 0, url: page, isMainFrame: true }, ...asked)
  void whenScriptServed.then(() => askAhead(ask))
  void whenLoaded.then(async () => {
    openedFiles.listen({ open: onOpened, show: windows.show })
    if (contents !== null) await wait(FIRST_LOOK)
    await background.startWhatCanWait()
  })
}
