import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../electron/calendar/calendars.service.ts'
import { createEvent } from '../../electron/calendar/events.service.ts'
import { createContact } from '../../electron/contacts/contacts.service.ts'
import { openBook } from '../../electron/db/open-book.ts'
import { logEntry } from '../../electron/timeline/entries.service.ts'
import { addDays, civilAt, systemZone } from '../../shared/domain/civil-time.ts'
import { calendar, event } from '../support/calendar-text.ts'
import { seriousFindings } from '../support/check-accessibility.ts'
import { dropFiles, launchKith, resizeTo, takePicture } from '../support/launch-kith.ts'
import { makeFields } from '../support/make-contact.ts'
import { makeEntry } from '../support/make-entry.ts'
import { makeEvent } from '../support/make-event.ts'
import { askFromPage } from '../support/page-bridge.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const zone = systemZone()
const { day: today } = civilAt(Date.now(), zone)
/** A Monday some weeks ahead: nothing there depends on the hour at which the test runs. */
const monday = addDays(today, 29 - new Date(`${today}T00:00:00Z`).getUTCDay())
const on = (days: number) => addDays(monday, days)

/** A book with a daily series, and a meeting with somebody of whom something was written. */
async function bookWithACalendar(): Promise<string> {
  const data = temporaryFolder()
  const book = await openBook(join(data, 'book'))
  await book.write(async (write) => {
    const emails = [{ value: 'ada@brightwater.example', types: [], label: '', preference: null }]
    const ada = createContact(write, makeFields({ formattedName: 'Ada Lindqvist', emails }), 'a', Date.now).id
    const call = makeEntry({
      kind: 'call',
      happenedAt: Date.now() - 1e8,
      text: 'Wants a print run.',
      contactIds: [ada],
    })
    logEntry(write, call, 'e', Date.now)
    const calendarId = createCalendar(write, { name: 'Work', color: 'ochre', uid: 'c' }, Date.now)
    const add = (summary: string, days: number, from: string, to: string, fields = {}) => {
      const at = (time: string) => ({ local: `${on(days)}T${time}:00`, zone })
      createEvent(write, makeEvent({ calendarId, summary, start: at(from), end: at(to), ...fields }), summary, Date.now)
    }
    add('Stand-up', 0, '09:00', '09:30', { rules: ['FREQ=DAILY;COUNT=10'] })
    const who = { contactId: ada, name: 'Ada Lindqvist', address: '', role: 'required' as const }
    add('Contract review', 3, '11:00', '12:00', {
      attendees: [{ ...who, participation: 'accepted' as const, isAsked: false }],
    })
  })
  await book.close()
  return data
}

/** A calendar of one event in the week that is looked at, with somebody by their address. */
function galleys(): string {
  const path = join(temporaryFolder(), 'galleys.ics')
  const start = `DTSTART;VALUE=DATE:${on(1).replaceAll('-', '')}`
  writeFileSync(path, calendar([], event('UID:g', start, 'SUMMARY:Galleys', 'ATTENDEE:mailto:ada@brightwater.example')))
  return path
}

const events = (page: Page, name: string | RegExp) => page.locator('[data-pane="calendar"] button', { hasText: name })

