import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findOverflow } from '../support/find-overflow.ts'
import { ODD_PEOPLE } from '../support/journey-files.ts'
import { dropFiles, type Kith, launchKith, resizeTo, takePicture } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'

const SIZES = [
  [1280, 800],
  [400, 560],
] as const

/** The window answers the keyboard: the palette comes and goes. */
async function expectAlive(page: Page): Promise<void> {
  const palette = page.getByRole('dialog').getByRole('combobox')
  await page.keyboard.press('ControlOrMeta+k')
  await palette.and(page.locator(':focus')).waitFor({ timeout: 5_000 })
  await page.keyboard.press('Escape')
  await palette.waitFor({ state: 'detached', timeout: 5_000 })
}

async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name)
  expect([name, await findOverflow(page)]).toEqual([name, []])
}

async function allPeople(page: Page) {
  const scope = { text: '', view: 'all', tag: null } as const
  const list = await askFromPage(page, 'contacts.list', { scope, offset: 0, limit: 100 })
  return list.ok ? list.value.rows : []
}

/** Back to the list where there is room for one pane only. */
async function backToList(page: Page): Promise<void> {
  const message = page.getByRole('button', { name: 'Close message' })
  if (await message.isVisible()) await message.click()
  const back = page.locator('#page').getByRole('button', { name: 'People', exact: true })
  if (await back.isVisible()) await back.click()
  await page.getByRole('listbox', { name: 'People' }).waitFor()
}

async function importFile({ page }: Kith, file: string, heading: RegExp): Promise<void> {
  await dropFiles(page, [file])
  await page.getByRole('heading', { name: heading }).waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Done' }).click()
}

describe('people with odd names', () => {
  it.each(SIZES)('are shown, edited, found, undone and written as they are, at %i × %i', async (width, height) => {
    const kith = await launchKith()
    const { page, complaints } = kith
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await resizeTo(kith, width, height)
    await importFile(kith, ODD_PEOPLE, /^10 cards imported/)
    await page.getByRole('listbox', { name: 'People' }).waitFor()
    await look(page, `odd-list-${width}`)
    const people = await allPeople(page)
    expect(people).toHaveLength(10)
    for (const [index, { id, name }] of people.entries()) {
      await backToList(page)
      await page.getByRole('option').nth(index).click()
      const article = page.getByRole('article')
      await expect.poll(() => article.getByRole('heading', { level: 1 }).innerText()).toContain(name.trim().slice(0, 8))
      await look(page, `odd-page-${width}-${id}`)
      await page.getByRole('button', { name: 'Edit', exact: true }).click()
      await page.getByRole('textbox', { name: 'Job title' }).fill(name)
      await look(page, `odd-edit-${width}-${id}`)
      await page.keyboard.press('ControlOrMeta+s')
      await page.getByRole('button', { name: 'Edit', exact: true }).waitFor()
      await page.keyboard.press('Delete')
      await page.getByText(/moved to the trash|Deleted/).waitFor()
      await look(page, `odd-toast-${width}-${id}`)
      await page.keyboard.press('ControlOrMeta+z')
      await expect.poll(async () => (await allPeople(page)).length).toBe(10)
      await page.keyboard.press('ControlOrMeta+z')
      await expect
        .poll(async () => {
          const found = await askFromPage(page, 'contacts.get', { id })
          return found.ok ? found.value.jobs.some(({ title }) => title === name) : true
        })
        .toBe(false)
    }
    await expectAlive(page)
    for (const [typed, name] of [
      ["robert'); drop", "Robert'); DROP"],
      ['<img src', '<img src'],
      ['مريم', 'مريم'],
      ['levi', 'Levi'],
    ] as const) {
      await backToList(page)
      await page.getByRole('textbox', { name: 'Find people' }).fill(typed)
      await expect.poll(() => page.getByRole('option').count()).toBe(1)
      expect(await page.getByRole('option').innerText()).toContain(name)
    }
    await page.getByRole('textbox', { name: 'Find people' }).fill('')
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox').fill('مريم')
    await page.getByRole('option', { name: /مريم/ }).first().waitFor()
    await look(page, `odd-palette-${width}`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Shift+h')
    await page.getByText('Imported 10 people').waitFor()
    await look(page, `odd-history-${width}`)
    expect([await page.title(), complaints]).toEqual(['Kith', []])
  })
})
