import { askFromPage } from './page-bridge.ts'
import { button, type Screen, section } from './screen-steps.ts'

/** What stands around the lists: help, history, settings, calendar; each reached from the one before. */
export const screensAround: readonly Screen[] = [
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
  { name: 'settings-reminders', open: (page) => section(page, 'Reminders') },
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
  {
    name: 'calendar',
    open: async (page) => {
      await page.keyboard.press('Control+3')
      await page.locator('[data-pane="calendar"]').waitFor()
    },
  },
  {
    name: 'new-event',
    open: async (page) => {
      await button(page, 'New event').click()
      await page.getByRole('textbox', { name: 'What' }).waitFor()
    },
  },
]