/** Where a time of a day of the week lies in the grid. */
async function placeOf(page: Page, days: number, time: string): Promise<{ x: number; y: number }> {
  const head = await page.locator(`[role=columnheader][data-date="${on(days)}"]`).boundingBox()
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const label = await page.getByText(`${String(hour).padStart(2, '0')}:00`, { exact: true }).boundingBox()
  if (!head || !label) throw new Error('The grid is not there')
  return { x: head.x + head.width / 2, y: label.y + label.height / 2 + minute }
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + (to.x - from.x) / 2, from.y + (to.y - from.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

describe('the calendar', { timeout: 120_000 }, () => {
  it('has events drawn, moved and deleted, one of a series and those that follow, each undone', async () => {
    const kith = await launchKith({ data: await bookWithACalendar() })
    const { page, complaints } = kith
    await resizeTo(kith, 1280, 800)
    await page.keyboard.press('Control+3')
    await page.getByRole('button', { name: 'New event' }).waitFor()
    for (let month = 0; month < 2 && !(await page.locator(`[data-day="${monday}"]`).isVisible()); month++) {
      await page.getByRole('button', { name: 'Month after' }).click()
    }
    await page.locator(`[data-day="${monday}"]`).click()
    const standUps = events(page, /^Stand-up/)
    await expect.poll(() => standUps.count()).toBeGreaterThanOrEqual(6)
    const all = await standUps.count()

    // Drawn with the mouse.
    const before = await placeOf(page, 1, '13:00')
    await drag(page, { ...before, y: before.y + 3 }, { ...before, y: before.y + 55 })
    const editor = page.getByRole('dialog', { name: 'New event' })
    await editor.getByRole('textbox', { name: 'What' }).fill('Paper samples')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText('Added “Paper samples” to the calendar').waitFor()
    const made = await askFromPage(page, 'events.between', span(on(1)))
    expect(made.ok && made.value.events.find(({ summary }) => summary === 'Paper samples')).toMatchObject({
      startAt: instant(on(1), '13:00'),
      endAt: instant(on(1), '14:00'),
    })

    // One of the series is dragged to the afternoon, while the dialog still fades.
    const third = page.locator(`[data-event$="${on(2)}T09:00:00"]`)
    const box = await third.boundingBox()
    const afternoon = await placeOf(page, 2, '15:00')
    const question = page.getByRole('dialog', { name: 'Change “Stand-up”: which ones?' })
    await drag(page, { x: afternoon.x, y: (box?.y ?? 0) + 12 }, { ...afternoon, y: afternoon.y + 12 })
    await question.waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'This one' }).click()
    await page.getByText('Changed “Stand-up” this once').waitFor()
    await events(page, /Stand-up.*15:00 to 15:30/).waitFor()
    await takePicture(page, 'calendar-week')
    await page.keyboard.press('Control+z')
    await page.getByText('Took back the change to “Stand-up”').waitFor()
    await events(page, /Stand-up.*15:00 to 15:30/).waitFor({ state: 'detached' })

    // It and all that follow are deleted.
    await third.click()
    await page.getByRole('dialog', { name: 'Stand-up' }).getByRole('button', { name: 'Delete the event' }).click()
    await page.getByRole('button', { name: 'This and all that follow' }).click()
    await page.getByText('Deleted “Stand-up” from here on').waitFor()
    await expect.poll(() => standUps.count()).toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(() => standUps.count()).toBe(all)
    await page.keyboard.press('Control+z')
    await page.getByText('Took “Paper samples” out of the calendar again').waitFor()

    // In the month it is dragged to the next day, and days are drawn.
    await page.keyboard.press('m')
    const cell = (days: number) => page.locator(`td[data-date="${on(days)}"]`)
    await cell(0).waitFor()
    const review = await events(page, /^Contract review/).boundingBox()
    const next = await cell(4).boundingBox()
    if (!review || !next) throw new Error('The month is not there')
    const below = { x: next.x + next.width / 2, y: next.y + next.height - 12 }
    // Escape leaves it where it was, though it is shown where it would be.
    await page.mouse.move(review.x + 20, review.y + 8)
    await page.mouse.down()
    await page.mouse.move(below.x, below.y, { steps: 4 })
    await cell(4)
      .getByRole('button', { name: /^Contract review/ })
      .waitFor()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await cell(3)
      .getByRole('button', { name: /^Contract review/ })
      .waitFor()
    await drag(page, { x: review.x + 20, y: review.y + 8 }, below)
    await page.getByText('Changed “Contract review”').waitFor()
    await cell(4)
      .getByRole('button', { name: /^Contract review.*11:00 to 12:00/ })
      .waitFor()
    await takePicture(page, 'calendar-month-dragged')
    await page.keyboard.press('Control+z')
    await cell(3)
      .getByRole('button', { name: /^Contract review/ })
      .waitFor()
    const last = await cell(5).boundingBox()
    await drag(page, below, { x: (last?.x ?? 0) + 20, y: below.y })
    await editor.getByRole('textbox', { name: 'What' }).fill('Fair')
    await page.keyboard.press('Enter')
    await page.getByText('Added “Fair” to the calendar').waitFor()
    await editor.waitFor({ state: 'detached' })
    const fair = await askFromPage(page, 'events.between', span(on(5)))
    expect(fair.ok && fair.value.events.find(({ summary }) => summary === 'Fair')).toMatchObject({
      isAllDay: true,
      startOn: on(4),
      endOn: on(6),
    })

    // A file that is dropped is looked through, comes in, stands on its day and with the person, and is taken back.
    await dropFiles(page, [galleys()])
    await page.getByRole('heading', { name: 'Review 1 calendar entry' }).waitFor()
    const [year, , day] = on(1).split('-')
    await page.getByRole('rowheader', { name: new RegExp(`^Galleys.*\\b${Number(day)}\\b.*${year}$`) }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: '1 calendar entry imported' }).waitFor()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.keyboard.press('Control+2')
    await page.getByRole('option', { name: 'Ada Lindqvist' }).click()
    await page.getByText('Galleys').waitFor()
    await page.keyboard.press('Control+3')
    await cell(1)
      .getByRole('button', { name: /^Galleys/ })
      .waitFor()
    await page.keyboard.press('Control+z')
    await events(page, /^Galleys/).waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  it('is gone through by keys alone: to a day and its events, opened, moved, resized, edited, deleted, viewed', async () => {
    const kith = await launchKith({ data: await bookWithACalendar() })
    const { page, complaints } = kith
    const press = (keys: string) => page.keyboard.press(keys)
    const isFocused = (name: RegExp) =>
      expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toMatch(name)
    await resizeTo(kith, 1280, 800)
    await press('Control+3')
    await page.getByRole('button', { name: 'New event' }).waitFor()
    await page.locator('#page:focus').waitFor()
    await press('m')
    await expect.poll(() => page.getByRole('radio', { name: 'Month' }).isChecked()).toBe(true)
    // Down the weeks to the Monday, and into its events.
    const link = (day: string) => page.locator(`[data-date="${day}"] [data-day-name]`)
    for (let day = addDays(today, 7); day <= monday; day = addDays(day, 7)) {
      await press('ArrowDown')
      await expect.poll(() => link(day).evaluate((each) => each === document.activeElement)).toBe(true)
    }
    const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
    const reached = addDays(today, Math.floor((29 - weekday) / 7) * 7)
    for (let day = reached; day < on(3); day = addDays(day, 1)) {
      await press('ArrowRight')
      await expect.poll(() => link(addDays(day, 1)).evaluate((each) => each === document.activeElement)).toBe(true)
    }
    expect(await seriousFindings(page)).toEqual([])
    await takePicture(page, 'calendar-month')
    await press('Space')
    await isFocused(/^Stand-up/)
    await press('ArrowDown')
    await isFocused(/^Contract review/)

    // What was said last stands beside it.
    await press('Enter')
    const close = page.getByRole('dialog', { name: 'Contract review' })
    await close.getByText(/Wants a print run/).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await press('Escape')
    await isFocused(/^Contract review/)

    await press('w')
    await expect.poll(() => page.getByRole('radio', { name: 'Week' }).isChecked()).toBe(true)
    await events(page, /^Contract review/).focus()
    await press('Alt+ArrowDown')
    await isFocused(/^Contract review.*11:15 to 12:15/)
    await press('Alt+Shift+ArrowDown')
    await isFocused(/^Contract review.*11:15 to 12:30/)
    await press('Alt+ArrowRight')
    await page.getByText('Changed “Contract review”').waitFor()
    const moved = await askFromPage(page, 'events.between', span(on(4)))
    expect(moved.ok && moved.value.events.find(({ summary }) => summary === 'Contract review')).toMatchObject({
      startAt: instant(on(4), '11:15'),
      endAt: instant(on(4), '12:30'),
    })
    await isFocused(/^Contract review/)
    await press('e')
    await page.getByRole('dialog', { name: 'Event' }).getByRole('textbox', { name: 'What' }).fill('Contract signed')
    await press('Control+Enter')
    await isFocused(/^Contract signed/)
    await press('Delete')
    await page.getByText('Deleted “Contract signed”').waitFor()
    await press('Control+z')
    await events(page, /^Contract signed/).waitFor()
    await press('a')
    await events(page, /^Contract signed/).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await press('n')
    await page.getByRole('dialog', { name: 'New event' }).getByRole('textbox', { name: 'What' }).fill('Call Idris')
    await press('Enter')
    await isFocused(/^Call Idris/)
    expect(complaints).toEqual([])
  })
})

function instant(day: string, time: string): number {
  return new Date(`${day}T${time}:00`).getTime()
}

function span(day: string) {
  return { from: instant(day, '00:00'), to: instant(addDays(day, 1), '00:00'), zone }
}
