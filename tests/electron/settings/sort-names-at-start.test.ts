import { expect, it } from 'vitest'
import { listSections } from '../../../electron/contacts/contact-lists.service.ts'
import { changeSettings } from '../../../electron/settings/settings.service.ts'
import { sortNamesAtStart } from '../../../electron/settings/sort-names-at-start.ts'
import { bookOfPeople, called } from '../../support/book-of-people.ts'

it('sorts a book once whose settings ask for another alphabet', async () => {
  const { book } = await bookOfPeople(called('Åke', 'Bo'))
  await book.write(async (write) => changeSettings(write, { sortLocale: 'sv' }))
  expect(await sortNamesAtStart(book)).toBe(2)
  expect(listSections(book.read, { text: '', view: 'all', tag: null }).map(({ section }) => section)).toEqual([
    'B',
    'Å',
  ])
  expect(await sortNamesAtStart(book)).toBe(0)
})
