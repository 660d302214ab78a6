import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seriousFindings } from '../support/check-accessibility.ts'
import { looks, SIZES } from '../support/every-size.ts'
import { PHONE_EXPORT } from '../support/journey-files.ts'
import { launchKith, resizeTo, showTheme, takePicture } from '../support/launch-kith.ts'

const field = (page: Page) => page.getByRole('combobox', { name: 'Find or add' })

/** Opens the palette and writes into it, by keys alone. */
async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await field(page).waitFor()
  await page.keyboard.type(words)
}

async function start() {
  const kith = await launchKith({ args: [PHONE_EXPORT] })
  await kith.page.getByRole('button', { name: 'Done' }).click()
  await kith.page.getByRole('option', { name: 'Maren Aldridge' }).waitFor()
  return kith
}

describe('the palette', () => {
  it('opens people, runs commands and reaches settings by keyboard alone', async () => {
    const { page, app, complaints } = await start()
    await ask(page, 'tobias')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Tobias Brandt' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page')

    await ask(page, 'colours dark')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark')

    await ask(page, 'single key')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Keyboard', exact: true }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('switch')

    await app.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      Object.assign(shell, { openExternal: async (uri: string) => void opened.push(uri) })
    })
    await ask(page, 'maren')
    await page
      .getByRole('option', { name: /^Call Maren/ })
      .first()
      .waitFor()
    await page.keyboard.press('Alt+1')
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'opened')))
      .toEqual([expect.stringMatching(/^tel:\+?\d+$/)])
    await expect.poll(() => field(page).count()).toBe(0)

    await ask(page, 'zoom in')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel()))
      .toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })

  it.each(looks(SIZES))('and the list of keys can be read by everyone, %s', async (theme, sizes) => {
    const kith = await start()
    const { page, complaints } = kith
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await showTheme(kith, theme)
    for (const [width, height] of sizes) {
      await resizeTo(kith, width, height)
      const look = async (name: string) => {
        await takePicture(page, `${name}-${theme}-${width}`)
        expect(await seriousFindings(page, theme === 'dark' ? 'colours' : 'all'), `${name} ${width}`).toEqual([])
      }
      await ask(page, '')
      await page.getByRole('option', { name: 'New person' }).waitFor()
      await look('palette-empty')
      await page.keyboard.type('mar')
      await page
        .getByRole('option', { name: /^Call Maren/ })
        .first()
        .waitFor()
      await look('palette-people')
      await field(page).fill('>')
      await page.getByRole('option', { name: /^Export everyone/ }).waitFor()
      await look('palette-commands')
      await field(page).fill('text size')
      await page.getByRole('option', { name: /^Text size/ }).waitFor()
      await look('palette-settings')
      await page.keyboard.press('Escape')
      await page.locator('body').press('?')
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
      await look('help')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await page.keyboard.press('Control+,')
    await page.getByRole('heading', { name: 'Appearance' }).waitFor()
    await takePicture(page, `settings-${theme}-400`)
    expect(complaints).toEqual([])
  })
})
