import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createContact } from '../../electron/contacts/contacts.service.ts'
import { openBook } from '../../electron/db/open-book.ts'
import { setRhythm } from '../../electron/keep-in-touch/cadences.service.ts'
import { addTask } from '../../electron/tasks/tasks.service.ts'
import { logEntry } from '../../electron/timeline/entries.service.ts'
import { addDays, civilAt, systemZone } from '../../shared/domain/civil-time.ts'
import { seriousFindings } from '../support/check-accessibility.ts'
import { launchKith, resizeTo, showTheme, takePicture } from '../support/launch-kith.ts'
import { makeFields } from '../support/make-contact.ts'
import { makeEntry } from '../support/make-entry.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const DAY_MS = 86_400_000

/** A book with a day in it: something overdue, something due, a meeting, a birthday, and two who are going cold. */
async function bookWithADay(): Promise<string> {
  const data = temporaryFolder()
  const book = await openBook(join(data, 'book'))
  const now = Date.now()
  const { day } = civilAt(now, systemZone())
  const here = { clock: Date.now, zone: systemZone }
  await book.write(async (write) => {
    const add = (name: string, uid: string, fields = {}) =>
      createContact(write, makeFields({ formattedName: name, ...fields }), uid, Date.now).id
    const speak = (id: number, days: number, text: string) =>
      logEntry(
        write,
        makeEntry({ kind: 'call', happenedAt: now - days * DAY_MS, text, contactIds: [id] }),
        `e${id}-${days}`,
        Date.now,
      )
    const dates = [{ kind: 'birthday' as const, label: '', on: `1992${addDays(day, 3).slice(4)}`, text: '' }]
    const [ada, idris, marek] = [add('Ada Lindqvist', 'a'), add('Idris Bakare', 'b'), add('Marek Dvořák', 'c')]
    add('Tove Aalto', 'd', { dates })
    speak(ada, 20, 'Wants the spine lighter.')
    for (const ago of [190, 169, 148, 127, 106, 85]) speak(idris, ago, 'Chose oak.')
    await setRhythm(write, [ada], { every: 2, unit: 'week' }, Date.now)
    addTask(write, { title: 'Send the revised quote', dueOn: addDays(day, -3), contactIds: [marek] }, 't1', here)
    addTask(write, { title: 'Ask how it went', dueOn: day, kind: 'message', contactIds: [ada] }, 't2', here)
    const meeting = { kind: 'meeting' as const, title: 'Weekly planning', happenedAt: now - 1_000, contactIds: [marek] }
    logEntry(write, makeEntry(meeting), 'm', Date.now)
  })
  await book.close()
  return data
}

describe('the day', { timeout: 120_000 }, () => {
  it('is gone through by keys alone: done, put off, logged, undone; a rhythm is set; nothing serious in either theme', async () => {
    const kith = await launchKith({ data: await bookWithADay() })
    const { page, complaints } = kith
    const press = (keys: string) => page.keyboard.press(keys)
    await page.getByRole('button', { name: 'Going cold 2' }).waitFor()
    await press('Control+1')
    await page.getByText('One follow-up to go. One thing slipped from earlier this week.').waitFor()
    await takePicture(page, 'today-light')

    // The first row is overdue: T moves it to today.
    const firstRow = () => page.locator('[data-row] [data-first]').first().focus()
    await firstRow()
    await press('t')
    await page.getByText('2 of 2 left').waitFor()
    await press('Control+z')
    await page.getByRole('heading', { name: 'Overdue' }).waitFor()
    await firstRow()
    await press('Space')
    await page.getByText('Marked “Send the revised quote” done').waitFor()

    // What came of the meeting.
    const row = page.locator('[data-row^="entry:"] [data-first]')
    await row.focus()
    await press('l')
    await page.getByRole('dialog').getByRole('textbox').fill('Agreed.')
    await press('Enter')
    await page.getByText('No outcome yet.').waitFor({ state: 'detached' })

    // Somebody who is going cold is spoken with.
    // When the row of the meeting changes, the focus finds its way back to it first.
    await page.locator('[data-row^="entry:"]:focus-within').waitFor()
    await page.locator('[data-row^="cold"] [data-first]').first().focus()
    await press('l')
    // A menu takes the keyboard a moment after it is there.
    await page.locator('[role=menu]:focus-within').waitFor()
    await press('ArrowDown')
    await press('Enter')
    await page.getByText(/^Logged an e-mail with /).waitFor()
    await page.getByRole('button', { name: 'Going cold 1' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])

    // A rhythm by keys, and where it stands.
    await press('Control+2')
    await page.getByRole('listbox').focus()
    await press('Home')
    await page.getByRole('heading', { name: 'Ada Lindqvist' }).waitFor()
    // Letters jump in the list: the page takes the keyboard first.
    await press('Enter')
    await page.locator('#page').focus()
    await press('r')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /How often/ })
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await press('Escape')
    await page.getByText('Keep in touch', { exact: true }).waitFor()
    await takePicture(page, 'touch-light')
    await showTheme(kith, 'dark')
    await press('Control+1')
    await page.getByRole('heading', { name: 'Going cold' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await takePicture(page, 'today-dark')
    await resizeTo(kith, 900, 600)
    await takePicture(page, 'today-narrow')
    await showTheme(kith, 'light')
    expect(complaints).toEqual([])
  })
})
