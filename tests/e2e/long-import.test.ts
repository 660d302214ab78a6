import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULTS, writeCards } from '../bench/generate-cards.ts'
import { seriousFindings } from '../support/check-accessibility.ts'
import { ONE_PERSON, PHONE_EXPORT } from '../support/journey-files.ts'
import { dropFiles, type Kith, launchKith, takePicture } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** So many that there is time to look at the dialog before they are all in. */
const MANY = 30_000

function longExport(): string {
  const path = join(temporaryFolder(), 'everyone.vcf')
  writeCards({ ...DEFAULTS, count: MANY }, path)
  return path
}

/** Answers the system's dialogs for files in the user's place. */
const answerFileDialogs = ({ app }: Kith, paths: readonly string[]) =>
  app.evaluate(({ dialog }, chosen) => {
    const canceled = chosen.length === 0
    dialog.showOpenDialog = async () => ({ canceled, filePaths: [...chosen] })
    dialog.showSaveDialog = async () => ({ canceled, filePath: chosen[0] ?? '' })
  }, paths)

describe('a long import', () => {
  it('shows how far it is, and leaves the book as it was when it is cancelled', async () => {
    const { page } = await launchKith()
    await dropFiles(page, [longExport()])
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('progressbar').waitFor()
    await takePicture(page, 'import-progress')
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Bring your people' }).waitFor()
    expect(await askFromPage(page, 'imports.state', {})).toEqual({ ok: true, value: { state: 'idle' } })
    expect(await askFromPage(page, 'app.info', {})).toMatchObject({ value: { contacts: 0 } })
  })

  it('is looked through before, counts its cards, and can be cancelled and begun again', async () => {
    const { page, complaints } = await launchKith({ args: [ONE_PERSON] })
    await page.getByRole('button', { name: 'Done' }).click()
    await dropFiles(page, [longExport()])
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Nothing is saved until you have looked it through.').waitFor()
    await takePicture(page, 'import-preview-reading')
    await page.getByRole('heading', { name: 'Review 30,000 cards' }).waitFor({ timeout: 60_000 })
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.press('End')
    await page.locator('[data-row="29999"] [role="radiogroup"]').waitFor()
    const contacts = async () =>
      ((await askFromPage(page, 'app.info', {})) as { value: { contacts: number } }).value.contacts

    await page.getByRole('button', { name: /^Import [\d,]+ people/ }).click()
    await page.getByRole('heading', { name: 'Importing 30,000 cards' }).waitFor()
    await dialog.getByText(/^[\d,]+ of 30,000, /).waitFor()
    await takePicture(page, 'import-preview-progress')
    await dialog.getByRole('button', { name: 'Cancel import' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await contacts()).toBe(1)
    await page.getByRole('heading', { name: 'Review 30,000 cards' }).waitFor()

    await page.getByRole('button', { name: 'All shown' }).click()
    await page.getByRole('menuitem', { name: 'Skip' }).click()
    await page.getByRole('button', { name: '30,000 Skip' }).waitFor()
    // Some of these nobody can read: their text could still be kept.
    await page.getByRole('button', { name: 'Keep what could not be read' }).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('option', { name: 'Ingrid Solheim' }).waitFor()
    expect(await contacts()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('is taken back when Kith is quit in the middle of it', async () => {
    const { page, data, quit } = await launchKith()
    await dropFiles(page, [longExport()])
    await page.getByRole('progressbar').waitFor()
    await quit()
    const again = await launchKith({ data })
    expect(await askFromPage(again.page, 'app.info', {})).toMatchObject({ value: { contacts: 0, damagedBook: null } })
  })
})

describe('the system’s dialogs', () => {
  it('choose what is imported', async () => {
    const kith = await launchKith()
    await answerFileDialogs(kith, [PHONE_EXPORT])
    await kith.page.getByRole('button', { name: /^Choose a file/ }).click()
    await kith.page.getByRole('heading', { name: '25 cards imported' }).waitFor()
  })

  it('may be closed without choosing', async () => {
    const kith = await launchKith()
    await answerFileDialogs(kith, [])
    expect(await askFromPage(kith.page, 'imports.choose', {})).toEqual({ ok: true, value: null })
    expect(await askFromPage(kith.page, 'exports.choose', { ids: null, target: 'vcard4' })).toEqual({
      ok: true,
      value: null,
    })
  })

  it('choose where everyone is written', async () => {
    const kith = await launchKith({ args: [PHONE_EXPORT] })
    await kith.page.getByRole('button', { name: 'Done' }).click()
    const file = join(temporaryFolder(), 'people.vcf')
    await answerFileDialogs(kith, [file])
    await kith.page.getByRole('button', { name: 'Import and export' }).click()
    await kith.page.getByRole('menuitem', { name: /^Export everyone/ }).click()
    await kith.page.getByRole('button', { name: 'Export 25 people…' }).click()
    await expect.poll(() => existsSync(file)).toBe(true)
    await kith.page.getByText(/25 people/).waitFor()
    expect(readFileSync(file, 'utf8').match(/^BEGIN:VCARD/gm)).toHaveLength(25)
  })
})
