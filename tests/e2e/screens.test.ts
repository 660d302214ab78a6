import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seriousFindings } from '../support/check-accessibility.ts'
import { PHONE_EXPORT } from '../support/journey-files.ts'
import { dropFiles, launchKith, resizeTo, showTheme, takePicture } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

type Screen = { readonly name: string; readonly open: (page: Page) => Promise<unknown> }

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const find = (page: Page, words: string) => page.getByRole('textbox', { name: 'Find people' }).fill(words)

/** Shows somebody. Where there is room for one pane only, the list has to come back first. */
async function openPerson(page: Page, name: string): Promise<void> {
  await find(page, name)
  await page.getByRole('option', { name }).click()
  await page.getByRole('article', { name }).waitFor()
}

/** Waits for the page of those who are chosen together. */
async function selected(page: Page, count: number): Promise<void> {
  await page.getByRole('article', { name: `${count} people selected` }).waitFor()
}

async function section(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('button', { name }).click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

async function openMenu(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Escape')
  await button(page, name).first().click()
  await page.getByRole('menu').waitFor()
}

function oddExport(): string {
  const path = join(temporaryFolder(), 'old-phone.vcf')
  const cards = [
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Pia Lund\r\nBDAY:1980-13-45\r\nTEL:\r\nEND:VCARD\r\n',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Pia Lund\r\nBDAY:1980-13-45\r\nTEL:\r\nEND:VCARD\r\n',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Cut;Short\r\n',
  ]
  writeFileSync(path, cards.join(''))
  return path
}

/** Every screen of the window, each reached from the one before. */
const screens: readonly Screen[] = [
  { name: 'first-run', open: (page) => page.getByRole('heading', { name: 'Bring your people' }).waitFor() },
  {
    name: 'import-result',
    open: async (page) => {
      await dropFiles(page, [PHONE_EXPORT])
      await page.getByRole('heading', { name: '25 cards imported' }).waitFor()
    },
  },
  {
    name: 'people',
    open: async (page) => {
      await button(page, 'Done').click()
      await openPerson(page, 'Maren Aldridge')
      await find(page, '')
      await page.getByRole('option', { name: 'Maren Aldridge' }).waitFor()
    },
  },
  {
    name: 'selection',
    open: (page) =>
      page
        .getByRole('listbox')
        .press('Control+a')
        .then(() => selected(page, 25)),
  },
  {
    name: 'selection-tags',
    open: async (page) => {
      await button(page, 'Add tag').click()
      await page.getByRole('menuitem', { name: 'New tag…' }).click()
      await page.getByRole('textbox', { name: 'Name of the tag' }).fill('Book fair')
      await page.getByRole('dialog').getByRole('button', { name: 'Add tag' }).click()
      await page.getByText('Tagged 25 people with “Book fair”').waitFor()
    },
  },
  {
    name: 'tag-menu',
    open: async (page) => {
      await page.getByRole('listbox').press('Escape')
      if (await button(page, 'Show sidebar').isVisible()) await button(page, 'Show sidebar').click()
      await button(page, /^Book fair/).click({ button: 'right' })
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'tag-rename',
    open: async (page) => {
      await page.getByRole('menuitem', { name: 'Rename…' }).click()
      await page.getByRole('textbox', { name: 'Name of the tag' }).waitFor()
    },
  },
  {
    name: 'search',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+z')
      await page.getByText(/^Took the tag “Book fair” off/).waitFor()
      await find(page, '+44 77')
    },
  },
  { name: 'search-nothing', open: (page) => find(page, 'nobody of this name') },
  {
    name: 'edit',
    open: async (page) => {
      await openPerson(page, 'Maren Aldridge')
      await button(page, 'Edit').click()
      await page.getByRole('textbox', { name: 'First name' }).waitFor()
    },
  },
  {
    name: 'toast',
    open: async (page) => {
      await page.getByRole('textbox', { name: 'Job title' }).fill('Publisher')
      await button(page, 'Save').click()
      await page.getByText('Publisher,').waitFor()
      await page.keyboard.press('Control+z')
      await page.getByText(/^Took back/).waitFor()
    },
  },
  {
    name: 'changes',
    open: async (page) => {
      await page.getByRole('button', { name: 'Show changes' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).waitFor()
    },
  },
  {
    name: 'changes-of-a-field',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.getByRole('list', { name: 'Phone and e-mail' }).getByRole('button').first().focus()
      await page.keyboard.press('h')
      await page.getByRole('dialog', { name: /: phone/ }).waitFor()
    },
  },
  {
    name: 'field-menu',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.getByRole('list', { name: 'Phone and e-mail' }).getByRole('button').first().press('Shift+F10')
      await page.getByRole('menuitem', { name: 'History of this field' }).waitFor()
    },
  },
  {
    name: 'palette',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'hidden' })
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find or add' }).waitFor()
    },
  },
  {
    name: 'palette-found',
    open: async (page) => {
      await page.keyboard.type('maren')
      await page.getByRole('option', { name: /^Edit Maren/ }).waitFor()
    },
  },
  {
    name: 'palette-nothing',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Find or add' }).fill('>no such command')
      await page.locator('p', { hasText: 'Nothing is called that.' }).first().waitFor()
    },
  },
  {
    name: 'table',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Find or add' }).fill('>show as table')
      await page.getByRole('option', { name: 'Show as table' }).waitFor()
      await page.keyboard.press('Enter')
      await find(page, '')
      await page.getByRole('columnheader', { name: 'Organisation' }).waitFor()
    },
  },
  {
    name: 'columns',
    open: async (page) => {
      await button(page, 'Columns').click()
      await page.getByRole('dialog', { name: 'Columns' }).waitFor()
    },
  },
  {
    name: 'sort-menu',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await openMenu(page, 'Sort')
    },
  },
  {
    name: 'trash',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await button(page, 'Show as list').click()
      await askFromPage(page, 'contacts.delete', { ids: [2] })
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find or add' }).fill('trash')
      await page.getByRole('option', { name: 'Trash', exact: true }).click()
      await page.getByRole('option').first().click()
      await page.getByText('In the trash since today').waitFor()
    },
  },
  {
    name: 'purge-question',
    open: async (page) => {
      await button(page, 'Empty the trash…').click()
      await page.getByRole('dialog', { name: 'Delete 1 person for good?' }).waitFor()
    },
  },
  {
    name: 'favourites-empty',
    open: async (page) => {
      await button(page, 'Cancel').click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find or add' }).fill('favourites')
      await page.getByRole('option', { name: 'Favourites', exact: true }).click()
      await page.getByText('No favourites yet').waitFor()
    },
  },
  {
    name: 'group',
    open: async (page) => {
      await askFromPage(page, 'groups.create', { name: 'Reading circle', ids: [1, 3] })
      await page.keyboard.press('Control+2')
      await openPerson(page, 'Reading circle')
      await find(page, '')
      await openPerson(page, 'Maren Aldridge')
    },
  },
  { name: 'person-menu', open: (page) => openMenu(page, 'More') },
  { name: 'import-menu', open: (page) => openMenu(page, 'Import and export') },
  {
    name: 'new-person',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await button(page, 'New person').click()
      await page.getByRole('textbox', { name: 'First name' }).waitFor()
    },
  },
  {
    name: 'import-review',
    open: async (page) => {
      await button(page, 'Cancel').click()
      await dropFiles(page, [oddExport()])
      await page.getByRole('heading', { name: 'Review 3 cards' }).waitFor()
      await page
        .getByText(/is no date/)
        .last()
        .waitFor()
    },
  },
  {
    name: 'import-worth-a-look',
    open: async (page) => {
      await page.getByRole('grid').press('Enter')
      await page.getByRole('heading', { name: /imported/ }).waitFor()
    },
  },
  {
    name: 'help',
    open: async (page) => {
      await button(page, 'Done').click()
      await page.getByRole('listbox', { name: 'People' }).waitFor()
      await page.locator('body').press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'history',
    open: async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+Shift+h')
      await page.getByText('Imported 25 people').waitFor()
    },
  },
  {
    name: 'history-conflicts',
    open: async (page) => {
      await askFromPage(page, 'contacts.update', { id: 1, patch: { notes: ['Met in Bergen'] } })
      await button(page, /^Undo: Imported 25 people/).click()
      await page.getByRole('dialog').getByText('the whole person').first().waitFor()
    },
  },
  {
    name: 'settings',
    open: async (page) => {
      await button(page, 'Done').click()
      await page.keyboard.press('Control+,')
      await page.getByRole('heading', { name: 'Appearance' }).waitFor()
    },
  },
  { name: 'settings-region', open: (page) => section(page, 'Region') },
  { name: 'settings-labels', open: (page) => section(page, 'Labels') },
  { name: 'settings-keyboard', open: (page) => section(page, 'Keyboard') },
  {
    name: 'settings-backup',
    open: async (page) => {
      await button(page, 'Backup').click()
      await button(page, 'Back up now').click()
      await page.getByText(/^Backed up \d+ (person|people)$/).waitFor()
    },
  },
  {
    name: 'restore-question',
    open: async (page) => {
      await button(page, /^Restore the backup of today/)
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'settings-data',
    open: async (page) => {
      await button(page, 'Cancel').click()
      await button(page, 'Data').click()
      await page.getByRole('heading', { name: 'Data' }).waitFor()
    },
  },
]

