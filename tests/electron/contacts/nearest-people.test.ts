import { describe, expect, it } from 'vitest'
import { deleteContacts } from '../../../electron/contacts/contacts.service.ts'
import { nearestPeople } from '../../../electron/contacts/nearest-people.ts'
import { bookOfPeople, called } from '../../support/book-of-people.ts'

const NAMES = [
  'Brightwater Press',
  'Brigitte Oud',
  'Bram de Wit',
  'Ada Lindqvist',
  'Ada Brandt',
  'Тарас Шевченко',
  '佐藤 健',
]

async function nearest() {
  const { book } = await bookOfPeople([...called(...NAMES), { formattedName: 'Zoe', notes: ['brigthon'] }])
  return { book, near: (text: string, limit = 3) => nearestPeople(book.read, text, limit).map(({ name }) => name) }
}

describe('the people nearest to what found nobody', () => {
  it.each([
    ['brigth', ['Brightwater Press', 'Brigitte Oud']],
    ['brihgtwtaer', ['Brightwater Press']],
    ['prightwater', ['Brightwater Press']],
    ['rbight', ['Brightwater Press', 'Brigitte Oud']],
    ['rightwter', ['Brightwater Press']],
    ['lnidkvist', ['Ada Lindqvist']],
    ['Ąda Lindkvits', ['Ada Lindqvist']],
    ['шефченка', ['Тарас Шевченко']],
    ['brom', ['Bram de Wit']],
    ['wolfgang', []],
    ['x', []],
    ['+46 70', []],
    ['"*', []],
  ])('are found for %s', async (text, names) => {
    const { near } = await nearest()
    expect(near(text)).toEqual(names)
  })

  it('have one of the words where nobody has them all, whoever has more of them first', async () => {
    const { near } = await nearest()
    expect(near('bram lindqvist', 2)).toEqual(expect.arrayContaining(['Ada Lindqvist', 'Bram de Wit']))
    expect(near('brandt ada zebra')[0]).toBe('Ada Brandt')
    expect(near('健 藤')).toEqual(['佐藤 健'])
    expect(near('one two three four five')).toEqual([])
    expect(near('brigth', 1)).toEqual(['Brightwater Press'])
  })

  it('are not in the trash', async () => {
    const { book, near } = await nearest()
    await book.write(async (write) => deleteContacts(write, [1], () => Date.now()))
    expect(near('brigth')).toEqual(['Brigitte Oud'])
  })
})
