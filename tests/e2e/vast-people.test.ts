import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createContact } from '../../electron/contacts/contacts.service.ts'
import { openBook } from '../../electron/db/open-book.ts'
import { findOverflow } from '../support/find-overflow.ts'
import { launchKith, resizeTo, takePicture } from '../support/launch-kith.ts'
import { makeFields } from '../support/make-contact.ts'
import { askFromPage } from '../support/page-bridge.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const NOTE = 'Letterpress and bindings. '.repeat(400_000).slice(0, 10_000_000)
const LONG = `Ada ${'Lindqvist'.repeat(12_000)}`.slice(0, 100_000)
const TAGS = Array.from({ length: 5_000 }, (_, index) => `tag ${index}`)
/** Right to left with a mark of direction, letters under a heap of marks, a family of one sign. */
const ODD = ['\u202eمريم Öztürk', `Zoe${'\u0301'.repeat(200)} Lind`, '👩‍👩‍👧‍👦 Ådahl']

/** Nobody waits for longer than this on a busy machine: the window would be called dead. */
const PATIENCE = { timeout: 20_000 }

async function vastBook(): Promise<string> {
  const data = temporaryFolder()
  const book = await openBook(`${data}/book`)
  const people = [
    { formattedName: 'Nora Note', notes: [NOTE] },
    { formattedName: LONG },
    { formattedName: 'Tage Tagged', tags: TAGS },
    ...ODD.map((formattedName) => ({ formattedName })),
  ]
  for (const [index, fields] of people.entries())
    await book.write(async (write) => createContact(write, makeFields(fields), `uid-${index}`, () => Date.now()))
  await book.close()
  return data
}

/** The palette comes by its key and goes by one Escape, and the focus is where it was. */
async function expectAlive(page: Page): Promise<void> {
  const before = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('combobox', { name: 'Find or add' })
  await palette.and(page.locator(':focus')).waitFor(PATIENCE)
  await page.keyboard.press('Escape')
  await palette.waitFor({ state: 'detached', ...PATIENCE })
  await expect.poll(() => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)), PATIENCE).toBe(before)
}

describe('vast people', () => {
  it('are shown, edited, saved and undone in a window that stays alive, nothing of them lost', {
    timeout: 240_000,
  }, async () => {
    const kith = await launchKith({ data: await vastBook() })
    const { page, complaints } = kith
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const person = async (id: number) => {
      const answer = await askFromPage(page, 'contacts.get', { id })
      if (!answer.ok) throw new Error(answer.error.code)
      return answer.value
    }
    const find = (words: string) => page.getByRole('textbox', { name: 'Find people' }).fill(words)
    const edit = async (words: string) => {
      await find(words)
      await page.getByRole('option').first().click()
      await page.getByRole('button', { name: 'Edit', exact: true }).click(PATIENCE)
      await page.getByRole('textbox', { name: 'Job title' }).waitFor(PATIENCE)
    }
    const save = async () => {
      await page.keyboard.press('ControlOrMeta+s')
      await page.getByRole('button', { name: 'Edit', exact: true }).waitFor(PATIENCE)
    }

    for (const [id, words] of [
      [1, 'nora'],
      [2, 'ada'],
      [3, 'tage'],
    ] as const) {
      const before = await person(id)
      await edit(words)
      await page.getByRole('textbox', { name: 'Job title' }).fill('Publisher')
      await expectAlive(page)
      await takePicture(page, `vast-edit-${id}`)
      await save()
      const { jobs, updatedAt: _, ...rest } = await person(id)
      expect(jobs[0]?.title).toBe('Publisher')
      const { jobs: _none, updatedAt: _then, ...was } = before
      expect(rest).toEqual(was)
      await takePicture(page, `vast-page-${id}`)
    }

    // One of 5,000 tags, with the palette over the open list of them; and one more where there are 5,000 already.
    await edit('nora')
    const tags = page.getByRole('combobox', { name: 'Add a tag' })
    await tags.focus()
    await page
      .getByRole('option', { name: /^tag 0/ })
      .first()
      .waitFor(PATIENCE)
    await takePicture(page, 'vast-tags-list')
    await expectAlive(page)
    await page.keyboard.type('tag 77')
    await page.keyboard.press('Enter')
    await save()
    expect((await person(1)).tags).toEqual(['tag 77'])
    await edit('tage')
    await tags.focus()
    await page.keyboard.type('one more')
    await page.keyboard.press('Enter')
    await save()
    expect((await person(3)).tags).toHaveLength(5_001)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(async () => (await person(3)).tags.length, PATIENCE).toBe(5_000)

    await find('')
    for (const [width, height] of [
      [1280, 800],
      [400, 560],
    ] as const) {
      await resizeTo(kith, width, height)
      const back = page.locator('#page').getByRole('button', { name: 'People', exact: true })
      if (await back.isVisible()) await back.click()
      await page.getByRole('listbox', { name: 'People' }).waitFor()
      await takePicture(page, `vast-list-${width}`)
      expect(await findOverflow(page)).toEqual([])
    }
    expect(complaints).toEqual([])
  })
})
