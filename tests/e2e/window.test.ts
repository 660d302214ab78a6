import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron as electron, type Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { seriousFindings } from '../support/check-accessibility.ts'
import { crashPage, inPage } from '../support/crash-page.ts'
import { hasBus, startBus } from '../support/dbus/session-bus.ts'
import { startTray } from '../support/dbus/tray-watcher.ts'
import { PHONE_EXPORT } from '../support/journey-files.ts'
import { type Kith, launchKith, takePicture } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'

const root = join(import.meta.dirname, '..', '..')
const program = join(root, 'node_modules', 'electron', 'dist', 'electron')

/** Starts Kith a second time on the same folder; it hands over to the first and ends. */
async function startAgain(data: string, args: readonly string[]): Promise<void> {
  await once(spawn(program, ['.', '--no-sandbox', `--user-data-dir=${data}`, ...args], { cwd: root }), 'exit')
}

const bounds = ({ app }: Kith) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())

/** Chooses an item of the application's menu. */
const choose = ({ app }: Kith, label: string) =>
  app.evaluate(({ Menu }, name) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find((item) => item.label === name)?.click()
  }, label)

async function lastContact(page: Page): Promise<number | null> {
  const info = await askFromPage(page, 'app.info', {})
  return info.ok ? info.value.settings.lastContactId : null
}

