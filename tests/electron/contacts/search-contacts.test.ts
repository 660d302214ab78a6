import { describe, expect, it } from 'vitest'
import { listContacts, listRecentPeople, positionOf } from '../../../electron/contacts/contact-lists.service.ts'
import { deleteContacts } from '../../../electron/contacts/contacts.service.ts'
import { purgeContacts } from '../../../electron/contacts/purge.service.ts'
import { listRecent, noteOpened } from '../../../electron/contacts/recent-people.ts'
import { EMPTY_NAME } from '../../../shared/domain/contact.ts'
import { bookOfPeople, called } from '../../support/book-of-people.ts'
import { valued } from '../../support/make-contact.ts'

describe('ranking', () => {
  it('puts favourites before others where they match as well', async () => {
    const { find } = await bookOfPeople([
      { formattedName: 'Bram Abt' },
      { formattedName: 'Bram Zed', isFavorite: true },
      { formattedName: 'Ada Bram' },
      { formattedName: 'Zoe Bram', isFavorite: true },
      { formattedName: 'Cy', notes: ['bram'] },
      { formattedName: 'Yan', notes: ['bram'], isFavorite: true },
    ])
    expect(find('bram')).toEqual(['Bram Zed', 'Bram Abt', 'Zoe Bram', 'Ada Bram', 'Yan', 'Cy'])
    expect(find('bram', { view: 'favorites' })).toEqual(['Bram Zed', 'Zoe Bram', 'Yan'])
  })

  it('puts those who were opened last before others where they match as well', async () => {
    const { book, find } = await bookOfPeople([
      ...called('Bram Abt', 'Bram Cy', 'Bram Dee', 'Ada Bram', 'Zoe Bram', 'Bram Old'),
      { formattedName: 'Bram Zed', isFavorite: true },
      { formattedName: 'Yan', notes: ['bram'] },
    ])
    const open = (id: number) => book.write(async (write) => noteOpened(write, id))
    for (const id of [6, 2, 3, 5, 8]) await open(id)
    const ranked = ['Bram Zed', 'Bram Dee', 'Bram Cy', 'Bram Old', 'Bram Abt', 'Zoe Bram', 'Ada Bram', 'Yan']
    expect(find('bram')).toEqual(ranked)
    expect(listRecentPeople(book.read, 2).map(({ name }) => name)).toEqual(['Yan', 'Zoe Bram'])

    // Somebody is opened while the search is paged through: nobody is shown twice or passed over.
    const page = (offset: number) => listContacts(book.read, { text: 'bram', view: 'all', tag: null }, offset, 4).rows
    const first = page(0)
    await open(1)
    expect([...first, ...page(4)].map(({ name }) => name)).toEqual(ranked)
    expect(find('bram').slice(0, 2)).toEqual(['Bram Zed', 'Bram Abt'])

    await book.write(async (write) => deleteContacts(write, [1, 3], () => Date.now()))
    await book.write(async (write) => purgeContacts(write, [1]))
    expect(listRecent(book.read)).toEqual([8, 5, 3, 2, 6])
    expect(listRecentPeople(book.read, 9).map(({ name }) => name)).toEqual(['Yan', 'Zoe Bram', 'Bram Cy', 'Bram Old'])
  })

  it('pages through many beginnings with their favourites first, each once', async () => {
    const people = Array.from({ length: 60 }, (_, n) => ({ formattedName: `Ann ${100 + n}`, isFavorite: n % 7 === 6 }))
    const { book, find } = await bookOfPeople(people)
    const scope = { text: 'ann', view: 'all', tag: null } as const
    const pages = [0, 5, 10, 15].flatMap((offset) => listContacts(book.read, scope, offset, 5).rows)
    expect(pages.slice(0, 10).map(({ name }) => name)).toEqual([
      ...['Ann 106', 'Ann 113', 'Ann 120', 'Ann 127', 'Ann 134', 'Ann 141', 'Ann 148', 'Ann 155'],
      ...['Ann 100', 'Ann 101'],
    ])
    expect(pages.map(({ name }) => name)).toEqual(find('ann').slice(0, 20))
    expect(new Set(find('ann')).size).toBe(60)
  })
})

describe('other alphabets', () => {
  it.each([
    ['shev', 'Тарас Шевченко'],
    ['taras shevch', 'Тарас Шевченко'],
    ['mykyta', 'Микита'],
    ['alexandr', 'Александр'],
    ['artem', 'Артём'],
    ['dimitris', 'Δημήτρης'],
    ['evang', 'Άννα Ευαγγέλου'],
  ])('are found as they are typed in Latin letters: %s', async (text, name) => {
    const { find } = await bookOfPeople(
      called('Тарас Шевченко', 'Микита', 'Александр', 'Артём', 'Δημήτρης', 'Άννα Ευαγγέλου', 'Ada'),
    )
    expect(find(text)).toEqual([name])
  })
})

