import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { setRhythm } from '../../../electron/keep-in-touch/cadences.service.ts'
import { addTask } from '../../../electron/tasks/tasks.service.ts'
import { logEntry } from '../../../electron/timeline/entries.service.ts'
import { systemZone } from '../../../shared/domain/civil-time.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { kith } from '../../support/run-cli.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const DAY_MS = 86_400_000

describe('kith today', { timeout: 60_000 }, () => {
  it('says what the day asks for, also where no window computed who is going cold', async () => {
    const folder = temporaryFolder()
    const book = await openBook(folder)
    const now = Date.now()
    await book.write(async (write) => {
      const { id } = createContact(write, makeFields({ formattedName: 'Ada Lind' }), 'ada', Date.now)
      const entry = makeEntry({ kind: 'call', happenedAt: now - 40 * DAY_MS, text: 'Soon', contactIds: [id] })
      logEntry(write, entry, 'entry', Date.now)
      await setRhythm(write, [id], { every: 3, unit: 'week' }, Date.now)
      addTask(write, { title: 'Quote', dueOn: '2020-01-01', contactIds: [id] }, 'task', {
        clock: Date.now,
        zone: systemZone,
      })
    })
    await book.close()
    const { status, out } = await kith(folder, ['today', '--json'])
    expect([status, JSON.parse(out)]).toEqual([
      0,
      {
        due: [],
        overdue: [expect.objectContaining({ title: 'Quote' })],
        meetings: [],
        birthdays: [],
        goingCold: [expect.objectContaining({ daysSince: 40, lastWords: 'Soon', rhythm: { every: 3, unit: 'week' } })],
      },
    ])
    const said = (await kith(folder, ['today'])).out
    expect(said).toContain('1 overdue task:\n  1  Quote, Ada Lind, ')
    expect(said).toContain('0 tasks due.\n')
    expect(said).toContain('1 person going cold:\n  Ada Lind, every 3 weeks, 40 days ago\n')
  })

  it('takes nothing else', async () => {
    expect((await kith(temporaryFolder(), ['today', 'tomorrow'])).status).toBe(2)
  })
})
