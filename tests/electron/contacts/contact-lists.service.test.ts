import { describe, expect, it } from 'vitest'
import { listContacts, listSections, positionOf } from '../../../electron/contacts/contact-lists.service.ts'
import { createContact, deleteContacts } from '../../../electron/contacts/contacts.service.ts'
import type { ContactFields } from '../../../shared/domain/contact.ts'
import { makeFields, makeFullFields, valued } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const everyone = { text: '', view: 'all', tag: null } as const

async function bookOf(people: readonly Partial<ContactFields>[]) {
  const book = await openTestBook()
  const clock = steppingClock()
  const ids = await book.write(async (write) =>
    people.map((fields, index) => createContact(write, makeFields(fields), `uid-${index}`, clock).id),
  )
  const names = (scope: Partial<Parameters<typeof listContacts>[1]> = {}, offset = 0, limit = 100) =>
    listContacts(book.read, { ...everyone, ...scope }, offset, limit).rows.map(({ name }) => name)
  return { book, clock, ids, names, find: (text: string) => names({ text }) }
}
const called = (...names: string[]) => names.map((formattedName) => ({ formattedName }))

describe('listContacts', () => {
  it('sorts by name without regard to accents, capitals and leading signs, other scripts and the nameless last', async () => {
    const { names } = await bookOf(called('Zoë', 'ada', 'Шура', 'Ödön', '“Bert”', '', '3M', 'Oda', 'Abel'))
    expect(names()).toEqual(['Abel', 'ada', '“Bert”', 'Oda', 'Ödön', 'Zoë', 'Шура', '3M', ''])
  })

  it('sorts a person with a title by the name behind it', async () => {
    const { names } = await bookOf([
      { formattedName: 'Dr. Ada', name: { ...makeFields().name, prefix: 'Dr.' } },
      { formattedName: 'Bo' },
      { formattedName: 'Dr. Oetker' },
    ])
    expect(names()).toEqual(['Dr. Ada', 'Bo', 'Dr. Oetker'])
  })

  it('gives one stretch with the number of all', async () => {
    const { book } = await bookOf(called('A', 'B', 'C', 'D'))
    const page = listContacts(book.read, everyone, 1, 2)
    expect([page.total, page.rows.map(({ name }) => name)]).toEqual([4, ['B', 'C']])
  })

  it('shows the name, the present job and the section of each', async () => {
    const { book } = await bookOf([makeFullFields()])
    expect(listContacts(book.read, everyone, 0, 1).rows).toEqual([
      {
        id: 1,
        uid: 'uid-0',
        kind: 'person',
        name: 'Dr. Ada M. Lindqvist PhD',
        organization: 'Brightwater Press',
        title: 'Managing editor',
        isFavorite: true,
        photo: null,
        section: 'A',
      },
    ])
  })

  it('falls back to what a person without a name is known by', async () => {
    const { names } = await bookOf([
      { emails: [valued('post@kaffehuset.example')] },
      { jobs: [{ organization: 'Kafé', units: [], title: '', role: '', from: null, to: null }] },
      { phones: [valued('112')] },
    ])
    expect(names()).toEqual(['Kafé', 'post@kaffehuset.example', '112'])
  })

  it('shows favourites, a tag or the trash alone', async () => {
    const { book, clock, ids, names } = await bookOf([
      { formattedName: 'Ada', isFavorite: true },
      { formattedName: 'Bo', tags: ['Client'] },
      { formattedName: 'Cy', tags: ['Client'] },
    ])
    await book.write(async (write) => deleteContacts(write, [ids[2] ?? 0], clock))
    expect(names({ view: 'favorites' })).toEqual(['Ada'])
    expect(names({ tag: 'Client' })).toEqual(['Bo'])
    expect(names({ view: 'trash' })).toEqual(['Cy'])
    expect(names({ tag: 'Client', text: 'a' })).toEqual([])
    expect(names({ view: 'trash', text: 'cy' })).toEqual(['Cy'])
    expect(names({ text: 'client' })).toEqual(['Bo'])
  })
})

