import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { RequestOf } from '../../shared/contract/channel.ts'
import type { ChannelName, KithContract } from '../../shared/contract/contract.ts'
import { expectSound } from '../support/every-size.ts'
import { type Kith, launchKith, resizeTo, showTheme } from '../support/launch-kith.ts'
import { askFromPage } from '../support/page-bridge.ts'

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const list = (page: Page) => page.locator('#people')
const LEVEL = { name: 'Level', type: 'choice', value: 'Gold' } as const

async function ask<N extends ChannelName>(page: Page, channel: N, input: RequestOf<KithContract[N]>) {
  const answer = await askFromPage(page, channel, input)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

/** Two people, of whom one has what an import brought. */
async function start(): Promise<Kith> {
  const kith = await launchKith()
  const { page } = kith
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null })
  await resizeTo(kith, 1280, 800)
  await ask(page, 'contacts.create', {
    fields: {
      formattedName: 'Ada Lindqvist',
      phones: [{ types: ['cell'], label: '', preference: null, value: '+46 70 174 06 31' }],
      customFields: [{ name: 'VAT number', type: 'text', value: 'SE556677' }],
    },
  })
  await ask(page, 'contacts.create', { fields: { formattedName: 'Bram de Wit' } })
  await list(page).waitFor()
  return kith
}

async function pictures(kith: Kith, name: string, shown?: Locator): Promise<void> {
  await expectSound(kith, name, { before: async () => shown?.scrollIntoViewIfNeeded() })
  await showTheme(kith, 'light')
  await resizeTo(kith, 1280, 800)
}

/** A new row takes the focus once the menu is gone: what is pressed before that would meet something else. */
const rowTakesFocus = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.matches('#page :is(input, [aria-haspopup="listbox"])')))
    .toBe(true)

/** Adds a field by its menu, by keyboard alone. */
async function add(page: Page, typed: string): Promise<void> {
  await button(page, 'Add field').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('searchbox', { name: 'Filter fields' }).waitFor()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

async function define(page: Page, name: string, kind: string, choices: readonly string[] = []): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'New field' })
  const field = dialog.getByRole('textbox', { name: 'Name' })
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  await field.fill(name)
  if (kind !== 'Text') {
    await dialog.getByRole('button', { name: /Kind/ }).press('Enter')
    await page.getByRole('option', { name: kind, exact: true }).press('Enter')
  }
  if (choices.length > 0) await dialog.getByRole('textbox', { name: 'Choices, one a line' }).fill(choices.join('\n'))
  await dialog.getByRole('button', { name: 'Add field', exact: true }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
}

