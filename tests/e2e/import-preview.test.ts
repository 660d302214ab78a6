import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seriousFindings } from '../support/check-accessibility.ts'
import { expectSound } from '../support/every-size.ts'
import { ONE_PERSON, PHONE_EXPORT } from '../support/journey-files.ts'
import { dropFiles, type Kith, launchKith, resizeTo, showTheme, takePicture } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const card = (name: string, ...lines: readonly string[]) => {
  const [given = '', family = ''] = name.split(' ')
  const all = ['BEGIN:VCARD', 'VERSION:3.0', `N:${family};${given};;;`, `FN:${name}`, ...lines, 'END:VCARD', '']
  return all.join('\r\n')
}
/** A later export of the phone: one person changed, two new ones, one of them twice, a date that is none, an empty card. */
const LATER = [
  readFileSync(PHONE_EXPORT, 'utf8').replace('Managing editor', 'Publisher').trimEnd(),
  card('Mireille Aubert', 'ORG:Aubert Textiles', 'TEL;TYPE=CELL:+33 6 12 34 56 78', 'EMAIL:mireille@aubert.example'),
  card('Mireille Aubert', 'ORG:Aubert Textiles', 'TEL;TYPE=CELL:+33 6 12 34 56 78', 'EMAIL:mireille@aubert.example'),
  card('Oskar Blom', 'ORG:Blom Bygg', 'BDAY:31 Feb 1984'),
  'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n',
].join('\r\n')

function later(name = 'phone-export-june.vcf'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, LATER)
  return path
}

/** Kith with the people of the phone in it. */
async function launchWithPeople(): Promise<Kith> {
  const kith = await launchKith({ args: [PHONE_EXPORT] })
  await kith.page.getByRole('button', { name: 'Done' }).click()
  await kith.page.getByRole('option', { name: 'Maren Aldridge' }).waitFor()
  return kith
}

const people = async (page: Page) => {
  const info = (await askFromPage(page, 'app.info', {})) as { value?: { contacts: number } }
  return info.value?.contacts
}
/** What a screen reader is told that the keyboard is on. */
const active = (page: Page) =>
  page.evaluate(() => {
    const radio = document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
    return `${radio?.parentElement?.getAttribute('aria-label')}: ${radio?.getAttribute('aria-label')}`
  })

/** What is written in the field that the keyboard is on. */
const focusedValue = (page: Page) =>
  page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : null))

async function picturesOfResult(kith: Kith): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await showTheme(kith, theme)
    for (const [width, height] of [
      [1280, 800],
      [900, 600],
    ] as const) {
      await resizeTo(kith, width, height)
      await takePicture(kith.page, `import-result-later-${width}-${theme}`)
    }
  }
  await resizeTo(kith, 1280, 800)
}