describe('listSections and positionOf', () => {
  it('say where each letter and each person stands', async () => {
    const { book, ids } = await bookOf(called('Ada', 'Bo', 'Abel', 'Öd', 'Яна', '7up'))
    expect(listSections(book.read, everyone)).toEqual([
      { section: 'A', start: 0, count: 2 },
      { section: 'B', start: 2, count: 1 },
      { section: 'O', start: 3, count: 1 },
      { section: 'Я', start: 4, count: 1 },
      { section: '#', start: 5, count: 1 },
    ])
    expect(ids.map((id) => positionOf(book.read, everyone, id))).toEqual([1, 2, 0, 3, 4, 5])
    expect(positionOf(book.read, { ...everyone, text: 'bo' }, ids[1] ?? 0)).toBe(0)
    expect(positionOf(book.read, { ...everyone, text: 'bo' }, ids[0] ?? 0)).toBeNull()
  })

  it('follow what is written', async () => {
    const { book, clock, ids } = await bookOf(called('Ada', 'Bo'))
    expect(listSections(book.read, everyone)).toHaveLength(2)
    await book.write(async (write) => deleteContacts(write, [ids[0] ?? 0], clock))
    expect(listSections(book.read, everyone)).toEqual([{ section: 'B', start: 0, count: 1 }])
    expect(positionOf(book.read, everyone, ids[0] ?? 0)).toBeNull()
  })
})

