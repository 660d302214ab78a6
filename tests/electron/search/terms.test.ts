import { describe, expect, it } from 'vitest'
import { listContacts } from '../../../electron/contacts/contact-lists.service.ts'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { termsOf } from '../../../electron/search/terms.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const wordsIn = (text: string) => termsOf(text).flatMap(({ words }) => words)

describe('what was typed', () => {
  it.each([
    ['one word of a thousand signs', 'a@a.'.repeat(250)],
    ['a thousand words', Array.from({ length: 1_000 }, (_, n) => `w${n}`).join(' ')],
    ['a page of numbers', Array.from({ length: 300 }, (_, n) => `${n} x${n}`).join(' ')],
    ['signs of a script without spaces', '田中太郎'.repeat(250)],
  ])('is looked for up to its twelfth word: %s', (_, text) => {
    expect(wordsIn(text)).toHaveLength(12)
  })

  it('is looked for once, however often it is said', () => {
    expect(termsOf('ada lind '.repeat(100))).toEqual(termsOf('ada lind'))
  })

  it('asks for no number that is longer than any', () => {
    for (const { digits } of termsOf('1'.repeat(1_000))) for (const run of digits) expect(run).toHaveLength(40)
  })

  it('finds the person from whose note a page was pasted', async () => {
    const book = await openTestBook()
    const page = Array.from({ length: 200 }, (_, n) => `sentence${n}`).join(' ')
    await book.write(async (write) => {
      createContact(write, makeFields({ formattedName: 'Ada Lind', notes: [page] }), 'ada', steppingClock())
      createContact(write, makeFields({ formattedName: 'Bo Ek', notes: ['sentence1'] }), 'bo', steppingClock())
    })
    const { rows } = listContacts(book.read, { text: page.slice(0, 1_000), view: 'all', tag: null }, 0, 10)
    expect(rows.map(({ name }) => name)).toEqual(['Ada Lind'])
  })
})
