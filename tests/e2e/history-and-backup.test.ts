import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { PHONE_EXPORT } from '../support/journey-files.ts'
import { dropFiles, launchKith } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

async function importPhone(page: Page): Promise<void> {
  await dropFiles(page, [PHONE_EXPORT])
  await button(page, 'Done').click()
  await page.getByRole('option', { name: 'Amara Okonjo' }).waitFor()
}

async function contacts(page: Page): Promise<number> {
  const info = await askFromPage(page, 'app.info', {})
  return info.ok ? info.value.contacts : Number.NaN
}

describe('history, backup and trash', () => {
  it('lead back from any step, by hand, also after a restart', async () => {
    const first = await launchKith()
    await importPhone(first.page)
    await button(first.page, 'Add to favourites').click()
    await first.page.keyboard.press('Control+Shift+h')
    await button(first.page, /^Undo: Imported 25 people/).waitFor()
    await first.quit()

    const { page, complaints } = await launchKith({ data: first.data })
    await button(page, 'History').click()
    await button(page, /^Undo: Imported 25 people/).click()
    await page.getByRole('heading', { name: 'Undone, apart from what was changed since' }).waitFor()
    expect(await contacts(page)).toBe(1)
    await button(page, 'Done').click()
    await button(page, /^Redo: Imported 25 people/).click()
    await expect.poll(() => contacts(page)).toBe(25)
    await page.keyboard.press('Escape')
    await page.getByRole('option', { name: 'Amara Okonjo' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('remember the size of text, make a backup that is listed, and restore it in the window', async () => {
    const first = await launchKith()
    await importPhone(first.page)
    await first.page.getByText('No backup yet').waitFor()
    await first.page.keyboard.press('Control+,')
    await first.page.getByText('Largest').click()
    await button(first.page, 'Back up now').click()
    await first.page.getByText('Backed up 25 people').waitFor()
    await first.page.getByText(/^Backup \d\d:\d\d$/).waitFor()
    await first.page.getByText(/^Asked for by you, \d/).waitFor()

    // The way back: what it would cost is said first, and the present book is kept aside.
    await first.page.keyboard.press('Control+2')
    await first.page.getByRole('option', { name: 'Amara Okonjo' }).click()
    await first.page.keyboard.press('Delete')
    await button(first.page, /^Trash/).waitFor()
    await first.page.keyboard.press('Control+,')
    await button(first.page, /^Restore the backup of today/).click()
    await first.page.getByText('1 change since then is not in it.').waitFor()
    // The test starts the next one itself.
    await first.app.evaluate(({ app }) => Object.assign(app, { relaunch: () => undefined }))
    const gone = new Promise((resolve) => first.app.process().once('exit', resolve))
    await button(first.page, 'Replace with this backup').click()
    await gone
    const { page } = await launchKith({ data: first.data })
    await page.getByRole('option', { name: 'Amara Okonjo' }).waitFor()
    expect(readdirSync(join(first.data, 'book')).filter((name) => name.includes('.before-restore-'))).toHaveLength(1)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px')
  })

  it('empty the trash for good', async () => {
    const { page, complaints } = await launchKith()
    await importPhone(page)
    await page.getByRole('option', { name: 'Amara Okonjo' }).click()
    await page.keyboard.press('Delete')
    await button(page, /^Trash/).click()
    await page.getByRole('option', { name: 'Amara Okonjo' }).click()
    await button(page, 'Delete for good…').click()
    await button(page, 'Delete for good').click()
    await page.getByText('Deleted Amara Okonjo for good').waitFor()
    await button(page, 'History').click()
    await page.getByText('Deleted 1 person', { exact: true }).waitFor()
    expect(await page.locator('#page li').getByText('Amara').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => contacts(page)).toBe(0)
    expect(complaints).toEqual([])
  })
})