describe('searching', () => {
  it.each([
    ['a name', 'lindq'],
    ['words in any order', 'lindqvist ada'],
    ['a nickname', 'addie'],
    ['a phonetic name', 'kvist'],
    ['the organisation', 'brightw'],
    ['a department', 'covers'],
    ['a former job', 'old house'],
    ['a title', 'managing'],
    ['an e-mail address', 'ada.l@post'],
    ['a part of an e-mail address', 'postlada'],
    ['an own label', 'summer'],
    ['a town without its accents', 'goteborg'],
    ['a post code', '411 00'],
    ['a website', 'brightwater.example'],
    ['a messenger', 'xmpp'],
    ['a relation', 'jonas'],
    ['a tag', 'press'],
    ['a note', 'letterpress ephemera'],
    ['the second note', 'second note'],
    ['a custom field', 'pays in'],
    ['a date in words', 'circa 2019'],
    ['capitals', 'LINDQVIST'],
    ['a word of each field', 'covers ephemera addie'],
    ['a number as it stands', '+46 70 174 06 31'],
    ['a number without signs', '46701740631'],
    ['a national number', '070-174 06 31'],
    ['an international prefix', '0046701740631'],
    ['the middle of a number', '1740'],
    ['the end of a number', '0631'],
    ['two digits', '74'],
    ['a number typed internationally that stands nationally', '+46 8 465 004'],
    ['a name and a number', 'ada 0631'],
    ['full-width signs', 'Ａｄａ'],
    ['digits of another script', '٠٦٣١'],
  ])('finds a person by %s', async (_, text) => {
    const { find } = await bookOf([makeFullFields(), ...called('Zed', 'Yan')])
    expect(find(text)).toEqual(['Dr. Ada M. Lindqvist PhD'])
  })

  it.each([['nobody'], ['ada zed'], ['999'], ['…'], ['lindqvistxy']])('finds nobody by “%s”', async (text) => {
    const { find } = await bookOf([makeFullFields(), ...called('Zed')])
    expect(find(text)).toEqual([])
  })

  it.each([
    ['愛', '田中 愛子'],
    ['愛子', '田中 愛子'],
    ['田中', '田中 愛子'],
    ['민서', '김민서'],
    ['шев', 'Шевченко'],
    ['ЙОД', 'Йод'],
    ['منى', 'منى حسن'],
    ['δημ', 'Δημήτρης'],
    ['strasse', 'Große Straße'],
    ['oslo', 'Øslø'],
    ['obrien', "Seán O'Brien"],
    ["o'b", "Seán O'Brien"],
    ['jeanluc', 'Jean-Luc'],
    ['jean luc', 'Jean-Luc'],
    ['พร', 'สมพร'],
  ])('finds by “%s” in any script and spelling', async (text, name) => {
    const { find } = await bookOf(
      called(
        '田中 愛子',
        '김민서',
        'Шевченко',
        'Йод',
        'منى حسن',
        'Δημήτρης',
        'Große Straße',
        'Øslø',
        "Seán O'Brien",
        'Jean-Luc',
        'สมพร',
      ),
    )
    expect(find(text)).toEqual([name])
  })

  it('does not find other countries’ numbers by the first digits behind a country code', async () => {
    const { find } = await bookOf([
      { formattedName: 'Tokyo', phones: [valued('+81 3-5550-0177')] },
      { formattedName: 'London', phones: [valued('+44 7700 900123')] },
    ])
    expect(find('+44 77')).toEqual(['London'])
  })

  it('takes what was typed as text, not as a query language', async () => {
    const { find } = await bookOf(called('Ada', 'NOT Ada', 'name OR text'))
    for (const text of [
      '"',
      '*',
      'ada OR',
      'name:ada',
      'ada NEAR(',
      "'; DROP TABLE contact;--",
      'a^2',
      '(',
      '{',
      '\\',
    ]) {
      expect(() => find(text)).not.toThrow()
    }
    expect(find('not ada')).toEqual(['NOT Ada'])
  })

  it('puts names that begin as typed first, then other names, then the rest', async () => {
    const { find } = await bookOf([
      { formattedName: 'Zoe', notes: ['knows Bram'] },
      { formattedName: 'Ada Bram' },
      { formattedName: 'Bram Zed' },
      { formattedName: 'Bram Abt' },
      { formattedName: 'Cy', emails: [valued('bram@example.com')] },
    ])
    expect(find('bram')).toEqual(['Bram Abt', 'Bram Zed', 'Ada Bram', 'Cy', 'Zoe'])
  })

  it('pages through what it found without gaps or repeats', async () => {
    const people = Array.from({ length: 250 }, (_, n) => ({
      formattedName: `${n % 3 === 0 ? 'Ann' : 'Bob'} ${1000 + n}`,
      notes: ['ann'],
    }))
    const { book, names } = await bookOf(people)
    const pages = [0, 100, 200].flatMap((offset) => names({ text: 'ann' }, offset, 100))
    expect(pages).toHaveLength(250)
    expect(new Set(pages).size).toBe(250)
    expect(pages.slice(0, 84).every((name) => name.startsWith('Ann'))).toBe(true)
    expect(listContacts(book.read, { ...everyone, text: 'ann' }, 240, 100)).toMatchObject({
      total: 250,
      rows: { length: 10 },
    })
  })
})

describe('a row of what is no person', () => {
  it('says how many people are there now, or in it', async () => {
    const at = (organization: string, to: string | null = null) => ({
      ...{ organization, units: [], title: '', role: '', from: null, to },
    })
    const { book } = await bookOf([
      { formattedName: 'Acme', kind: 'organization', jobs: [at('Acme')] },
      { formattedName: 'Bare', kind: 'organization' },
      { formattedName: 'Circle', kind: 'group', members: ['uid-x', 'uid-y'] },
      { formattedName: 'Ada', jobs: [at('Acme'), at('Acme')] },
      { formattedName: 'Bo', jobs: [at('Acme', '2020')] },
      { formattedName: 'Cy', jobs: [at('Acme')] },
      { formattedName: 'Dee', jobs: [at('Acme')] },
    ])
    await book.write(async (write) => deleteContacts(write, [7], () => 1))
    const said = listContacts(book.read, everyone, 0, 100).rows.map(({ name, people }) => [name, people])
    expect(said).toEqual([
      ...[
        ['Acme', 2],
        ['Ada', undefined],
        ['Bare', 0],
        ['Bo', undefined],
        ['Circle', 2],
        ['Cy', undefined],
      ],
    ])
  })
})
