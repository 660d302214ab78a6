import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seriousFindings } from '../support/check-accessibility.ts'
import { PHONE_EXPORT } from '../support/journey-files.ts'
import { launchKith, resizeTo, showTheme, takePicture } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const list = (page: Page) => page.locator('#people')
const names = (page: Page) => list(page).getByRole('option').allTextContents()

async function start(size = { width: 1280, height: 800 }) {
  const kith = await launchKith({ args: [PHONE_EXPORT] })
  await kith.page.emulateMedia({ reducedMotion: 'reduce' })
  await resizeTo(kith, size.width, size.height)
  await button(kith.page, 'Done').click()
  await list(kith.page).waitFor()
  return kith
}

/** A file of as many people, named by their numbers. */
function manyPeople(count: number): string {
  const path = join(temporaryFolder(), 'many.vcf')
  const card = (number: number) =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:P${String(number).padStart(6, '0')}\r\nEND:VCARD\r\n`
  writeFileSync(path, Array.from({ length: count }, (_, index) => card(index)).join(''))
  return path
}

describe('lists', () => {
  it('are sorted by when people were added or changed, also after the next start', async () => {
    const { page, quit, data, complaints } = await start()
    await askFromPage(page, 'contacts.create', { fields: { formattedName: 'Zoë Newcomer' } })
    await button(page, 'Sort').click()
    await page.getByRole('menuitemradio', { name: 'Recently added' }).click()
    await expect.poll(async () => (await names(page))[0]).toContain('Zoë Newcomer')
    await page.getByRole('group', { name: 'Today' }).waitFor()
    await takePicture(page, 'list-added')
    expect(await seriousFindings(page)).toEqual([])
    expect(complaints).toEqual([])
    await quit()
    const again = await launchKith({ data })
    await list(again.page).press('Home')
    await expect.poll(async () => (await names(again.page))[0]).toContain('Zoë Newcomer')
  })

  it('are shown as a table, by keyboard alone', async () => {
    const kith = await start()
    const { app, page, complaints } = kith
    await button(page, 'Show as table').press('Enter')
    await page.getByRole('grid', { name: 'People' }).waitFor()
    await list(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+c')
    await page.getByText('Copied 2 rows').waitFor()
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied.split('\n')[0]).toBe('Name\tOrganisation\tPhone\tE-mail\tTags')
    expect(copied.trim().split('\n')).toHaveLength(3)
    await takePicture(page, 'table-light-1280')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('article').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('grid', { name: 'People' }).waitFor()
    await button(page, 'Columns').press('Enter')
    await page.getByRole('switch', { name: 'Added' }).press(' ')
    await takePicture(page, 'columns-light-1280')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('columnheader', { name: 'Added' }).getByRole('button').click()
    await expect
      .poll(() => page.getByRole('columnheader', { name: 'Added' }).getAttribute('aria-sort'))
      .toBe('descending')
    for (const [width, height] of [
      [1600, 900],
      [900, 600],
      [400, 560],
    ] as const) {
      await resizeTo(kith, width, height)
      await list(page).waitFor()
      await takePicture(page, `table-light-${width}`)
      expect(await seriousFindings(page), `${width}`).toEqual([])
    }
    await showTheme(kith, 'dark')
    await resizeTo(kith, 1280, 800)
    await list(page).press('ArrowDown')
    await list(page).press('ArrowRight')
    await takePicture(page, 'table-dark-1280')
    expect(await seriousFindings(page, 'colours')).toEqual([])
    expect(complaints).toEqual([])
  })

  it('put people into groups, and take it back', async () => {
    const { page, complaints } = await start()
    await list(page).press('Home')
    await list(page).press('Shift+ArrowDown')
    await button(page, 'Add to group…').click()
    await page.getByRole('menuitem', { name: 'New group…' }).click()
    await page.getByRole('textbox', { name: 'Name of the group' }).fill('Choir')
    await page.getByRole('dialog').getByRole('button', { name: 'Make group' }).click()
    await page.getByText('Made the group Choir').waitFor()
    await takePicture(page, 'selection-groups')
    await button(page, /^Choir 2/).click()
    await expect.poll(() => names(page)).toHaveLength(2)
    await takePicture(page, 'group')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Control+z')
    await page.getByText('Took the group Choir out again').waitFor()
    await page.getByText('No one of this group is in the book').waitFor()
    expect(complaints).toEqual([])
  })

  it('empty the trash from its list', async () => {
    const kith = await start()
    const { page } = kith
    await list(page).press('Control+a')
    await page.getByRole('article', { name: '25 people selected' }).waitFor()
    await list(page).press('Delete')
    await page.getByText('Deleted 25 people').waitFor()
    await button(page, /^Trash/).click()
    await page.getByText('People here stay until you delete them for good.').waitFor()
    for (const theme of ['light', 'dark'] as const) {
      await showTheme(kith, theme)
      await takePicture(page, `trash-${theme}`)
      expect(await seriousFindings(page)).toEqual([])
    }
    await button(page, 'Empty the trash…').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click()
    await page.getByText('Deleted 25 people for good').waitFor()
  })

  it('tell how far long work has come, and cancel it, as quitting does, which changes nothing', async () => {
    const { page, complaints, data, quit } = await launchKith({ args: [manyPeople(40_000)] })
    await button(page, 'Done').click({ timeout: 60_000 })
    await list(page).press('Control+a')
    await page.getByRole('article', { name: '40,000 people selected' }).waitFor()
    const addNote = async () => {
      await button(page, 'Set a field…').click()
      await page.getByRole('menuitem', { name: 'Add a note…' }).click()
      await page.getByRole('textbox', { name: 'Note' }).fill('Met at the fair')
      await page.keyboard.press('Enter')
      await page.getByRole('progressbar', { name: 'Working…' }).waitFor()
    }
    await addNote()
    await takePicture(page, 'work')
    await button(page, 'Cancel').click()
    await page.getByText('Cancelled. Everything is as it was.').waitFor()
    const scope = { text: 'has:note', view: 'all', tag: null } as const
    const nobody = { ok: true, value: { total: 0 } }
    expect(await askFromPage(page, 'contacts.list', { scope, offset: 0, limit: 1 })).toMatchObject(nobody)
    expect(complaints).toEqual([])
    await addNote()
    await quit()
    const again = await launchKith({ data })
    expect(await askFromPage(again.page, 'contacts.list', { scope, offset: 0, limit: 1 })).toMatchObject(nobody)
  })
})
