import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { askFromPage } from './page-bridge.ts'
import { temporaryFolder } from './temporary-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const dialogs = join(root, 'tests', 'support', 'answer-dialogs.cjs')
const clock = join(root, 'tests', 'support', 'moved-clock.cjs')
const screenshots = join(root, '.cache', 'screenshots')

export type LaunchOptions = {
  /** The folder of the data; a new one unless the test starts Kith a second time. */
  readonly data?: string
  /** More arguments, such as the path of a card. */
  readonly args?: readonly string[]
  /** The buttons that are pressed in the dialogs of the start, in order. */
  readonly answers?: readonly string[]
  /** How far ahead the clock of the main process is, in milliseconds; `wakeAt` sets it. */
  readonly ahead?: number
  /** Other variables of the environment, such as the address of a session bus. */
  readonly env?: Readonly<Record<string, string>>
}

/** Kith as it runs: the main process, its window's page, and its folder of data. */
export type Kith = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly data: string
  /** What the page complained about in its console, or threw. */
  readonly complaints: readonly string[]
  /** Ends Kith as a user would, and waits until it is gone. */
  quit(): Promise<void>
}

/**
 * Starts what was built in `out`, with a folder of data of its own, and waits for its first screen.
 * It ends with the test at the latest.
 */
export async function launchKith({
  data = temporaryFolder(),
  args = [],
  answers,
  ahead,
  env,
}: LaunchOptions = {}): Promise<Kith> {
  const loaded = [...(answers ? [dialogs] : []), ...(ahead === undefined ? [] : [clock])].flatMap((path) => [
    '-r',
    path,
  ])
  const told = { KITH_TEST_ANSWERS: answers?.join(',') ?? '', KITH_TEST_AHEAD: String(ahead ?? 0) }
  const app = await electron.launch({
    cwd: root,
    args: [...loaded, '.', `--user-data-dir=${data}`, ...args],
    env: { ...(process.env as Record<string, string>), ...told, ...env },
    colorScheme: null,
  })
  evaluateAgainWhereForgotten(app)
  const quit = closing(app)
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await tellWhatIsSeen(app)
    await quit()
  })
  const complaints: string[] = []
  app.on('window', (page) => collectComplaints(page, complaints))
  const page = await app.firstWindow()
  collectComplaints(page, complaints)
  page.setDefaultTimeout(15_000)
  await page.locator('#root > *').first().waitFor()
  return { app, page, data, complaints, quit }
}

/** The computer sleeps until its clock shows this instant. Kith has to have been started with `ahead`. */
export function wakeAt({ app }: Pick<Kith, 'app'>, instant: number): Promise<void> {
  return app.evaluate((_, at) => (globalThis as unknown as { wakeAt: (at: number) => void }).wakeAt(at), instant)
}

/** Prints what the window of a test that failed shows, as a screen reader reads it. */
async function tellWhatIsSeen(app: ElectronApplication): Promise<void> {
  const [page] = app.windows()
  const seen = await page?.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String)
  process.stdout.write(`The window showed:\n${seen?.slice(0, 6_000)}\n`)
  await page?.screenshot({ path: join(screenshots, `failed-${Date.now()}.png`), timeout: 5_000 }).catch(String)
}

/** V8 may collect the promise that the inspector waits for in a busy main process: what it ran is then run again. */
function evaluateAgainWhereForgotten(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...args: unknown[]) => Promise<unknown>
  const patient = (...args: unknown[]) =>
    evaluate(...args).catch((error: Error) => {
      if (!error.message.includes('promise was garbage collected')) throw error
      return evaluate(...args)
    })
  Object.assign(app, { evaluate: patient })
}

const watched = new WeakSet<Page>()

function collectComplaints(page: Page, complaints: string[]): void {
  if (watched.has(page)) return
  watched.add(page)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
}

/** Closes once, however often it is called, and waits for the process to be gone. */
function closing(app: ElectronApplication): () => Promise<void> {
  const gone = new Promise<void>((resolve) => app.process().once('exit', () => resolve()))
  let closed: Promise<void> | undefined
  return () => {
    closed ??= app.close().then(() => gone)
    return closed
  }
}

/** Drops files on the middle of the window, as from the desktop's file manager. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'dragCancel' | 'drop') =>
    devtools.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data })
  const offer = page.getByText('Drop to import')
  const isSoon = (promise: Promise<unknown>, timeout: number) =>
    Promise.race([promise.then(() => true), setTimeout(timeout, false)]).catch(() => false)
  const dropped = page.evaluate(
    () => new Promise((resolve) => window.addEventListener('drop', () => resolve(true), { capture: true, once: true })),
  )
  // A page that has only just appeared may not listen yet. What is dropped where nothing is held out is lost, and so is
  // what is dropped on something that has only just come to lie there, which was never dragged over.
  for (let tries = 1; ; tries++) {
    await drag('dragEnter')
    await drag('dragOver')
    if (await isSoon(offer.waitFor({ timeout: 1_000 }), 1_500)) {
      await drag('dragOver')
      await drag('drop')
      if (await isSoon(dropped, 2_000)) break
    }
    if (tries === 20) throw new Error('The window does not take what is dragged over it')
    await drag('dragCancel')
  }
  await devtools.detach()
}

/** Makes the page this large, in CSS pixels. */
export async function resizeTo({ app, page }: Kith, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height })
}

/** Chooses a theme as the user does: it is a setting, and the page, which may have read another before, follows. */
export async function showTheme({ page }: Kith, theme: 'light' | 'dark'): Promise<void> {
  await askFromPage(page, 'settings.set', { theme })
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name
  }, theme)
  await page.waitForFunction((name) => matchMedia(`(prefers-color-scheme: ${name})`).matches, theme)
}

/** Whether pictures are taken: they prove nothing by themselves, and a hundred of them take a minute. */
export const ARE_PICTURES_TAKEN = process.env.KITH_PICTURES === '1'

/** Keeps a picture of the page in `.cache/screenshots`, to be looked at, where pictures are asked for. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!ARE_PICTURES_TAKEN) return
  mkdirSync(screenshots, { recursive: true })
  await page.screenshot({ path: join(screenshots, `${name}.png`) })
}
