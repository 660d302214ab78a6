import { describe, expect, it } from 'vitest'
import { createContact, deleteContacts } from '../../../electron/contacts/contacts.service.ts'
import { logEntry } from '../../../electron/timeline/entries.service.ts'
import { findInTimelines } from '../../../electron/timeline/find-in-timelines.service.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const NOW = 1_800_000_000_000
const clock = steppingClock(NOW)

async function bookOfEntries() {
  const book = await openTestBook()
  const [ada, bo, gone] = await book.write(async (write) => {
    const add = (formattedName: string) =>
      createContact(write, makeFields({ formattedName }), formattedName, clock).id as number
    return [add('Ada Lindqvist'), add('Bo Ek'), add('Gone')] as const
  })
  let minutes = 0
  const log = (contactIds: number[], title: string, text = '') => {
    minutes += 1
    const entry = makeEntry({ contactIds, title, text, happenedAt: NOW - 86_400_000 + minutes * 60_000 })
    return book.write(async (write) => logEntry(write, entry, title, clock).id)
  }
  await log([ada], 'Old letter', 'About the spine')
  await log(
    [bo, ada],
    'Kick-off',
    'Wants the\nspine lighter, and a quote for the paperback edition by the middle of June.',
  )
  await log([ada], 'Invoice')
  await log([gone, bo], 'Spine again')
  await log([gone], 'Spine of somebody gone')
  await book.write(async (write) => deleteContacts(write, [gone], clock))
  const find = (text: string, contactId: number | null = null, limit = 3) =>
    findInTimelines(book.read, { text, contactId, limit }, NOW)
  return {
    find,
    titles: (...asked: Parameters<typeof find>) => find(...asked).map(({ entry }) => entry.title),
    ada,
    bo,
  }
}

describe('findInTimelines', () => {
  it('finds what was written, the newest first, and with whom, but for people in the trash', async () => {
    const { find, titles, ada, bo } = await bookOfEntries()
    expect(titles('SPINE')).toEqual(['Spine again', 'Kick-off', 'Old letter'])
    expect(titles('spine', null, 1)).toEqual(['Spine again'])
    const [again, kickOff] = find('spine')
    expect(again?.people).toEqual([{ id: bo, name: 'Bo Ek' }])
    expect(kickOff?.people.map(({ id }) => id)).toEqual([bo, ada])
    const { text, from, to } = kickOff?.line ?? { text: '', from: 0, to: 0 }
    expect([text.slice(from, to), text.startsWith('Wants the spine lighter')]).toEqual(['spine', true])
  })

  it('finds an entry by a word of it and a name, in either order', async () => {
    const { titles } = await bookOfEntries()
    expect(titles('lindqvist paperback')).toEqual(['Kick-off'])
    expect(titles('invoice lindq')).toEqual(['Invoice'])
    expect(titles('invoice ek')).toEqual([])
  })

  it('goes on with the last entries of whoever is meant, each once', async () => {
    const { titles, ada, bo } = await bookOfEntries()
    expect(titles('ada', ada)).toEqual(['Invoice', 'Kick-off', 'Old letter'])
    expect(titles('old', ada, 2)).toEqual(['Old letter', 'Invoice'])
    expect(titles('e', bo, 5)).toEqual(['Spine again', 'Kick-off'])
  })

  it('finds nothing by one or two letters, nor by field words, nor by what is no word', async () => {
    const { titles } = await bookOfEntries()
    expect([titles('sp'), titles('tag:spine'), titles('spine tag:x'), titles('"*) OR'), titles('  ')]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ])
  })
})
