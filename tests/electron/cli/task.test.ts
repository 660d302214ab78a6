import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { makeFields } from '../../support/make-contact.ts'
import { kith } from '../../support/run-cli.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('kith task', { timeout: 60_000 }, () => {
  it('adds a task in plain words, lists what is open, and marks it done', async () => {
    const folder = temporaryFolder()
    const book = await openBook(folder)
    await book.write(async (write) => createContact(write, makeFields({ formattedName: 'Ada Lind' }), 'ada', Date.now))
    await book.close()
    const added = await kith(folder, ['task', 'add', 'call Ada tomorrow 3pm re invoice', '--json'])
    const expected = { id: 1, title: 'Call Ada Lind about invoice', kind: 'call', time: '15:00', daysLate: -1 }
    expect([added.status, JSON.parse(added.out)]).toEqual([0, expect.objectContaining(expected)])
    expect(JSON.parse((await kith(folder, ['task', 'list', '--json'])).out)).toEqual([
      expect.objectContaining(expected),
    ])
    const done = await kith(folder, ['task', 'done', '1', '--json'])
    expect(JSON.parse(done.out)).toMatchObject({ id: 1, state: 'done' })
    expect((await kith(folder, ['task', 'list'])).out).toBe('0 open tasks.\n')
  })

  it('says so of a day that there is not, and keeps the words', async () => {
    const folder = temporaryFolder()
    const added = await kith(folder, ['task', 'add', 'pay the rent 30 feb', '--json'])
    expect([added.status, JSON.parse(added.out)]).toEqual([
      1,
      expect.objectContaining({ title: 'Pay the rent 30 feb', day: null }),
    ])
    expect(added.err).toContain('There is no “30 feb”')
  })

  it('says what it does not understand', async () => {
    const folder = temporaryFolder()
    expect((await kith(folder, ['task', 'remove', '1'])).status).toBe(2)
    expect((await kith(folder, ['task', 'done'])).status).toBe(2)
    const gone = await kith(folder, ['task', 'done', '7', '--json'])
    expect([gone.status, JSON.parse(gone.out).error.code]).toEqual([3, 'task.notFound'])
  })
})
