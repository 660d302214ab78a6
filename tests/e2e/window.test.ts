import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { crashPage, inPage } from '../support/crash-page.ts'
import { PHONE_EXPORT } from '../support/journey-files.ts'
import { type Kith, launchKith } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'

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

  it('is closed by its own button, and Kith ends with it', async () => {
    const { app, page } = await launchKith()
    const gone = new Promise<number | null>((resolve) => app.process().once('exit', resolve))
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    expect(await gone).toBe(0)
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
