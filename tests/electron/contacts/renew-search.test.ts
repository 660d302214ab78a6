import { describe, expect, it } from 'vitest'
import { deleteContacts } from '../../../electron/contacts/contacts.service.ts'
import { renewPeopleAtStart } from '../../../electron/contacts/renew-search.ts'
import type { Book } from '../../../electron/db/book.ts'
import { statements } from '../../../electron/db/migrations/0025-searched-texts-anew.ts'
import { sortNamesAtStart } from '../../../electron/settings/sort-names-at-start.ts'
import { EMPTY_NAME } from '../../../shared/domain/contact.ts'
import { bookOfPeople } from '../../support/book-of-people.ts'

const TANAKA = { family: '田中', given: '美咲', phoneticFamily: 'タナカ', phoneticGiven: 'ミサキ' }
/** What the search held of these people when it was written by the first version of Kith. */
const OLD_TEXTS = [
  [1, '美 咲 田 中 ミ サ キ タ ナ カ', ''],
  [2, '🦊', ''],
  [3, 'ada lindqvist', 'don’t call; use e-mail.'],
  [4, 'bo ek', ''],
] as const

/** A book as the first version of Kith wrote it. */
async function oldBook(more = 0) {
  const world = await bookOfPeople([
    { formattedName: '', name: { ...EMPTY_NAME, ...TANAKA } },
    { formattedName: '🦊' },
    { formattedName: 'Ada Lindqvist', notes: ['Don’t call; use e-mail.'] },
    { formattedName: 'Bo Ek' },
    ...Array.from({ length: more }, (_, n) => ({ formattedName: `Ann-Kathrin ${n} タナカ` })),
  ])
  await world.book.write(async (write) => {
    const set = write.prepare('UPDATE contact_search SET name = ?, text = ? WHERE contact_id = ?')
    for (const [id, name, text] of OLD_TEXTS) set.run(name, text, id)
    write
      .prepare(
        `UPDATE contact_search SET name = replace(replace(name, 'た な か', 'タ ナ カ'), ' tanaka', '') WHERE contact_id > 4`,
      )
      .run()
    write.prepare(`UPDATE contact SET display_name = '美咲 田中', sort_key = '2美咲 田中' WHERE id = 1`).run()
    write.prepare(`DELETE FROM setting WHERE key = 'names.rules'`).run()
    for (const statement of statements) write.prepare(statement).run()
  })
  return world
}
const textsOf = ({ read }: Book) => read.prepare('SELECT * FROM contact_search ORDER BY contact_id').raw().all()

describe('a book that an older version wrote', () => {
  it('is searched as a new one is after the start, without a change of anybody whose texts are the same', async () => {
    const { book, find } = await oldBook()
    expect(['🦊', 'tanaka', 'dont', 'email'].flatMap((text) => find(text))).toEqual([])
    expect(await renewPeopleAtStart(book)).toBe(3)
    expect(find('🦊')).toEqual(['🦊'])
    expect(find('tanaka')).toHaveLength(1)
    expect(find('dont')).toEqual(['Ada Lindqvist'])
    expect(find('email')).toEqual(['Ada Lindqvist'])
    expect(await renewPeopleAtStart(book)).toBe(0)
    const { book: fresh } = await bookOfPeople([
      { formattedName: '', name: { ...EMPTY_NAME, ...TANAKA } },
      { formattedName: '🦊' },
      { formattedName: 'Ada Lindqvist', notes: ['Don’t call; use e-mail.'] },
      { formattedName: 'Bo Ek' },
    ])
    expect(textsOf(book)).toEqual(textsOf(fresh))
    // What the words of the index hold is what the texts say.
    await book.write(async (write) =>
      write.prepare(`INSERT INTO contact_text (contact_text, rank) VALUES ('integrity-check', 1)`).run(),
    )
  })

  it('names people of Chinese, Japanese and Korean names by their family name, in the trash too', async () => {
    const { book, find } = await oldBook()
    await book.write(async (write) => deleteContacts(write, [1], Date.now))
    expect(await sortNamesAtStart(book)).toBe(1)
    expect(find('田中美咲', { view: 'trash' })).toEqual(['田中美咲'])
    expect(await sortNamesAtStart(book)).toBe(0)
  })

  it('counts as it finds, also while it is made anew', async () => {
    const { book, rows, find } = await oldBook()
    expect(find('なか')).toEqual([])
    expect(rows('な')).toHaveLength(0)
    await renewPeopleAtStart(book)
    expect(find('な')).toHaveLength(1)
  })

  it('is marked by its migration alone: of a new one nobody is looked at', async () => {
    const { book } = await bookOfPeople([{ formattedName: '🦊' }])
    await book.write(async (write) => write.prepare(`UPDATE contact_search SET name = '🦊'`).run())
    expect(await renewPeopleAtStart(book)).toBe(0)
  })

  it('is gone on with at the next start where it was left', async () => {
    const { book, find } = await oldBook(240)
    let asked = 0
    const done = await renewPeopleAtStart(book, () => asked++ > 0)
    expect(done).toBeGreaterThan(2)
    expect(find('kathrin 12 たなか')).toContain('Ann-Kathrin 12 タナカ')
    expect(find('kathrin 239 たなか')).toEqual([])
    expect(await renewPeopleAtStart(book)).toBe(243 - done)
    expect(find('kathrin 239 たなか')).toHaveLength(1)
  })
})
