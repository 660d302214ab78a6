import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { getEvent } from '../../../electron/calendar/events.service.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import { answerInvitation, invitationOf } from '../../../electron/interchange/invitations.ts'
import { calendar, event } from '../../support/calendar-text.ts'
import { importTexts } from '../../support/import-text.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const clock = steppingClock()
const ASKED = event(
  ...['UID:inv', 'SEQUENCE:3', 'DTSTAMP:20260101T000000Z', 'DTSTART:20260609T080000Z', 'SUMMARY:Review'],
  ...['ORGANIZER;CN=Tove:mailto:tove@brightwater.example', 'ATTENDEE;CN=Tove:MAILTO:Tove@brightwater.example'],
  'ATTENDEE;CN=Ada;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ada@brightwater.example',
)

describe('an invitation', () => {
  it('is answered with a file for its organiser, which is noted with the event and can be undone', async () => {
    const book = await openTestBook()
    await importTexts(book, [calendar(['METHOD:REQUEST'], ASKED)])
    expect(invitationOf(book.read, 1)).toEqual({
      organizer: 'Tove',
      invited: [{ name: 'Ada', address: 'mailto:ada@brightwater.example', participation: 'needsAction' }],
    })
    const file = join(temporaryFolder(), 'Review.ics')
    const asked = { eventId: 1, address: 'mailto:ada@brightwater.example', answer: 'accepted' } as const
    await answerInvitation(book, asked, file, clock)
    const text = readFileSync(file, 'utf8').replaceAll('\r\n ', '')
    for (const line of ['METHOD:REPLY', 'UID:inv', 'SEQUENCE:3']) expect(text).toContain(`${line}\r\n`)
    expect(text).toMatch(/ATTENDEE;[^\r]*PARTSTAT=ACCEPTED[^\r]*:mailto:ada@brightwater\.example/)
    const answers = () => getEvent(book.read, 1).attendees.map(({ participation }) => participation)
    expect(answers()).toContain('accepted')
    await book.write((write) => undoLast(write, clock))
    expect(answers()).not.toContain('accepted')
  })

  it('is none that came without the question, or was made here', async () => {
    const book = await openTestBook()
    await importTexts(book, [calendar(['METHOD:PUBLISH'], ASKED)])
    expect(invitationOf(book.read, 1)).toBeNull()
  })
})
