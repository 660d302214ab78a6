import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createContact } from '../../electron/contacts/contacts.service.ts'
import { openBook } from '../../electron/db/open-book.ts'
import { fillDisk, mountDisk, remount } from '../support/bad-disks.ts'
import { doctorOf } from '../support/doctor-of.ts'
import { type Kith, launchKith, takePicture } from '../support/launch-kith.ts'
import { makeFields } from '../support/make-contact.ts'
import { askFromPage } from '../support/page-bridge.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const title = (page: Page) => page.getByRole('textbox', { name: 'Job title' })
const save = (page: Page) => page.keyboard.press('ControlOrMeta+s')
const trouble = (page: Page) => page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Try again' }) })

/** A folder of data in which Ada is in the book. */
async function dataWithAda(data = temporaryFolder()): Promise<string> {
  const book = await openBook(join(data, 'book'))
  await book.write(async (write) =>
    createContact(write, makeFields({ formattedName: 'Ada Lind' }), 'ada', () => Date.now()),
  )
  await book.close()
  return data
}

/** Opens Ada in the editor and writes a title that is not saved yet. */
async function writeTitle({ page }: Kith, words: string): Promise<void> {
  await page.getByRole('option', { name: 'Ada Lind' }).click()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await title(page).fill(words)
}

async function titleInBook({ page }: Kith): Promise<string | undefined> {
  const found = await askFromPage(page, 'contacts.get', { id: 1 })
  return found.ok ? found.value.jobs[0]?.title : undefined
}

describe('the folder of the book', () => {
  it('may go while the window is open: nothing written is lost, and saving goes on once it is back', async () => {
    const kith = await launchKith({ data: await dataWithAda() })
    const { page, data } = kith
    const [here, away] = [join(data, 'book'), join(data, 'elsewhere')]
    await writeTitle(kith, 'Publisher')
    renameSync(here, away)
    await save(page)
    await trouble(page).getByText('is no longer where it was opened').waitFor()
    expect(await title(page).inputValue()).toBe('Publisher')
    await takePicture(page, 'book-gone')
    await save(page)
    expect(await page.getByText('is no longer where it was opened').count()).toBe(1)
    expect(existsSync(join(here, 'kith.sqlite'))).toBe(false)

    await page.getByRole('button', { name: 'Try again' }).click()
    expect(await trouble(page).count()).toBe(1)
    renameSync(away, here)
    await page.getByRole('button', { name: 'Try again' }).click()
    await trouble(page).waitFor({ state: 'detached' })
    expect(await title(page).inputValue()).toBe('Publisher')
    await save(page)
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor()
    expect(await titleInBook(kith)).toBe('Publisher')
    await kith.quit()
    const again = await launchKith({ data })
    expect(await titleInBook(again)).toBe('Publisher')
  })
})

describe('a full disk', () => {
  it('is said where it is noticed; what was written stays in its field, and is saved once there is room', async (test) => {
    const data = temporaryFolder()
    const disk = mountDisk(test, 24, join(data, 'book'))
    await dataWithAda(data)
    const kith = await launchKith({ data })
    const { page } = kith
    const free = fillDisk(disk.folder)
    await writeTitle(kith, 'Publisher')
    // A note that the last free pages of the journal have no room for.
    await page.getByRole('textbox', { name: 'About' }).fill('Met in Bergen. '.repeat(2_000))
    await save(page)
    await page
      .getByText(/disk is full/i)
      .first()
      .waitFor()
    await takePicture(page, 'disk-full')
    expect(await title(page).inputValue()).toBe('Publisher')
    expect(await titleInBook(kith)).toBeUndefined()
    expect(await page.getByText(/disk is full/i).count()).toBeLessThanOrEqual(2)

    free()
    const again = page.getByRole('button', { name: 'Try again' })
    if (await again.isVisible()) await again.click()
    await title(page).focus()
    await save(page)
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor()
    expect(await titleInBook(kith)).toBe('Publisher')
    await kith.quit()
    const book = await openBook(join(data, 'book'))
    expect(await doctorOf(book)).toMatchObject({ ok: true })
    await book.close()
    const later = await launchKith({ data })
    expect(await titleInBook(later)).toBe('Publisher')
  })
})

describe('a book that may only be read', () => {
  it('is shown whole, and says why nothing is saved', async (test) => {
    const data = temporaryFolder()
    mkdirSync(join(data, 'book'))
    const disk = mountDisk(test, 48, join(data, 'book'))
    await dataWithAda(data)
    remount(test, disk.folder, 'ro')
    const kith = await launchKith({ data })
    const { page } = kith
    await page.getByText('Your book is on a read-only disk or folder').waitFor()
    await writeTitle(kith, 'Publisher')
    await save(page)
    await page
      .getByText(/is on a read-only disk or folder, so nothing was changed/)
      .first()
      .waitFor()
    expect(await title(page).inputValue()).toBe('Publisher')
    await takePicture(page, 'book-read-only')
    // A window with something unsaved does not close at the first try.
    kith.app.process().kill('SIGKILL')
  })
})
