import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { openBook } from '../../../electron/db/open-book.ts'
import { makeFields } from '../../support/make-contact.ts'
import { kith } from '../../support/run-cli.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function folderOfPeople(): Promise<string> {
  const folder = temporaryFolder()
  const book = await openBook(folder)
  await book.write(async (write) => {
    for (const [index, formattedName] of ['Ada Lindqvist', 'Bo Ek', 'Bo Ek', 'Eva Ek'].entries())
      createContact(write, makeFields({ formattedName }), `uid-${index}`, () => Date.now())
  })
  await book.close()
  return folder
}

describe('kith log', () => {
  it('notes what passed with the one of that name, also of a part of it, and prints the entry', async () => {
    const folder = await folderOfPeople()
    const args = ['log', 'ada', '--kind', 'call', '--at', '2026-06-11T10:24Z', '--text', 'Happy', '--json']
    const { status, out } = await kith(folder, args)
    expect([status, JSON.parse(out)]).toMatchObject([
      0,
      { kind: 'call', text: 'Happy', happenedAt: Date.UTC(2026, 5, 11, 10, 24), contactIds: [1] },
    ])
  })

  it('names those of the same name, takes the number of one, and refuses a name that nobody has', async () => {
    const folder = await folderOfPeople()
    const both = await kith(folder, ['log', 'Bo Ek', '--kind', 'note'])
    expect([both.status, both.err]).toEqual([3, expect.stringContaining('2 people are named “Bo Ek”: 2, 3.')])
    const some = await kith(folder, ['log', 'ek', '--kind', 'note'])
    expect(some.err).toContain('3 people are named “ek”: 2 Bo Ek, 3 Bo Ek, 4 Eva Ek.')
    expect((await kith(folder, ['log', '3', '--kind', 'note', '--text', 'x'])).status).toBe(0)
    expect((await kith(folder, ['log', 'Nobody', '--kind', 'note'])).status).toBe(3)
  })

  it('refuses a kind or a time that there is not, and what is yet to come', async () => {
    const folder = await folderOfPeople()
    expect((await kith(folder, ['log', 'Ada', '--kind', 'visit'])).status).toBe(2)
    expect((await kith(folder, ['log', 'Ada', '--kind', 'call', '--at', '2026-02-31T25:00'])).status).toBe(2)
    for (const at of ['2026-02-30', '2026-02-30T10:00', '2025-02-29T10:00Z', '2026-04-31'])
      expect((await kith(folder, ['log', 'Ada', '--kind', 'call', '--at', at])).status).toBe(2)
    expect((await kith(folder, ['log', 'Ada', '--kind', 'call', '--at', '2024-02-29T10:00'])).status).toBe(0)
    const later = await kith(folder, ['log', 'Ada', '--kind', 'call', '--at', '2199-01-01'])
    expect([later.status, later.err]).toEqual([3, expect.stringContaining('yet to come')])
  })
})
