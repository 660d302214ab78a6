import { describe, expect, it } from 'vitest'
import { listContacts, listSections } from '../../../electron/contacts/contact-lists.service.ts'
import { createContact, updateContact } from '../../../electron/contacts/contacts.service.ts'
import { sortNamesBy } from '../../../electron/contacts/name-rules.service.ts'
import { undoLast } from '../../../electron/history/history.service.ts'
import { EMPTY_NAME } from '../../../shared/domain/contact.ts'
import type { NameRules } from '../../../shared/domain/name-rules.ts'
import { bookOfPeople } from '../../support/book-of-people.ts'
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
