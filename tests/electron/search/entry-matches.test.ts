import { describe, expect, it } from 'vitest'
import { listContacts } from '../../../electron/contacts/contact-lists.service.ts'
import { createContact, deleteContacts } from '../../../electron/contacts/contacts.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { statements } from '../../../electron/db/migrations/0025-searched-texts-anew.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import { deleteEntry, logEntry, updateEntry } from '../../../electron/timeline/entries.service.ts'
import { indexEntriesAtStart } from '../../../electron/timeline/index-entries.ts'
import { makeFields } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock(1_800_000_000_000)

async function bookOfEntries() {
  const book = await openTestBook()
  const person = (formattedName: string, notes: string[] = []) =>
    book.write(async (write) => createContact(write, makeFields({ formattedName, notes }), formattedName, clock).id)
  const log = (contactIds: number[], text: string, more = {}) =>
    book.write(async (write) => logEntry(write, makeEntry({ contactIds, text, ...more }), crypto.randomUUID(), clock))
  const [ada, bo, cy] = [await person('Ada Lindqvist'), await person('Bo Ek'), await person('Cy Invoice', ['spine'])]
  return { book, ada, bo, cy, log }
}
const found = ({ read }: Book, text: string) => {
  const { rows, total } = listContacts(read, { text, view: 'all', tag: null }, 0, 100)
  expect(total).toBe(rows.length)
  return rows.map(({ name, match }) => [name, match && `${match.field}: ${match.text.slice(match.from, match.to)}`])
}

describe('a search', () => {
  it('finds people by what was written in entries, last, and shows where', async () => {
    const { book, ada, bo, log } = await bookOfEntries()
    await log([ada, bo], 'Wants the spine lighter, and a quote for the paperback edition by the middle of June.')
    expect(found(book, 'spine')).toEqual([
      ['Cy Invoice', 'note: spine'],
      ['Ada Lindqvist', 'entry: spine'],
      ['Bo Ek', 'entry: spine'],
    ])
    expect(found(book, 'paperback quo')).toEqual([
      ['Ada Lindqvist', 'entry: paperback'],
      ['Bo Ek', 'entry: paperback'],
    ])
    const [row] = listContacts(book.read, { text: 'middle', view: 'all', tag: null }, 0, 1).rows
    expect(row?.match?.text).toMatch(/^…/)
  })

  it('shows the entry that holds all words, though a field or a newer entry holds one of them', async () => {
    const { book, cy, log } = await bookOfEntries()
    await log([cy], 'A lighter spine.')
    await log([cy], 'The spine again.')
    const { rows } = listContacts(book.read, { text: 'spine lighter', view: 'all', tag: null }, 0, 1)
    expect(rows[0]?.match).toMatchObject({ field: 'entry', text: 'A lighter spine.' })
  })

  it('finds a word of the name with one of an entry, in either order', async () => {
    const { book, ada, bo, log } = await bookOfEntries()
    await log([ada], 'Asked about the reprint in Malmö')
    await log([bo], 'Asked about the reprint too')
    expect(found(book, 'lindqvist reprint')).toEqual([['Ada Lindqvist', 'entry: reprint']])
    expect(found(book, 'reprint about ada')).toEqual([['Ada Lindqvist', 'entry: reprint']])
    expect(found(book, 'malmo')).toEqual([['Ada Lindqvist', 'entry: Malmö']])
    expect(found(book, 'lindqvist nothing')).toEqual([])
  })

  it('looks at titles and the names of files, and not for one or two letters', async () => {
    const { book, ada, bo, log } = await bookOfEntries()
    await log([ada], '', { title: 'Kick-off for autumn' })
    const file = { sha256: 'a'.repeat(64), name: 'contract-2026.pdf', mediaType: '', byteLength: 1 }
    await log([bo], '', { files: [file] })
    expect(found(book, 'autumn')).toEqual([['Ada Lindqvist', 'entry: autumn']])
    expect(found(book, 'contract')).toEqual([['Bo Ek', 'entry: contract']])
    expect(found(book, 'au')).toEqual([])
    await log([bo], '電話で話した')
    expect(found(book, '話')).toEqual([['Bo Ek', 'entry: 話']])
  })

  it('follows changes, deletion and undo, and leaves out who is in the trash', async () => {
    const { book, ada, log } = await bookOfEntries()
    const { id } = await log([ada], 'Wants the reprint')
    await book.write(async (write) => updateEntry(write, id, { text: 'Wants the paperback' }, clock))
    expect(found(book, 'reprint')).toEqual([])
    expect(found(book, 'paperback')).toHaveLength(1)
    await book.write(async (write) => deleteEntry(write, id, clock))
    expect(found(book, 'paperback')).toEqual([])
    await book.write(async (write) => undoLast(write, clock))
    expect(found(book, 'paperback')).toHaveLength(1)
    await book.write(async (write) => deleteContacts(write, [ada], clock))
    expect(found(book, 'paperback')).toEqual([])
  })

  it('takes in anew after the start what an older version took in otherwise', async () => {
    const { book, ada, bo, log } = await bookOfEntries()
    await log([ada], 'Don’t send the タナカ quote by e-mail')
    await log([bo], 'Wants the reprint')
    await book.write(async (write) => {
      write
        .prepare('UPDATE entry_search SET text = ? WHERE entry_id = 1')
        .run('don’t send the タ ナ カ quote by e-mail')
      for (const statement of statements) write.prepare(statement).run()
    })
    expect(['dont', 'たなか', 'email'].flatMap((text) => found(book, text))).toEqual([])
    expect(await indexEntriesAtStart(book)).toBe(1)
    expect(await indexEntriesAtStart(book)).toBe(0)
    expect(found(book, 'dont')).toEqual([['Ada Lindqvist', 'entry: Don’t']])
    expect(found(book, 'たなか')).toEqual([['Ada Lindqvist', 'entry: タナカ']])
    expect(found(book, 'email')).toEqual([['Ada Lindqvist', 'entry: e-mail']])
  })

  it('takes in after the start what was written before entries were searched', async () => {
    const { book, ada, log } = await bookOfEntries()
    await log([ada], 'Wants the reprint')
    await book.write(async (write) => write.prepare('DELETE FROM entry_search').run())
    expect(found(book, 'reprint')).toEqual([])
    expect(await indexEntriesAtStart(book)).toBe(1)
    expect(await indexEntriesAtStart(book)).toBe(0)
    expect(found(book, 'reprint')).toHaveLength(1)
  })
})
