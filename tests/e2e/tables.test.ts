import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectSound } from '../support/every-size.ts'
import { dropFiles, launchKith, resizeTo, takePicture } from '../support/launch-kith.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const HEAD = 'Kund;Kontakt;Nummer;Mejl;Ort;Sedan;Intern kod'
const ROWS = [
  'Blom Bygg;Oskar Blom;040-12 34 56;oskar@blom.example;Malmö;3/4/2001;A-17',
  'Aubert Textiles;Mireille Aubert;+33 6 12 34 56 78;mireille@aubert.example;Lyon;5/6/2002;B-3',
  'Hoshi Type;Takumi Ishii;+81 3 1234 5678;takumi@hoshi.example;Tokyo;7/8/2003;A-2',
]

function table(name: string, rows: readonly string[]): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, Buffer.from(`${[HEAD, ...rows].join('\r\n')}\r\n`, 'latin1'))
  return path
}

describe('a table of no program that is known', () => {
  it('is told what its columns are by keyboard alone, remembers it, and says so for the next one', async () => {
    const kith = await launchKith()
    const { page, complaints } = kith
    await page.getByRole('heading', { name: 'Bring your people' }).waitFor()
    await dropFiles(page, [table('kunder.csv', ROWS)])
    await page.getByRole('heading', { name: 'What is in each column?' }).waitFor()
    await page.getByRole('rowheader', { name: 'Intern kod' }).waitFor()

    /** Opens the choice of a column by its key, types the beginning of what it is, and takes it. */
    const choose = async (column: string, meaning: string) => {
      const field = page.getByRole('button', { name: `What ${column} becomes` })
      await field.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('listbox').waitFor()
      await page.keyboard.type(meaning)
      await page.keyboard.press('Enter')
      await page.getByRole('listbox').waitFor({ state: 'detached' })
      expect(await field.textContent()).toContain(meaning)
    }
    await choose('Kund', 'Organisation')
    await choose('Kontakt', 'Full name')
    await choose('Nummer', 'Work phone')
    await choose('Mejl', 'Work e-mail')
    await choose('Sedan', 'Another date')
    await choose('Intern kod', 'Leave it out')
    const person = page.getByRole('complementary')
    await person.getByRole('heading', { name: 'Oskar Blom' }).waitFor()
    await person.getByText('Malmö').waitFor()
    await person.getByText('3 April 2001').waitFor()
    await page.getByRole('button', { name: 'Dates such as 3/4/2001' }).click()
    await page.getByRole('option', { name: 'Month, day, year' }).click()
    await person.getByText('4 March 2001').waitFor()
    await person.getByRole('button', { name: 'Next row' }).click()
    await person.getByRole('heading', { name: 'Mireille Aubert' }).waitFor()

    await expectSound(kith, 'mapping')
    await resizeTo(kith, 1280, 800)

    await page.getByRole('button', { name: 'Save for such tables…' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Customers')
    await page.keyboard.press('Enter')
    await page.getByText('Saved “Customers” for tables with these columns').waitFor()
    await page.getByRole('button', { name: 'Customers', exact: true }).waitFor()
    await page.keyboard.press('Control+Enter')

    await page.getByRole('heading', { name: 'Review 3 cards' }).waitFor()
    // What was read wrongly can still be put right.
    await page.getByRole('button', { name: 'Change what the columns are…' }).click()
    await page.getByRole('heading', { name: 'What is in each column?' }).waitFor()
    await choose('Intern kod', 'Note')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Review 3 cards' }).waitFor()
    await page.getByRole('checkbox', { name: 'Tag new people' }).press(' ')
    await page.getByRole('button', { name: /^Change the tag kunder, / }).press('Enter')
    await page.getByRole('textbox', { name: 'Name of the tag' }).fill('Kunder')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Name of the tag' }).waitFor({ state: 'detached' })
    const renamed = page.getByRole('button', { name: 'Change the tag Kunder' })
    await expect.poll(() => renamed.evaluate((button) => button === document.activeElement)).toBe(true)
    await takePicture(page, 'import-preview-tag')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '3 cards imported' }).waitFor()
    await page.getByText('Tagged 3 new people with “Kunder”.').waitFor()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Kunder 3' }).waitFor()

    await dropFiles(page, [table('juli.csv', [...ROWS, 'Ek AB;Bo Ek;1;bo@ek.example;Lund;9/9/2009;C'])])
    await page.getByRole('heading', { name: 'What is in each column?' }).waitFor()
    await page.getByRole('button', { name: 'Customers', exact: true }).waitFor()
    await page.getByRole('complementary').getByRole('heading', { name: 'Oskar Blom' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Review 4 cards' }).waitFor()
    await page.getByRole('button', { name: '1 New' }).waitFor()
    expect(complaints).toEqual([])
  })
})
