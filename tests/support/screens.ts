import { PHONE_EXPORT } from './journey-files.ts'
import { dropFiles } from './launch-kith.ts'
import { askFromPage } from './page-bridge.ts'
import { button, find, oddExport, openMenu, openPerson, type Screen, selected } from './screen-steps.ts'
import { screensAround } from './screens-around.ts'

/** Every screen of the window, each reached from the one before. */
export const screens: readonly Screen[] = [
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
  {
    name: 'search-word',
    open: async (page) => {
      await find(page, 'ta')
      await page.getByText('tag:Tab').waitFor()
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
      await page.getByRole('option', { name: /^Log a call with Maren/ }).waitFor()
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
  ...screensAround,
]
