import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { answerSaveWith } from '../support/answer-save.ts'
import { type Kith, launchKith } from '../support/launch-kith.ts'
import { valued } from '../support/make-contact.ts'
import { askFromPage } from '../support/page-bridge.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const MOST_STEPS = 80

/** What has the focus, by its name, or `nothing` where the focus is lost. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement
    if (active === null || active === document.body) return 'nothing'
    const labelled = active.getAttribute('aria-labelledby')
    const words = labelled?.split(' ').map((id) => document.getElementById(id)?.textContent)
    const named = active.getAttribute('aria-label') ?? words?.join(' ')
    return named ?? (active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : active.textContent) ?? ''
  })
}

/** Steps on by Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const met: string[] = []
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const now = await focused(page)
    if (typeof name === 'string' ? now.trim() === name : name.test(now)) return
    met.push(now.slice(0, 30))
    await page.keyboard.press(key)
  }
  throw new Error(`${name} is not reached by ${key}; met ${met.join(' | ')}`)
}

const settles = (page: Page, name: string | RegExp) =>
  expect.poll(() => focused(page), { timeout: 5_000 }).toMatch(name)

/** Chooses a command in the palette. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or add' }).waitFor()
  await page.keyboard.type(words)
  await expect.poll(() => page.locator('#palette-results').getAttribute('aria-busy')).toBe('false')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Find or add' }).waitFor({ state: 'hidden' })
}

async function contact({ page }: Kith, id: number) {
  const answer = await askFromPage(page, 'contacts.get', { id })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

/** Ada (1), who has two numbers and a tag, and Bo (2). */
async function start(): Promise<Kith> {
  const kith = await launchKith()
  const phones = [valued('+46 8 465 004 18'), valued('+46 70 174 06 31', 'cell')]
  await askFromPage(kith.page, 'contacts.create', {
    fields: { formattedName: 'Ada Lind', phones, tags: ['Client'] },
  })
  await askFromPage(kith.page, 'contacts.create', { fields: { formattedName: 'Bo Ek' } })
  await kith.page.reload()
  await kith.page.getByRole('option', { name: 'Ada Lind' }).waitFor()
  return kith
}

async function openAda(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type('ada')
  await page.getByRole('option', { name: 'Bo Ek' }).waitFor({ state: 'hidden' })
  await page.keyboard.press('Enter')
  await page.getByRole('article', { name: 'Ada Lind' }).waitFor()
  await settles(page, /^Page/)
}

