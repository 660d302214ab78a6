import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seriousFindings } from '../support/check-accessibility.ts'
import { PHONE_EXPORT } from '../support/journey-files.ts'
import { launchKith, resizeTo, showTheme, takePicture } from '../support/launch-kith.ts'

const task = (page: Page, title: string) => page.getByRole('row', { name: title })
const toast = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor()
const words = (page: Page) => page.getByRole('textbox', { name: 'Add a task' })

describe('tasks', () => {
  it('are written in plain words, done, snoozed, changed and taken back by keyboard alone', async () => {
    const kith = await launchKith({ args: [PHONE_EXPORT] })
    const { page, complaints } = kith
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('option', { name: 'Maren Aldridge' }).waitFor()

    // From anywhere: what was understood is shown before it is saved.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('call Maren tomorrow 3pm re invoice')
    await page.getByRole('option', { name: /^Add the task “Call Maren Aldridge about invoice”/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: 'What was understood' }).waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^When: Tomorrow, 15:00/ }).count()).toBe(1)
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await toast(page, 'Added the task “Call Maren Aldridge about invoice”')

    // On its own page, with a part corrected by its menu.
    await page.keyboard.press('Control+4')
    await task(page, 'Call Maren Aldridge about invoice').waitFor()
    await words(page).focus()
    await page.keyboard.type('report every 2nd friday')
    await page.getByRole('button', { name: /^Comes round: Every 2 weeks on Friday/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Every month' }).waitFor()
    await page.keyboard.type('every month')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Comes round: Every month/ }).waitFor()
    await words(page).focus()
    await page.keyboard.press('Enter')
    await task(page, 'Report').waitFor()
    await expect.poll(() => words(page).inputValue()).toBe('')

    // Done, and taken back.
    await task(page, 'Call Maren Aldridge about invoice').focus()
    await page.keyboard.press('Space')
    await toast(page, 'Marked “Call Maren Aldridge about invoice” done')
    await expect.poll(() => task(page, 'Call Maren Aldridge about invoice').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await task(page, 'Call Maren Aldridge about invoice').waitFor()

    // To today, and snoozed from there.
    await task(page, 'Call Maren Aldridge about invoice').focus()
    await page.keyboard.press('t')
    await page.getByRole('rowgroup', { name: /^Today/ }).waitFor()
    await task(page, 'Call Maren Aldridge about invoice').focus()
    await page.keyboard.press('s')
    await page.getByRole('menuitem', { name: 'Tomorrow' }).waitFor()
    await page.keyboard.type('next')
    await page.keyboard.press('Enter')
    await toast(page, 'Moved “Call Maren Aldridge about invoice” to another day')

    // The editor says what is wrong beside the field, and loses nothing.
    await task(page, 'Call Maren Aldridge about invoice').focus()
    await page.keyboard.press('Enter')
    const title = page.getByRole('textbox', { name: 'What is to be done' })
    await title.fill('')
    await page.keyboard.press('Enter')
    await page.getByText('Write what is to be done.').waitFor()
    await title.fill('Ring Maren')
    await page.keyboard.press('Escape')
    await title.waitFor({ state: 'detached' })
    await task(page, 'Call Maren Aldridge about invoice').focus()
    await page.keyboard.press('Enter')
    expect(await title.inputValue()).toBe('Ring Maren')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await task(page, 'Ring Maren').waitFor()

    for (const theme of ['light', 'dark'] as const) {
      await showTheme(kith, theme)
      expect(await seriousFindings(page)).toEqual([])
      await takePicture(page, `tasks-${theme}`)
    }
    await resizeTo(kith, 600, 560)
    expect(await seriousFindings(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})
