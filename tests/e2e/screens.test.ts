import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seriousFindings } from '../support/check-accessibility.ts'
import { PHONE_EXPORT } from '../support/journey-files.ts'
import { ARE_PICTURES_TAKEN, dropFiles, launchKith, resizeTo, showTheme, takePicture } from '../support/launch-kith.ts'
import { button } from '../support/screen-steps.ts'
import { screens } from '../support/screens.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('every screen', () => {
  // A narrower window is laid out anew; its colours are those of the wide one.
  it.each([
    { width: 1280, height: 800, isDark: true },
    { width: 900, height: 600, isDark: ARE_PICTURES_TAKEN },
  ])(
    'can be read and reached by everyone at $width × $height, and at the first in the dark as well',
    async ({ width, height, isDark }) => {
      const kith = await launchKith()
      const { page, complaints } = kith
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await showTheme(kith, 'light')
      await resizeTo(kith, width, height)
      for (const { name, open } of screens) {
        await open(page)
        await takePicture(page, `${name}-light-${width}`)
        expect(await seriousFindings(page), name).toEqual([])
        if (!isDark) continue
        if (ARE_PICTURES_TAKEN) {
          await page.emulateMedia({ forcedColors: 'active' })
          await takePicture(page, `${name}-light-${width}-forcedColors`)
          await page.emulateMedia({ forcedColors: 'none' })
        }
        await showTheme(kith, 'dark')
        await takePicture(page, `${name}-dark-${width}`)
        expect(await seriousFindings(page, 'colours'), `${name}, dark`).toEqual([])
        await showTheme(kith, 'light')
      }
      expect(complaints).toEqual([])
    },
  )

  it('fits one pane in a small window', async () => {
    const kith = await launchKith()
    const { page, complaints } = kith
    const look = async (name: string) => {
      await takePicture(page, `${name}-one-pane`)
      expect(await seriousFindings(page), name).toEqual([])
    }
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await resizeTo(kith, 400, 560)
    await look('first-run')
    await dropFiles(page, [PHONE_EXPORT])
    await button(page, 'Done').click()
    await page.getByRole('option', { name: 'Amara Okonjo' }).waitFor()
    await look('list')
    await page.getByRole('listbox', { name: 'People' }).press('Home')
    await page.getByRole('option', { name: 'Amara Okonjo', selected: true }).waitFor()
    await page.getByRole('listbox', { name: 'People' }).press('Enter')
    await page.getByRole('article', { name: 'Amara Okonjo' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page')
    await look('person')
    await button(page, 'Edit').click()
    await page.getByRole('textbox', { name: 'First name' }).waitFor()
    await look('edit')
    await page.keyboard.press('Escape')
    await button(page, 'People').click()
    await page.getByRole('option', { name: 'Amara Okonjo' }).waitFor()
    await page.keyboard.press('Control+,')
    await page.getByRole('heading', { name: 'Appearance' }).waitFor()
    await look('settings')
    await page.keyboard.press('Control+Shift+h')
    await page.getByText('Imported 25 people').waitFor()
    await look('history')
    await page.keyboard.press('Control+3')
    await page.getByRole('radio', { name: 'Agenda' }).waitFor()
    await look('calendar')
    await page.keyboard.press('Escape')
    await page.getByRole('option', { name: 'Amara Okonjo' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('gives the keys back to the window while a dialog fades', async () => {
    const { page } = await launchKith({ args: [PHONE_EXPORT] })
    await button(page, 'Done').click()
    await page.getByRole('listbox', { name: 'People' }).press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await page.getByRole('heading', { name: 'Appearance' }).waitFor({ timeout: 5_000 })
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page')
  })

  it('says what became of a damaged book', async () => {
    const data = temporaryFolder()
    mkdirSync(join(data, 'book'))
    writeFileSync(join(data, 'book', 'kith.sqlite'), 'This is no database. '.repeat(500))
    const { page } = await launchKith({ data })
    await page.getByRole('alert').waitFor()
    await takePicture(page, 'damaged-book')
    expect(await seriousFindings(page)).toEqual([])
  })
})