describe('by keys alone', () => {
  it('a number is preferred, another is taken out, a photo is cropped, and somebody becomes a favourite', async () => {
    const kith = await start()
    const { page, complaints } = kith
    await openAda(page)
    await page.keyboard.press('e')
    await settles(page, 'First name')
    await tabTo(page, 'Label: mobile')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Make preferred' }).waitFor()
    await page.keyboard.type('make')
    await page.keyboard.press('Enter')
    await settles(page, 'Label: mobile')
    await tabTo(page, 'Remove +46 8 465 004 18', 'Shift+Tab')
    await page.keyboard.press('Enter')
    // What is gone had the focus: what stands in its place has it now.
    await settles(page, 'Remove +46 70 174 06 31')

    // Playwright takes a moment until it answers in the place of the desktop.
    const chooser = page.waitForEvent('filechooser')
    await tabTo(page, 'Photo: choose or remove', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Choose a photo…' }).waitFor()
    await settles(page, /^Choose a photo/)
    await page.keyboard.press('Enter')
    const picture = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 })
      canvas.getContext('2d')?.fillRect(0, 0, 300, 200)
      return canvas.toDataURL('image/png').split(',')[1] ?? ''
    })
    const file = { name: 'ada.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') }
    await (await chooser).setFiles(file)
    await page.getByRole('dialog', { name: 'Crop the photo' }).waitFor()
    await settles(page, /^Picture/)
    await page.keyboard.press('+')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Crop the photo' }).waitFor({ state: 'hidden' })
    await settles(page, /^Photo: choose or remove/)
    await page.keyboard.press('Control+s')
    await page.getByText('Saved Ada Lind').waitFor()
    await settles(page, /^(?!nothing)/)
    const { phones, photo } = await contact(kith, 1)
    expect(phones.map(({ value, preference }) => [value, preference])).toEqual([['+46 70 174 06 31', 1]])
    expect(photo).toMatchObject({ kind: 'stored' })

    await tabTo(page, 'Add to favourites')
    await page.keyboard.press('Space')
    await settles(page, 'Take out of favourites')
    await command(page, 'take out of favourites')
    await expect.poll(async () => (await contact(kith, 1)).isFavorite).toBe(false)
    await settles(page, /^(?!nothing)/)
    expect(complaints).toEqual([])
  })

  it('somebody is thrown away and restored from the trash, and the message is reached by F6', async () => {
    const kith = await start()
    const { page } = kith
    await openAda(page)
    await page.keyboard.press('Delete')
    await page.getByText('Deleted Ada Lind').waitFor()
    await settles(page, /^(?!nothing)/)
    await tabTo(page, /^Undo/, 'F6')
    await page.keyboard.press('Escape')
    await page.getByText('Deleted Ada Lind').waitFor({ state: 'hidden' })
    await settles(page, /^(?!nothing)/)

    await command(page, 'trash')
    await settles(page, 'Trash')
    await page.keyboard.press('Home')
    await page.getByRole('article', { name: 'Ada Lind' }).waitFor()
    await command(page, 'restore')
    await expect.poll(async () => (await contact(kith, 1)).deletedAt).toBeNull()
    await settles(page, /^(?!nothing)/)
    await page.keyboard.press('Control+2')
    await page.getByRole('option', { name: 'Ada Lind' }).waitFor()
  })

  it('a search is narrowed by a field word, and whoever is found is exported', async () => {
    const kith = await start()
    const { page } = kith
    const file = join(temporaryFolder(), 'client.vcf')
    await answerSaveWith(kith, file)
    await page.keyboard.press('/')
    await page.keyboard.type('ta')
    await page.keyboard.press('Tab')
    await page.getByRole('option', { name: 'tag:Client' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Bo Ek' }).waitFor({ state: 'hidden' })
    await page.keyboard.press('ArrowDown')
    await settles(page, 'People')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Ada Lind' }).waitFor()
    await command(page, 'export this person')
    await page.getByRole('dialog', { name: 'Export people' }).waitFor()
    await tabTo(page, /^Export 1 person/)
    await page.keyboard.press('Enter')
    await page.getByText('Exported 1 person to client.vcf').waitFor()
    expect(existsSync(file)).toBe(true)
    await settles(page, /^(?!nothing)/)
  })

  it('the settings are walked through, a backup is made and restored', async () => {
    const first = await start()
    const { page } = first
    await page.keyboard.press('Control+,')
    await page.getByRole('heading', { name: 'Appearance' }).waitFor()
    await tabTo(page, 'Backup')
    await page.keyboard.press('Enter')
    await settles(page, 'Backup')
    await tabTo(page, 'Back up now')
    await page.keyboard.press('Enter')
    await page.getByText('Backed up 2 people').waitFor()
    await settles(page, 'Back up now')
    await tabTo(page, /^Restore the backup of today/)
    await page.keyboard.press('Enter')
    await settles(page, 'Cancel')
    await page.keyboard.press('Escape')
    await settles(page, /^Restore the backup of today/)
    await page.keyboard.press('Enter')
    await settles(page, 'Cancel')
    // The test starts the next one itself.
    await first.app.evaluate(({ app }) => Object.assign(app, { relaunch: () => undefined }))
    const gone = new Promise((resolve) => first.app.process().once('exit', resolve))
    await tabTo(page, 'Replace with this backup')
    await page.keyboard.press('Enter')
    await gone
    const next = await launchKith({ data: first.data })
    await next.page.getByRole('option', { name: 'Ada Lind' }).waitFor()
    expect(readdirSync(join(first.data, 'book')).some((name) => name.includes('.before-restore-'))).toBe(true)
  })
})