describe('the window', () => {
  it('stands again where it stood', async () => {
    const first = await launchKith()
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 900, height: 640 }),
    )
    await expect.poll(() => bounds(first)).toEqual({ x: 60, y: 40, width: 900, height: 640 })
    await first.quit()
    const again = await launchKith({ data: first.data })
    expect(await bounds(again)).toEqual({ x: 60, y: 40, width: 900, height: 640 })
  })

  it('gets no smaller than its panes can bear', async () => {
    const { app } = await launchKith()
    const size = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize())
    expect(size).toEqual([400, 560])
  })

  it('is closed by its own button, and Kith ends with it where that was chosen', async () => {
    const { app, page } = await launchKith()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const gone = new Promise<number | null>((resolve) => app.process().once('exit', resolve))
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByRole('dialog', { name: 'Kith goes on without its window' }).waitFor()
    await takePicture(page, 'closing')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Quit when the window closes' }).click()
    expect(await gone).toBe(0)
  })

  it('hides in the tray where that was chosen; its icon there or a second start shows it again', async () => {
    const address = hasBus ? await startBus() : null
    const tray = address === null ? null : await startTray(address)
    const env = address === null ? {} : { DBUS_SESSION_BUS_ADDRESS: address }
    const { app, page, data, quit } = await launchKith({ env })
    const isVisible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
    const close = page.getByRole('button', { name: 'Close', exact: true })
    await close.click()
    await page.getByRole('button', { name: 'Stay in the tray' }).click()
    await expect.poll(isVisible).toBe(false)
    if (tray === null) await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show())
    else {
      await expect.poll(() => tray.items.length).toBe(1)
      const [icon = ''] = tray.items
      expect(await tray.properties(icon)).toMatchObject({ Status: 'Active', ToolTip: ['', [], 'Kith', ''] })
      await tray.click(icon)
    }
    await expect.poll(isVisible).toBe(true)
    await close.click()
    await expect.poll(isVisible).toBe(false)
    await startAgain(data, ['--background'])
    expect(await isVisible()).toBe(false)
    await startAgain(data, [])
    await expect.poll(isVisible).toBe(true)
    const process = app.process()
    await quit()
    expect(process.exitCode).toBe(0)
  })

  it('is not opened at the start of the session, and is when Kith is started by hand', async () => {
    const { data, quit } = await launchKith()
    await quit()
    const env = process.env as Record<string, string>
    const app = await electron.launch({ cwd: root, args: ['.', `--user-data-dir=${data}`, '--background'], env })
    onTestFinished(() => app.close())
    await expect.poll(() => app.evaluate(({ app }) => app.isReady())).toBe(true)
    expect(app.windows()).toEqual([])
    await expect.poll(() => startAgain(data, []).then(() => app.windows().length), { timeout: 15_000 }).toBe(1)
    const [page] = app.windows()
    await page?.getByRole('heading', { name: 'Bring your people' }).waitFor()
  })

  it('remembers who was open, and how it looks', async () => {
    const first = await launchKith({ args: [PHONE_EXPORT] })
    await first.page.getByRole('button', { name: 'Done' }).click()
    await askFromPage(first.page, 'settings.set', { theme: 'dark' })
    await first.page.getByRole('textbox', { name: 'Find people' }).fill('tobias')
    await first.page.getByRole('option', { name: 'Tobias Brandt' }).click()
    await first.page.getByRole('article', { name: 'Tobias Brandt' }).waitFor()
    // Whoever was open before him may have been remembered meanwhile.
    const scope = { text: 'tobias', view: 'all', tag: null } as const
    const found = await askFromPage(first.page, 'contacts.list', { scope, offset: 0, limit: 1 })
    const tobias = found.ok ? found.value.rows[0]?.id : undefined
    await expect.poll(() => lastContact(first.page), { timeout: 10_000 }).toBe(tobias)
    await first.quit()
    const { app, page } = await launchKith({ data: first.data })
    await page.getByRole('article', { name: 'Tobias Brandt' }).waitFor()
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
    const background = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())
    expect(background).toBe('#101412')
  })

  it('comes back when its page crashes, notes it in the log, and asks when that happens again at once', async () => {
    const kith = await launchKith({ answers: ['Try again', 'Quit'] })
    const { app, data } = kith
    const heading = () => inPage(app, 'document.querySelector("h1")?.textContent')
    const log = () => readFileSync(join(data, 'logs', 'kith.log'), 'utf8')
    const [said, gone] = [[] as string[], new Promise<number | null>((resolve) => app.process().once('exit', resolve))]
    app.process().stdout?.on('data', (data: Buffer) => said.push(String(data)))
    await crashPage(kith)
    await expect.poll(log, { timeout: 5_000 }).toContain('the page ended: crashed')
    await expect.poll(heading, { timeout: 15_000 }).toBe('Bring your people')
    expect(said.join('')).not.toContain('stopped twice')

    await crashPage(kith)
    await expect.poll(() => said.join(''), { timeout: 15_000 }).toContain('stopped twice in a row')
    await expect.poll(heading, { timeout: 15_000 }).toBe('Bring your people')
    await crashPage(kith)
    expect(await gone).toBe(0)
  })

  it('keeps what was saved when it is killed', async () => {
    const first = await launchKith()
    await askFromPage(first.page, 'contacts.create', { fields: { formattedName: 'Ada Okafor' } })
    const gone = new Promise((resolve) => first.app.process().once('exit', resolve))
    first.app.process().kill('SIGKILL')
    await gone
    const { page } = await launchKith({ data: first.data })
    await page.getByRole('option', { name: 'Ada Okafor' }).waitFor()
  })
})

describe('the menu', () => {
  it('has its commands carried out by the page', async () => {
    const kith = await launchKith()
    await choose(kith, 'New person')
    await kith.page.getByRole('textbox', { name: 'First name' }).waitFor()
  })

  it('takes back what was typed while somebody types, else what was done', async () => {
    const kith = await launchKith({ args: [PHONE_EXPORT] })
    const { page } = kith
    await page.getByRole('button', { name: 'Done' }).click()
    const search = page.getByRole('textbox', { name: 'Find people' })
    await search.click()
    await page.keyboard.type('mare')
    await choose(kith, 'Undo')
    await expect.poll(() => search.inputValue()).not.toBe('mare')
    await page.getByRole('button', { name: 'People 25' }).waitFor()
    await page.getByRole('button', { name: 'People 25' }).focus()
    await choose(kith, 'Undo')
    await page.getByRole('heading', { name: 'Bring your people' }).waitFor()
  })
})
