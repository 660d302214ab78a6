import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createContact } from '../../electron/contacts/contacts.service.ts'
import { openBook } from '../../electron/db/open-book.ts'
import { logEntry } from '../../electron/timeline/entries.service.ts'
import { seriousFindings } from '../support/check-accessibility.ts'
import { launchKith, takePicture } from '../support/launch-kith.ts'
import { makeFields, valued } from '../support/make-contact.ts'
import { makeEntry } from '../support/make-entry.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const DAY = 86_400_000

async function dataWithHistory(): Promise<string> {
  const data = temporaryFolder()
  const book = await openBook(join(data, 'book'))
  await book.write(async (write) => {
    const clock = () => Date.now()
    const phones = [{ ...valued('+46 70 174 06 31'), types: ['cell'], label: '' }]
    const fields = makeFields({ formattedName: 'Ada Lindqvist', phones })
    const ada = createContact(write, fields, 'ada', clock).id
    const tove = createContact(write, makeFields({ formattedName: 'Tove Aalto' }), 'tove', clock).id
    for (let n = 1; n <= 120; n++) {
      const kind = (['note', 'call', 'email', 'meeting'] as const)[n % 4] ?? 'note'
      const people = kind === 'meeting' ? [ada, tove] : [ada]
      const fields = { kind, text: `Word ${n} of it`, happenedAt: Date.now() - n * DAY, contactIds: people }
      logEntry(write, makeEntry(fields), `entry ${n}`, clock)
    }
  })
  await book.close()
  return data
}

describe('the timeline of a person', () => {
  it('is written, changed, found and taken back with the keyboard alone', async () => {
    const { app, page, complaints } = await launchKith({ data: await dataWithHistory(), answers: ['Cancel'] })
    let asked = ''
    app.process().stdout?.on('data', (text) => (asked += String(text)))
    await page.getByRole('option', { name: 'Ada Lindqvist' }).click()
    await page.getByText('Word 1 of it').waitFor()
    await page.getByRole('listbox', { name: 'People' }).focus()
    await page.keyboard.press('l')
    const text = page.getByRole('textbox', { name: 'Write about' })
    await expect.poll(() => text.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('Wants the spine lighter.')
    const quote = { name: 'quote.sh', mimeType: 'text/plain', buffer: Buffer.from('#!/bin/sh') }
    await page.getByLabel('Files to attach').setInputFiles(quote)
    await page.getByRole('button', { name: 'Without quote.sh' }).waitFor()
    await text.focus()
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByRole('list', { name: 'Passed' }).first().getByText('Wants the spine lighter.').waitFor()
    expect(await text.inputValue()).toBe('')
    await page.keyboard.press('Escape')
    await takePicture(page, 'timeline-light')
    // What could run is asked about, and nothing is opened.
    await page.getByRole('button', { name: 'quote.sh', exact: true }).click()
    await expect.poll(() => asked).toContain('Open “quote.sh”?')
    await page.keyboard.press('ControlOrMeta+z')
    await page.getByText('Wants the spine lighter.').waitFor({ state: 'detached' })

    // Of what is scrolled out of sight nothing stays but what is being written.
    await page.getByRole('button', { name: 'More: Note' }).first().press('Enter')
    await page.getByRole('menuitem', { name: 'Edit' }).press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Change this entry')
    await page.getByRole('textbox', { name: 'Change this entry' }).fill('Not saved yet')
    const end = page.getByText('Word 120 of it')
    await expect
      .poll(async () => {
        await page.locator('[data-scroller]').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight))
        return end.count()
      })
      .toBe(1)
    expect(await page.getByRole('list', { name: 'Passed' }).getByRole('listitem').count()).toBeLessThan(60)
    expect(await page.getByText('Word 30 of it').count()).toBe(0)
    const row = end.locator('xpath=ancestor::li')
    expect([await row.getAttribute('aria-posinset'), await row.getAttribute('aria-setsize')]).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/^12\d$/)),
    )
    await page.locator('[data-scroller]').evaluate((scroller) => scroller.scrollTo(0, 0))
    expect(await page.getByRole('textbox', { name: 'Change this entry' }).inputValue()).toBe('Not saved yet')
    await page.getByRole('textbox', { name: 'Change this entry' }).press('Escape')

    await page.getByRole('button', { name: 'Find in this history' }).press('Enter')
    await page.getByRole('textbox', { name: 'Find in this history' }).fill('word 117')
    await page.getByText('Word 117 of it').waitFor()
    expect(await page.getByText('Word 1 of it').count()).toBe(0)
    await page.keyboard.press('Escape')
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      expect(await seriousFindings(page)).toEqual([])
      await takePicture(page, `timeline-${theme}`)
    }
    await page.setViewportSize({ width: 900, height: 600 })
    await takePicture(page, 'timeline-narrow')
    expect(complaints).toEqual([])
  })
})
