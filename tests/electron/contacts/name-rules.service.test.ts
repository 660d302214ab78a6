import { describe, expect, it } from 'vitest'
import { listContacts, listSections, positionOfName } from '../../../electron/contacts/contact-lists.service.ts'
import { createContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import { sortNamesBy } from '../../../electron/contacts/name-rules.service.ts'
import { listTableRows } from '../../../electron/contacts/table.service.ts'
import type { ReadConnection } from '../../../electron/db/book.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import type { ListScope } from '../../../shared/contract/contacts.contract.ts'
import { EMPTY_NAME } from '../../../shared/domain/contact.ts'
import type { NameRules } from '../../../shared/domain/name-rules.ts'
import { bookOfPeople, called } from '../../support/book-of-people.ts'
import { card, importTexts } from '../../support/import-text.ts'
import { steppingClock } from '../../support/open-test-book.ts'

const ALL = { text: '', view: 'all', tag: null } as const
const SWEDISH: NameRules = { locale: 'sv', nameOrder: 'givenFirst', areParticlesSorted: true }
const person = (given: string, family: string) => ({
  formattedName: `${given} ${family}`,
  name: { ...EMPTY_NAME, given, family },
})

async function setUp() {
  const { book } = await bookOfPeople([person('Åke', 'Alm'), person('Zeb', 'Öst'), person('Vincent', 'van Gogh')])
  const names = () => listContacts(book.read, ALL, 0, 10).rows.map(({ name }) => name)
  const sections = () => listSections(book.read, ALL).map(({ section }) => section)
  const sortBy = (rules: NameRules) => book.write((write) => sortNamesBy(write, rules))
  return { book, names, sections, sortBy }
}

describe('sortNamesBy', () => {
  it('has the list in the order of another alphabet, also for those who come later or back', async () => {
    const { book, names, sections, sortBy } = await setUp()
    expect(names()).toEqual(['Åke Alm', 'Vincent van Gogh', 'Zeb Öst'])
    expect(await sortBy(SWEDISH)).toBe(3)
    expect(names()).toEqual(['Vincent van Gogh', 'Zeb Öst', 'Åke Alm'])
    expect(sections()).toEqual(['V', 'Z', 'Å'])
    const clock = steppingClock()
    const added = await book.write(async (write) => createContact(write, { formattedName: 'Ärla' }, 'uid-a', clock))
    expect(sections()).toEqual(['V', 'Z', 'Å', 'Ä'])
    await book.write(async (write) => updateContact(write, added.id, { formattedName: 'Bo' }, clock))
    await book.write((write) => undoLast(write, clock))
    expect(sections()).toEqual(['V', 'Z', 'Å', 'Ä'])
  })

  it('shows and sorts by family names, with or without their particles', async () => {
    const { names, sections, sortBy } = await setUp()
    await sortBy({ ...SWEDISH, nameOrder: 'familyFirst' })
    expect(names()).toEqual(['Alm, Åke', 'van Gogh, Vincent', 'Öst, Zeb'])
    await sortBy({ ...SWEDISH, nameOrder: 'familyFirst', areParticlesSorted: false })
    expect(sections()).toEqual(['A', 'G', 'Ö'])
  })

  it('is what an import goes by', async () => {
    const { book, sections, sortBy } = await setUp()
    await sortBy(SWEDISH)
    await importTexts(book, [card('Örjan')])
    expect(sections()).toEqual(['V', 'Z', 'Å', 'Ö'])
  })

  it('leaves a book alone that is sorted so', async () => {
    const { sortBy } = await setUp()
    await sortBy(SWEDISH)
    expect(await sortBy(SWEDISH)).toBe(0)
  })
})

describe('positionOfName', () => {
  const at = (read: ReadConnection, beginning: string, scope: ListScope = ALL) => positionOfName(read, scope, beginning)

  it('is where the first name stands that begins so, or the next one', async () => {
    const { book } = await bookOfPeople(called('Ada', 'Adèle', 'Bram', 'Bruno', 'Chiara', 'Ольга', '42'))
    const names = ['Ada', 'Adèle', 'Bram', 'Bruno', 'Chiara', 'Ольга', '42']
    const found = (beginning: string) => names[at(book.read, beginning)]
    expect(['a', 'ade', 'BR', 'bru', 'bz', 'о', 'zz', '4'].map(found)).toEqual([
      'Ada',
      'Adèle',
      'Bram',
      'Bruno',
      'Chiara',
      'Ольга',
      'Ольга',
      '42',
    ])
    expect(at(book.read, '9')).toBe(6)
    expect(at(book.read, '99')).toBe(7)
  })

  it('goes by the alphabet, the order of the names and the readings of the reader', async () => {
    const { book, names, sortBy } = await setUp()
    await sortBy({ ...SWEDISH, nameOrder: 'familyFirst' })
    expect(names()).toEqual(['Alm, Åke', 'van Gogh, Vincent', 'Öst, Zeb'])
    expect([at(book.read, 'v'), at(book.read, 'ö'), at(book.read, 'o')]).toEqual([1, 2, 1])
    await sortBy({ ...SWEDISH, nameOrder: 'familyFirst', areParticlesSorted: false })
    expect([at(book.read, 'g'), at(book.read, 'ö')]).toEqual([1, 2])
  })

  it('counts among those whom a list shows', async () => {
    const { book } = await bookOfPeople([
      ...called('Ada', 'Bo'),
      { formattedName: 'Cy', isFavorite: true },
      { formattedName: 'Di', isFavorite: true },
    ])
    expect(at(book.read, 'd', { ...ALL, view: 'favorites' })).toBe(1)
  })
})

describe('the names of a table', () => {
  it('are those of the list', async () => {
    const { book, names, sortBy } = await setUp()
    await sortBy({ ...SWEDISH, nameOrder: 'familyFirst' })
    const rows = listTableRows(book.read, ALL, ['organization'], { offset: 0, limit: 10 })
    expect(rows.map(({ name }) => name)).toEqual(names())
  })
})