describe('fields of one’s own', () => {
  it('are defined while somebody is edited, filled in by their type, and found again, by keyboard alone', async () => {
    const kith = await start()
    const { page, complaints } = kith
    await list(page).getByRole('option', { name: /Bram/ }).click()
    await page.getByRole('article').getByRole('heading', { name: 'Bram de Wit' }).waitFor()
    await button(page, 'Edit').press('Enter')
    await button(page, 'Add field').press('Enter')
    await page.getByRole('menuitem', { name: 'VAT number' }).waitFor()
    await pictures(kith, 'add-field')
    await page.keyboard.press('Escape')

    await add(page, 'Level')
    await define(page, 'Level', 'Choice', ['Gold', 'Silver'])
    await rowTakesFocus(page)
    await button(page, /Choose… Level/).press('Enter')
    await page.getByRole('option', { name: 'Silver' }).press('Enter')
    await add(page, 'custom')
    await define(page, 'Shoe size', 'Number')
    await rowTakesFocus(page)
    await page.getByRole('textbox', { name: 'Shoe size' }).fill('forty')
    await page.keyboard.press('Tab')
    await page.getByText('Kith cannot read this number, and keeps it as text').waitFor()
    await page.getByRole('textbox', { name: 'Shoe size' }).fill('42,5')
    await page.getByText('Read as 42.5').waitFor()
    await add(page, 'custom')
    await define(page, 'Newsletter', 'Yes or no')
    await rowTakesFocus(page)
    await add(page, 'vat')
    await rowTakesFocus(page)
    await page.getByRole('textbox', { name: 'VAT number' }).fill('NL 1234')
    await page.keyboard.press('Alt+ArrowUp')
    await pictures(kith, 'edit-custom', button(page, 'Add field'))
    await page.keyboard.press('Control+s')
    const article = page.getByRole('article')
    await article.getByText('Silver').waitFor()
    const { rows } = await ask(page, 'contacts.list', {
      scope: { text: 'vat-number:NL', view: 'all', tag: null },
      offset: 0,
      limit: 10,
    })
    const [bram] = rows
    expect(bram?.name).toBe('Bram de Wit')
    const { customFields } = await ask(page, 'contacts.get', { id: bram?.id ?? 0 })
    expect(customFields).toEqual([
      { name: 'Level', type: 'choice', value: 'Silver' },
      { name: 'Shoe size', type: 'number', value: '42.5' },
      { name: 'VAT number', type: 'text', value: 'NL 1234' },
      { name: 'Newsletter', type: 'boolean', value: 'true' },
    ])
    // Letters are commands until the field has the focus.
    await button(page, 'Edit').waitFor()
    await page.keyboard.press('/')
    await page.getByRole('textbox', { name: 'Find people' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type('level:')
    await page.getByRole('option', { name: 'level:Silver' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('are defined, sorted, renamed and deleted in the settings, and deleting is undone', async () => {
    const kith = await start()
    const { page, complaints } = kith
    await page.keyboard.press('Control+,')
    await button(page, 'Add field…').press('Enter')
    await define(page, 'Level', 'Choice', ['Gold', 'Silver'])
    const fields = page.getByRole('list', { name: 'Custom fields' })
    await fields.getByText('Level').waitFor()
    const names = () => fields.getByRole('listitem').locator('bdi').allTextContents()
    expect(await names()).toEqual(['Level', 'VAT number'])
    await button(page, 'Move Level down').press('Enter')
    await expect.poll(names).toEqual(['VAT number', 'Level'])
    await button(page, 'Change the field Level').press('Alt+ArrowUp')
    await expect.poll(names).toEqual(['Level', 'VAT number'])
    // Sorting is a step like any other, and so is defining.
    await page.keyboard.press('Control+z')
    await expect.poll(names).toEqual(['VAT number', 'Level'])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(names).toEqual(['VAT number'])
    for (let times = 0; times < 3; times++) {
      await page.keyboard.press('Control+Shift+z')
    }
    await expect.poll(names).toEqual(['Level', 'VAT number'])

    await button(page, 'Change the field VAT number').press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Change the field' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Tax number')
    await pictures(kith, 'field-dialog')
    await dialog.getByRole('button', { name: 'Save field' }).press('Enter')
    await expect.poll(names).toEqual(['Level', 'Tax number'])
    await pictures(kith, 'settings-fields', button(page, 'Add field…'))
    await button(page, 'Delete the field Tax number').press('Enter')
    await page.getByText('Deleted the field “Tax number” of 1 person').waitFor()
    expect(await names()).toEqual(['Level'])
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(names).toEqual(['Level', 'Tax number'])
    await button(page, 'Delete the field Level').press('Enter')
    await page.getByText('Deleted the field “Level”').waitFor()
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(names).toEqual(['Level', 'Tax number'])
    const [level] = await ask(page, 'customFields.list', {})
    expect(level?.choices).toEqual(['Gold', 'Silver'])

    // A choice that is called otherwise is so for everyone who has it; a field is taken off many at once.
    const people = await ask(page, 'contacts.list', {
      scope: { text: '', view: 'all', tag: null },
      offset: 0,
      limit: 9,
    })
    const ids = people.rows.map(({ id }) => id)
    const levels = () =>
      Promise.all(
        ids.map(async (id) => {
          const { customFields } = await ask(page, 'contacts.get', { id })
          return customFields.find(({ name }) => name === 'Level')?.value
        }),
      )
    await ask(page, 'contacts.updateMany', { ids, change: { field: 'custom', ...LEVEL } })
    await button(page, 'Change the field Level').press('Enter')
    await dialog.getByRole('textbox', { name: 'Choices, one a line' }).fill('Platinum\nSilver')
    await dialog.getByRole('button', { name: 'Save field' }).press('Enter')
    await page.getByText('Renamed choices of “Level” for 2 people').waitFor()
    expect(await levels()).toEqual(['Platinum', 'Platinum'])
    await page.keyboard.press('Control+2')
    await list(page).focus()
    await page.keyboard.press('Control+a')
    await button(page, 'Set a field…').press('Enter')
    await page.getByRole('menuitem', { name: 'Level…' }).press('Enter')
    await button(page, 'Take it off all').press('Enter')
    await page.getByText('Took Level off').waitFor()
    expect(await levels()).toEqual([undefined, undefined])
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(levels).toEqual(['Platinum', 'Platinum'])
    expect(complaints).toEqual([])
  })
})
