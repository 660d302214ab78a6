import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { PHONE_EXPORT } from '../support/journey-files.ts'
import { dropFiles, launchKith } from '../support/launch-kith.ts'

const person = (page: Page, name: string) => page.getByRole('option', { name })
const opened = (page: Page, name: string) => page.getByRole('article', { name })
const find = (page: Page, words: string) => page.getByRole('textbox', { name: 'Find people' }).fill(words)

/** Waits until these, and nobody else, are listed. */
async function expectFound(page: Page, words: string, names: readonly string[]): Promise<void> {
  await find(page, words)
  await expect
    .poll(() => page.getByRole('option').allInnerTexts(), { message: words, timeout: 5_000 })
    .toEqual(names.map((name) => expect.stringContaining(name)))
}

describe('the first day with Kith', () => {
  it('takes a phone’s export, finds, opens, changes, undoes, and remembers', async () => {
    const { page, data, complaints, quit } = await launchKith()
    await page.getByRole('heading', { name: 'Bring your people' }).waitFor()

    await dropFiles(page, [PHONE_EXPORT])
    await page.getByRole('heading', { name: '25 cards imported' }).waitFor()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'People 25' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('people')

    await expectFound(page, 'fenwick mar', ['Maren Aldridge'])
    await expectFound(page, 'elodie', ['Élodie Charpentier'])
    await expectFound(page, '2079460112', ['Maren Aldridge'])
    await expectFound(page, 'book fair', ['Maren Aldridge'])
    await expectFound(page, 'nobody at all', [])
    await expectFound(page, 'soren', ['Søren Ålund'])

    await expectFound(page, 'maren', ['Maren Aldridge'])
    await person(page, 'Maren Aldridge').click()
    await opened(page, 'Maren Aldridge').waitFor()
    await opened(page, 'Maren Aldridge').getByText('+44 7700 900112', { exact: true }).waitFor()
    await opened(page, 'Maren Aldridge').getByText('17 March 1984').waitFor()

    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await page.getByRole('textbox', { name: 'Job title' }).fill('Publisher')
    await page.getByRole('textbox', { name: 'Last name' }).fill('Aldridge-Vane')
    await page.getByRole('button', { name: 'Save' }).click()
    await opened(page, 'Maren Aldridge-Vane').getByText('Publisher,').waitFor()
    await person(page, 'Maren Aldridge-Vane').waitFor()

    await page.keyboard.press('Control+z')
    await opened(page, 'Maren Aldridge').getByText('Managing editor,').waitFor()
    await page.keyboard.press('Control+Shift+z')
    await opened(page, 'Maren Aldridge-Vane').getByText('Publisher,').waitFor()
    expect(complaints).toEqual([])
    await quit()

    const again = await launchKith({ data })
    await again.page.getByRole('button', { name: 'People 25' }).waitFor()
    await expectFound(again.page, 'vane publisher', ['Maren Aldridge-Vane'])
    expect(again.complaints).toEqual([])
  })

  it('begins from scratch as well', async () => {
    const { page, complaints } = await launchKith()
    await page.getByRole('button', { name: /Start from scratch/ }).click()
    await page.getByRole('textbox', { name: 'First name' }).fill('Ada')
    await page.getByRole('textbox', { name: 'Last name' }).fill('Okafor')
    await page.getByRole('button', { name: 'Save' }).click()
    await opened(page, 'Ada Okafor').waitFor()
    await page.getByRole('button', { name: 'People 1' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('takes a deletion back from its toast', async () => {
    const { page } = await launchKith()
    await dropFiles(page, [PHONE_EXPORT])
    await page.getByRole('button', { name: 'Done' }).click()
    await find(page, 'brandt')
    await person(page, 'Tobias Brandt').click()
    await opened(page, 'Tobias Brandt').waitFor()
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await page.getByRole('button', { name: 'People 24' }).waitFor()
    await page.getByRole('button', { name: /^Undo/ }).click()
    await page.getByRole('button', { name: 'People 25' }).waitFor()
    await person(page, 'Tobias Brandt').waitFor()
  })

  it('takes a whole import back', async () => {
    const { page } = await launchKith()
    await dropFiles(page, [PHONE_EXPORT])
    await page.getByRole('button', { name: 'Undo import' }).click()
    await page.getByRole('heading', { name: 'Bring your people' }).waitFor()
  })

  it('shows the photo that came with the card', async () => {
    const { page, complaints } = await launchKith()
    await dropFiles(page, [PHONE_EXPORT])
    await page.getByRole('button', { name: 'Done' }).click()
    await find(page, 'tanabe')
    await person(page, 'Yuki Tanabe').click()
    const photo = opened(page, 'Yuki Tanabe').locator('img').first()
    await photo.waitFor()
    const width = () => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)
    await expect.poll(width, { timeout: 15_000 }).toBe(112)
    expect(complaints).toEqual([])
  })
})