describe('the preview of an import', () => {
  it('shows what would become of every card, and is carried out and taken back by keyboard alone', async () => {
    const kith = await launchWithPeople()
    const { page, complaints } = kith
    await dropFiles(page, [later()])
    await page.getByRole('heading', { name: 'Review 29 cards' }).waitFor()
    expect(await people(page)).toBe(25)
    await page.getByText('Changes jobs.').last().waitFor()

    // Arrows move, and say on what they are; letters choose.
    await page.keyboard.press('End')
    expect(await active(page)).toMatch(/^What to do with Card at line \d+: Skip$/)
    await page.keyboard.press('ArrowUp')
    expect(await active(page)).toBe('What to do with Oskar Blom: New')
    await page.keyboard.press('s')
    expect(await active(page)).toBe('What to do with Oskar Blom: Skip')
    await page.getByRole('button', { name: '2 Skip' }).waitFor()
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: '2 cards imported' }).waitFor()
    await page.getByText(/^29 cards read, [\d,]+ properties, 0 lost$/).waitFor()
    expect(await people(page)).toBe(26)
    await page.getByRole('button', { name: 'Undo import' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'People 25' }).waitFor()
    expect(await people(page)).toBe(25)
    expect(complaints).toEqual([])
  })

  it('looks as it should, and is sound for screen readers, in every width and both themes', async () => {
    const kith = await launchWithPeople()
    const { page } = kith
    const files = [later(), ONE_PERSON]
    await dropFiles(page, files)
    await page.getByRole('heading', { name: 'Review 30 cards' }).waitFor()
    await page.getByText('Changes jobs.').last().waitFor()
    await expectSound(kith, 'import-preview', {
      before: async () => {
        await page.getByRole('grid').focus()
        await page.keyboard.press('Home')
        await page.keyboard.press('PageDown')
      },
    })
    await resizeTo(kith, 400, 560)
    // Where there is no room for it beside the cards, what a card says comes as a sheet.
    await page.keyboard.press('Home')
    await page.keyboard.press(' ')
    await page.getByRole('dialog').waitFor()
    await takePicture(page, 'import-preview-sheet')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: /^Review/ }).waitFor({ state: 'detached' })
    expect(await people(page)).toBe(25)
  })

  it('updates only whom it shows, keeps what was edited here, and is undone after a restart, too', async () => {
    const kith = await launchWithPeople()
    const { page, data, quit } = kith
    await dropFiles(page, [later()])
    await page.getByRole('heading', { name: 'Review 29 cards' }).waitFor()
    await page.getByRole('button', { name: '1 Update' }).click()
    await page.getByRole('row', { name: /Maren Aldridge/ }).waitFor()
    expect(await page.getByRole('rowheader').count()).toBe(1)
    await page.getByRole('complementary').getByText('Publisher').waitFor()
    await page.getByRole('complementary').getByText('Managing editor').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '3 cards imported' }).waitFor()
    await picturesOfResult(kith)

    // What nobody could be made of is shown as it stood; what can be put right is one press away.
    await page.getByRole('button', { name: 'Show text' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: /^Card at line \d+$/ })
    expect(await dialog.locator('pre').textContent()).toBe('BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Fix date: Oskar Blom' }).press('Enter')
    await expect.poll(() => focusedValue(page)).toBe('31 Feb 1984')
    await page.keyboard.press('Escape')
    await page.getByRole('article', { name: 'Oskar Blom' }).waitFor()

    const edited = page.getByRole('article', { name: 'Maren Aldridge' })
    await page.getByRole('textbox', { name: 'Find people' }).fill('maren')
    await page.getByRole('option', { name: 'Maren Aldridge' }).click()
    await edited.getByText('Publisher,').waitFor()
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await page.getByRole('textbox', { name: 'Job title' }).fill('Owner')
    await page.getByRole('button', { name: 'Save' }).click()
    await edited.getByText('Owner,').waitFor()
    await quit()

    const again = await launchKith({ data })
    await again.page.getByRole('button', { name: 'People 27' }).waitFor()
    await again.page.keyboard.press('Control+Shift+H')
    await again.page.getByRole('button', { name: 'Undo: Imported 3 people from phone-export-june.vcf' }).press('Enter')
    const conflicts = again.page.getByRole('dialog', { name: 'Undone, apart from what was changed since' })
    await conflicts.getByText('Maren Aldridge').waitFor()
    await takePicture(again.page, 'import-undone')
    await conflicts.getByRole('button', { name: 'Done' }).press('Enter')
    await again.page.getByRole('button', { name: 'People 25' }).waitFor()
  })

  it('says so when everyone is there already, and lets go with one key', async () => {
    const { page } = await launchWithPeople()
    await dropFiles(page, [PHONE_EXPORT])
    await page.getByRole('heading', { name: 'Everyone in it is already in your book' }).waitFor()
    await takePicture(page, 'import-preview-known')
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Maren Aldridge' }).waitFor()
    expect(await people(page)).toBe(25)
  })

  it('comes for pasted cards as well, as text and as a data: URI', async () => {
    const { app, page } = await launchWithPeople()
    const paste = async (text: string) => {
      await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
      await page.getByRole('listbox').focus()
      await page.keyboard.press('Control+v')
    }
    await paste('Mireille Aubert')
    await paste(card('Mireille Aubert', 'TEL:+33612345678'))
    await page.getByRole('heading', { name: 'Review 1 card' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '1 card imported' }).waitFor()
    await page.getByText('From Pasted cards.vcf').waitFor()
    await page.getByRole('button', { name: 'Done' }).click()
    await paste(`data:text/vcard;base64,${Buffer.from(card('Oskar Blom', 'TEL:+46701112223')).toString('base64')}`)
    await page.getByRole('heading', { name: 'Review 1 card' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'People 27' }).waitFor()
  })

  it('is made anew when its file was changed in between, and says so', async () => {
    const { page } = await launchWithPeople()
    const path = later()
    await dropFiles(page, [path])
    await page.getByRole('heading', { name: 'Review 29 cards' }).waitFor()
    writeFileSync(path, LATER + card('Cy Falk', 'TEL:+4670999888'))
    await page.keyboard.press('Enter')
    await page.getByText(`${basename(path)} was changed since this preview`).waitFor()
    await page.getByRole('heading', { name: 'Review 30 cards' }).waitFor()
    expect(await people(page)).toBe(25)
  })
})
