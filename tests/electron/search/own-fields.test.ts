import { describe, expect, it } from 'vitest'
import { deleteContacts } from '../../../electron/contacts/contacts.service.ts'
import type { CustomField } from '../../../shared/domain/contact.ts'
import { bookOfPeople } from '../../support/book-of-people.ts'

const own = (name: string, value: string, type: CustomField['type'] = 'text'): CustomField => ({ name, type, value })
const PEOPLE = [
  { formattedName: 'Ada', customFields: [own('VAT number', 'SE55-1234'), own('Newsletter', 'true', 'boolean')] },
  { formattedName: 'Bo', customFields: [own('Größe', '12.5', 'number'), own('Newsletter', 'false', 'boolean')] },
  { formattedName: 'Cy', notes: ['SE55 of the yes men'], customFields: [own('VAT number', 'NO 12 Ångström')] },
  { formattedName: 'Di', tags: ['SE55'], customFields: [own('C++ (years)', '4', 'number')] },
]

describe('field words for fields of one’s own', () => {
  it.each([
    ['vat-number:SE55', ['Ada']],
    ['VAT-Number:se', ['Ada']],
    ['vat-number:"12 angs"', ['Cy']],
    ['vat-number:nothing', []],
    ['größe:12', ['Bo']],
    ['grosse:12.5', ['Bo']],
    ['newsletter:yes', ['Ada']],
    ['newsletter:no', ['Bo']],
    ['newsletter:false', ['Bo']],
    ['c++-(years):4', ['Di']],
    ['has:vat-number', ['Ada', 'Cy']],
    ['has:vat', ['Ada', 'Cy']],
    ['no:newsletter', ['Cy', 'Di']],
    ['has:"VAT number" no:newsletter', ['Cy']],
    ['has:newsletter bo', ['Bo']],
    ['vat-number:', ['Ada', 'Bo', 'Cy', 'Di']],
  ])('in “%s” narrow the list', async (text, names) => {
    const { find } = await bookOfPeople(PEOPLE)
    expect(find(text)).toEqual(names)
  })

  it('look for the whole text where there is no such field', async () => {
    const { find } = await bookOfPeople(PEOPLE)
    expect(find('shoe:SE55')).toEqual([])
    expect(find('has:shoe')).toEqual([])
  })

  it('find people in the trash', async () => {
    const { book, find } = await bookOfPeople(PEOPLE)
    await book.write((write) => deleteContacts(write, [1], Date.now))
    expect(find('vat-number:SE55')).toEqual([])
    expect(find('vat-number:SE55', { view: 'trash' })).toEqual(['Ada'])
  })
})