describe('Latin letters', () => {
  it.each([
    ['шевч', 'Olena Shevchenko'],
    ['оле', 'Olena Shevchenko'],
    ['παπαδ', 'Nikos Papadopoulos'],
  ])('are found by names typed in other alphabets: %s', async (text, name) => {
    const { find } = await bookOfPeople(called('Olena Shevchenko', 'Nikos Papadopoulos', 'Ada'))
    expect(find(text)).toEqual([name])
  })
})

describe('small mistakes', () => {
  const names = called('Ada Lindqvist', 'Schmidt', 'Мария Шевченко', 'Nguyễn Văn', 'Müller', 'Anna', 'Brightwater')

  it.each([
    ['a wrong letter', 'lindkvist', 'Ada Lindqvist'],
    ['a missing letter', 'schmit', 'Schmidt'],
    ['a letter too many', 'schmmidt', 'Schmidt'],
    ['swapped letters', 'lindqivst', 'Ada Lindqvist'],
    ['a mistake in a word still being typed', 'lnidqv', 'Ada Lindqvist'],
    ['a mistake beside another word', 'ada lindqvits', 'Ada Lindqvist'],
    ['the last letter wrong', 'annx', 'Anna'],
    ['the last letter too many', 'annaa', 'Anna'],
    ['a mistake in Cyrillic', 'шевшенко', 'Мария Шевченко'],
    ['a mistake in a transliterated name', 'shevcenko', 'Мария Шевченко'],
    ['accents left out', 'ngyuen', 'Nguyễn Văn'],
    ['capitals', 'MULER', 'Müller'],
  ])('are forgiven: %s', async (_, text, name) => {
    const { find } = await bookOfPeople(names)
    expect(find(text)).toEqual([name])
  })

  it.each([
    ['two mistakes', 'lindkwist'],
    ['another first letter', 'zindqvist'],
    ['a short word', 'anx'],
    ['another word that fits nobody', 'zed lindkvist'],
    ['digits', '4711'],
  ])('are not forgiven with %s', async (_, text) => {
    const { find } = await bookOfPeople(names)
    expect(find(text)).toEqual([])
  })

  it('come after those who match as typed, and only while these are few', async () => {
    const { book, add, find } = await bookOfPeople([
      { formattedName: 'Zed', emails: [valued('marten@post.example')] },
      { formattedName: 'Martin' },
      { formattedName: 'Marten' },
    ])
    expect(find('marten')).toEqual(['Marten', 'Zed', 'Martin'])
    const scope = { text: 'marten', view: 'all', tag: null } as const
    const pages = [0, 1, 2, 3].map((offset) => listContacts(book.read, scope, offset, 1))
    expect(pages.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual(['Marten', 'Zed', 'Martin'])
    expect(pages.map(({ total }) => total)).toEqual([3, 3, 3, 3])
    expect(positionOf(book.read, scope, 2)).toBe(2)
    for (const name of ['Marten A', 'Marten B', 'Marten C']) await add({ formattedName: name })
    expect(find('marten')).toEqual(['Marten', 'Marten A', 'Marten B', 'Marten C', 'Zed'])
  })

  it('are looked for in names alone', async () => {
    const { find } = await bookOfPeople([{ formattedName: 'Zed', notes: ['ephemera'] }])
    expect(find('ephemera')).toEqual(['Zed'])
    expect(find('ephemmera')).toEqual([])
  })
})

describe('a full page of names that begin so', () => {
  it.each([
    ["d'an", "D'Angelo", ['Dan', 'Dana', 'Danby']],
    ['だ', 'だいち', ['たいち', 'たいら', 'たえ']],
    ['🍕 d', '🍕 Dan', ['Dan', 'Dana', 'Danby']],
    ['🍕', '🍕', ['🦊', '…', '!!']],
  ])('is of those alone who hold %s', async (text, name, others) => {
    const { book } = await bookOfPeople(called(name, ...others))
    const { rows, total } = listContacts(book.read, { text, view: 'all', tag: null }, 0, 2)
    expect(rows.map((row) => row.name)).toEqual([name])
    expect(total).toBe(1)
  })
})

describe('the trash', () => {
  it('is looked through by how people are called, whatever they are sorted by', async () => {
    const reading = { phoneticFamily: 'たなか', phoneticGiven: 'みさき' }
    const { book, find } = await bookOfPeople([
      { formattedName: '田中美咲', name: { ...EMPTY_NAME, ...reading } },
      ...called('🦊', 'Bo'),
    ])
    await book.write(async (write) => deleteContacts(write, [1, 2, 3], Date.now))
    expect(find('田中', { view: 'trash' })).toEqual(['田中美咲'])
    expect(find('たなか', { view: 'trash' })).toEqual(['田中美咲'])
    expect(find('🦊', { view: 'trash' })).toEqual(['🦊'])
    expect(find('bo', { view: 'trash' })).toEqual(['Bo'])
  })
})
