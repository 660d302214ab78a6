import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addDays, civilAt, systemZone } from '../../shared/domain/civil-time.ts'
import { answerSaveWith } from '../support/answer-save.ts'
import { calendar, event } from '../support/calendar-text.ts'
import { seriousFindings } from '../support/check-accessibility.ts'
import { card } from '../support/import-text.ts'
import { dropFiles, launchKith, resizeTo } from '../support/launch-kith.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const { day: today } = civilAt(Date.now(), systemZone())
const basic = (days: number) => addDays(today, days).replaceAll('-', '')
const yesterday = `DTSTART;VALUE=DATE:${basic(-1)}`

/** Somebody with a birthday, a day that is over with her, and an invitation for tomorrow from somebody who is not there. */
const CARD = card('Ada Lindqvist', 'EMAIL:ada@brightwater.example', 'BDAY:1980-02-29')
const OVER = event('UID:over', yesterday, 'SUMMARY:Press day', 'ATTENDEE:mailto:ada@brightwater.example')
const ASKED = event(
  ...['UID:asked', 'DTSTAMP:20260101T000000Z', `DTSTART;VALUE=DATE:${basic(1)}`, 'SUMMARY:Review', 'SEQUENCE:2'],
  'ORGANIZER;CN=Tove Ek:mailto:tove@ek.example',
  'ATTENDEE;CN=Tove Ek:mailto:tove@ek.example',
  'ATTENDEE;CN=Me;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:me@own.example',
)

describe('the people of a calendar', { timeout: 120_000 }, () => {
  it('are answered, taken into the book and written about, and their birthdays go out', async () => {
    const folder = temporaryFolder()
    const at = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const kith = await launchKith()
    const { page, complaints } = kith
    await resizeTo(kith, 1280, 800)
    await dropFiles(page, [at('ada.vcf', CARD)])
    await page.getByRole('button', { name: 'Done' }).click()
    await dropFiles(page, [at('work.ics', calendar(['METHOD:REQUEST'], OVER, ASKED))])
    await page.getByRole('heading', { name: 'Review 2 calendar entries' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.keyboard.press('Control+3')
    await page.locator('[data-pane="calendar"]').waitFor()
    await page.locator('#page:focus').waitFor()
    await page.keyboard.press('a')

    // The agenda begins today: what is to come is there.
    await page.locator('[data-event]', { hasText: 'Review' }).click()
    const asked = page.getByRole('dialog', { name: 'Review' })
    await asked.getByText('Tove Ek asks for your answer.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const reply = join(folder, 'reply.ics')
    await answerSaveWith(kith, reply)
    const answers = asked.getByRole('group', { name: 'Answer the invitation' })
    await answers.getByRole('button', { name: 'Decline' }).click()
    await page.getByText('The answer is in reply.ics. Send it to Tove Ek.').waitFor()
    await answers.getByRole('button', { name: 'Decline', pressed: true }).waitFor()
    const text = readFileSync(reply, 'utf8').replaceAll('\r\n ', '')
    expect(text).toContain('METHOD:REPLY')
    expect(text).toMatch(/ATTENDEE;[^\r]*PARTSTAT=DECLINED[^\r]*:mailto:me@own\.example/)

    // An address becomes a person at once, who then stands there by name; undo takes both back, one by one.
    await asked.getByRole('button', { name: 'Add Tove Ek to your book' }).click()
    await asked.getByRole('button', { name: 'Add Tove Ek to your book' }).waitFor({ state: 'detached' })
    await page.getByText('Added Tove Ek').waitFor()
    await page.keyboard.press('Escape')
    await asked.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.locator('[data-event]', { hasText: 'Review' }).click()
    await asked.getByRole('button', { name: 'Add Tove Ek to your book' }).waitFor()
    await answers.getByRole('button', { name: 'Decline', pressed: false }).waitFor()

    // Whoever thinks better of it answers again.
    await answerSaveWith(kith, join(folder, 'yes.ics'))
    await answers.getByRole('button', { name: 'Accept' }).click()
    await answers.getByRole('button', { name: 'Accept', pressed: true }).waitFor()
    await page.getByText('The answer is in yes.ics. Send it to Tove Ek.').waitFor()
    expect(readFileSync(join(folder, 'yes.ics'), 'utf8').replaceAll('\r\n ', '')).toMatch(
      /ATTENDEE;[^\r]*PARTSTAT=ACCEPTED[^\r]*:mailto:me@own\.example/,
    )
    await page.keyboard.press('Escape')
    await asked.waitFor({ state: 'detached' })

    // What is over is written down with one key, and stands with who was there.
    await page.keyboard.press('d')
    // No hand is as quick as the next frame.
    await page.getByRole('radio', { name: 'Day', checked: true }).waitFor({ state: 'attached' })
    await page.keyboard.press('PageUp')
    await page.locator('[data-event]', { hasText: 'Press day' }).click()
    await page.getByRole('dialog', { name: 'Press day' }).getByRole('button', { name: 'Log outcome' }).waitFor()
    await page.keyboard.press('l')
    await page.getByRole('article', { name: 'Ada Lindqvist' }).waitFor()
    await page.locator('#composer-text:focus').waitFor()
    await page.keyboard.type('Two thousand copies')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('article', { name: 'Ada Lindqvist' }).getByText('Two thousand copies').first().waitFor()

    const birthdays = join(folder, 'birthdays.ics')
    await answerSaveWith(kith, birthdays)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('export birthdays')
    await page.getByRole('option', { name: /^Export birthdays/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Exported 1 date to birthdays.ics').waitFor()
    expect(readFileSync(birthdays, 'utf8')).toMatch(/DTSTART;VALUE=DATE:19800229[\s\S]*RRULE:FREQ=YEARLY/)
    expect(complaints).toEqual([])
  })
})