const looks = [
  { theme: 'light', width: 1280, height: 800 },
  { theme: 'dark', width: 1280, height: 800 },
  { theme: 'light', width: 900, height: 600 },
  { theme: 'dark', width: 900, height: 600 },
  { theme: 'light', width: 1280, height: 800, forcedColors: 'active' },
] as const

describe('every screen', () => {
  it.each(looks)(
    'can be read and reached by everyone, $theme at $width × $height, forced colours $forcedColors',
    async ({ theme, width, height, ...system }) => {
      const kith = await launchKith()
      const { page, complaints } = kith
      await page.emulateMedia({ reducedMotion: 'reduce', ...system })
      await showTheme(kith, theme)
      await resizeTo(kith, width, height)
      for (const { name, open } of screens) {
        await open(page)
        await takePicture(page, [name, theme, width, ...Object.keys(system)].join('-'))
        expect(await seriousFindings(page), name).toEqual([])
      }
      expect(complaints).toEqual([])
    },
  )

  it('fits one pane in a small window', async () => {
    const kith = await launchKith()
    const { page, complaints } = kith
    const look = async (name: string) => {
      await takePicture(page, `${name}-one-pane`)
      expect(await seriousFindings(page), name).toEqual([])
    }
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await resizeTo(kith, 400, 560)
    await look('first-run')
    await dropFiles(page, [PHONE_EXPORT])
    await button(page, 'Done').click()
    await page.getByRole('option', { name: 'Amara Okonjo' }).waitFor()
    await look('list')
    await page.getByRole('option', { name: 'Amara Okonjo' }).click()
    await page.getByRole('article', { name: 'Amara Okonjo' }).waitFor()
    await look('person')
    await button(page, 'Edit').click()
    await page.getByRole('textbox', { name: 'First name' }).waitFor()
    await look('edit')
    await page.keyboard.press('Escape')
    await button(page, 'People').click()
    await page.getByRole('option', { name: 'Amara Okonjo' }).waitFor()
    await page.keyboard.press('Control+,')
    await page.getByRole('heading', { name: 'Appearance' }).waitFor()
    await look('settings')
    await page.keyboard.press('Control+Shift+h')
    await page.getByText('Imported 25 people').waitFor()
    await look('history')
    await page.keyboard.press('Escape')
    await page.getByRole('option', { name: 'Amara Okonjo' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('gives the keys back to the window while a dialog fades', async () => {
    const { page } = await launchKith({ args: [PHONE_EXPORT] })
    await button(page, 'Done').click()
    await page.getByRole('listbox', { name: 'People' }).press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await page.getByRole('heading', { name: 'Appearance' }).waitFor({ timeout: 5_000 })
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page')
  })

  it('says what became of a damaged book', async () => {
    const data = temporaryFolder()
    mkdirSync(join(data, 'book'))
    writeFileSync(join(data, 'book', 'kith.sqlite'), 'This is no database. '.repeat(500))
    const { page } = await launchKith({ data })
    await page.getByRole('alert').waitFor()
    await takePicture(page, 'damaged-book')
    expect(await seriousFindings(page)).toEqual([])
  })
})
