import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp } from '../../electron/backup/backups.service.ts'
import { createContact } from '../../electron/contacts/contacts.service.ts'
import { openBook } from '../../electron/db/open-book.ts'
import { PHONE_EXPORT } from '../support/journey-files.ts'
import { dropFiles, launchKith } from '../support/launch-kith.ts'
import { makeFields } from '../support/make-contact.ts'
import { askFromPage } from '../support/page-bridge.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const DAMAGE = Buffer.alloc(4_096, 'not a page')

describe('a damaged book', () => {
  it('is kept aside byte for byte, named, and a new one begun', async () => {
    const first = await launchKith()
    await dropFiles(first.page, [PHONE_EXPORT])
    await first.page.getByRole('button', { name: 'Done' }).waitFor()
    await first.quit()
    const path = join(first.data, 'book', 'kith.sqlite')
    const damaged = readFileSync(path)
    DAMAGE.copy(damaged, 4_096 * 3)
    writeFileSync(path, damaged)

    const { page, data } = await launchKith({ data: first.data })
    const info = await askFromPage(page, 'app.info', {})
    const keptAs = info.ok ? (info.value.damagedBook?.keptAs ?? '') : ''
    expect(keptAs).toContain(join(data, 'book'))
    expect(readFileSync(keptAs).equals(damaged)).toBe(true)
    await page.getByText(keptAs).waitFor()
    await page.getByRole('heading', { name: 'Bring your people' }).waitFor()
  })

  it('is known for what it is when it is no database at all', async () => {
    const data = temporaryFolder()
    mkdirSync(join(data, 'book'))
    writeFileSync(join(data, 'book', 'kith.sqlite'), 'This is no database. '.repeat(500))
    const { page } = await launchKith({ data })
    await page.getByText(/\.damaged-/).waitFor()
    const kept = readdirSync(join(data, 'book')).filter((name) => name.includes('.damaged-'))
    expect(kept).toHaveLength(1)
  })

  it.each([
    ['empty', (path: string) => writeFileSync(path, '')],
    ['gone', (path: string) => rmSync(path)],
  ])('comes back from its backup where it is %s, when the user wants that', async (_, harm) => {
    const data = temporaryFolder()
    const book = await openBook(join(data, 'book'))
    await book.write(async (write) => createContact(write, makeFields({ formattedName: 'Ada Lind' }), 'ada', Date.now))
    await backUp(book, 'daily', Date.now())
    await book.close()
    harm(book.path)
    const { page } = await launchKith({ data, answers: ['Restore the backup'] })
    await page.getByRole('heading', { name: 'Ada Lind' }).waitFor()
  })

  it('is replaced by the newest good backup when the user wants that, and kept aside', async () => {
    const data = temporaryFolder()
    const folder = join(data, 'book')
    const book = await openBook(folder)
    const clock = () => Date.now()
    await book.write(async (write) =>
      createContact(write, makeFields({ formattedName: 'Ada Lindqvist' }), 'ada', clock),
    )
    await backUp(book, 'daily', clock())
    await book.close()
    writeFileSync(book.path, 'This is no database. '.repeat(500))

    const { page } = await launchKith({ data, answers: ['Restore the backup'] })
    await page.getByRole('heading', { name: 'Ada Lindqvist' }).waitFor()
    const [kept = ''] = readdirSync(folder).filter((name) => name.includes('.before-restore-'))
    expect(readFileSync(join(folder, kept), 'utf8')).toContain('This is no database.')
  })
})
