import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../electron/db/open-book.ts'
import { answerSaveWith } from '../support/answer-save.ts'
import { seriousFindings } from '../support/check-accessibility.ts'
import { expectSound } from '../support/every-size.ts'
import { card, importPaths } from '../support/import-text.ts'
import { launchKith } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const PEOPLE =
  card('Ada Lind', 'TEL;TYPE=CELL:+46 70 174 06 31', 'CATEGORIES:Client', 'ORG:Brightwater;Books', 'NOTE:Likes tea') +
  card('Bo Ek', 'EMAIL:bo@ek.example', 'CATEGORIES:Client,Press', 'X-KITH-FAVORITE:true') +
  card('Cy Moss', 'TEL:1', 'X-ODD:1') +
  card('Eli Zorn', 'TEL:2')

async function start() {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'people.vcf'), PEOPLE)
  const data = temporaryFolder()
  const book = await openBook(join(data, 'book'))
  await importPaths(book, [join(folder, 'people.vcf')])
  await book.close()
  const kith = await launchKith({ data })
  await kith.page.getByRole('option', { name: 'Ada Lind' }).waitFor()
  return { ...kith, kith, folder }
}

describe('exporting in the window', () => {
  it('writes three people for an iPhone, having said what it has no place for', async () => {
    const { kith, page, folder, complaints } = await start()
    const file = join(folder, 'for-phone.vcf')
    await answerSaveWith(kith, file)
    await page.getByRole('option', { name: 'Ada Lind' }).click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByRole('button', { name: 'Export…' }).click()
    await page.getByRole('dialog', { name: 'Export people' }).waitFor()
    await page.getByText('What an iPhone has no place for').waitFor()
    await page.getByText('2 people have tags').waitFor()
    await page.getByText('Ada Lind, Bo Ek', { exact: true }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    // By keyboard alone from here.
    await page.getByRole('button', { name: 'Export 3 people…' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Exported 3 people to for-phone.vcf').waitFor()
    const text = readFileSync(file, 'utf8')
    expect(text.match(/VERSION:3\.0/g)).toHaveLength(3)
    expect(text).toContain('FN:Cy Moss')
    expect(text).not.toContain('Eli Zorn')

    await page.getByRole('button', { name: 'Export…' }).click()
    await page.getByText('2 people have tags').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('writes everyone with a tag without their notes, by keyboard, and remembers how', async () => {
    const { kith, page, folder } = await start()
    const file = join(folder, 'clients.csv')
    await answerSaveWith(kith, file)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('export everyone')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Export people' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Client' }).waitFor()
    await page.keyboard.type('Client')
    await page.keyboard.press('Enter')
    // As long as the list is there, the focus is in it.
    await page.getByRole('option', { name: 'Client' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Tab')
    for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowDown')
    await page.getByText('What a table of Google Contacts has no column for').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Export 2 people…' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Exported 2 people to clients.csv').waitFor()
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('Ada')
    expect(text).not.toContain('Likes tea')
    expect(text).not.toContain('Cy')
    expect(await askFromPage(page, 'app.info', {})).toMatchObject({
      value: { settings: { exportTarget: 'google', isExportedWithoutNotes: true } },
    })
  })

  it('leaves no file where it cannot be written, and says why', async () => {
    const { kith, page, folder } = await start()
    await answerSaveWith(kith, join(folder, 'nowhere', 'x.vcf'))
    await page.getByRole('button', { name: 'Import and export' }).click()
    await page.getByRole('menuitem', { name: 'Export everyone…' }).click()
    await page.getByRole('button', { name: 'Export 4 people…' }).click()
    await page.getByText(/cannot be written: there is no such folder/).waitFor()
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })

  it('looks well in every size and theme', async () => {
    const { kith, page } = await start()
    await page.getByRole('button', { name: 'Import and export' }).click()
    await page.getByRole('menuitem', { name: 'Export everyone…' }).click()
    await page.getByText('What an iPhone has no place for').waitFor()
    await expectSound(kith, 'export')
  })
})
