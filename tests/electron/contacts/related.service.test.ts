import { describe, expect, it } from 'vitest'
import { createContact, deleteContacts, updateContact } from '../../../electron/contacts/contacts.service.ts'
import { sortNamesBy } from '../../../electron/contacts/name-rules.service.ts'
import { namedContacts, relatedContacts } from '../../../electron/contacts/related.service.ts'
import type { ReadConnection } from '../../../electron/db/book.ts'
import { type ContactFields, EMPTY_NAME, type Job, type Relation } from '../../../shared/domain/contact.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const named = (value: string, ...types: string[]): Relation => ({ value, types, label: '', preference: null })
const at = (organization: string, job: Partial<Job> = {}): Job => ({
  organization,
  units: [],
  title: '',
  role: '',
  from: null,
  to: null,
  ...job,
})
type People = Readonly<Record<string, Partial<ContactFields> & { uid?: string }>>

/** A book in which everybody is called as they are keyed here, unless a name is given. */
async function bookOf<P extends People>(people: P) {
  const book = await openTestBook()
  const clock = steppingClock()
  const ids = {} as Record<keyof P, number>
  await book.write(async (write) => {
    for (const [name, { uid = `uid-${name}`, ...fields }] of Object.entries(people)) {
      ids[name as keyof P] = createContact(write, makeFields({ formattedName: name, ...fields }), uid, clock).id
    }
  })
  const related = (name: keyof P, limit = 100) => relatedContacts(book.read, ids[name], limit)
  return { book, clock, ids, related }
}
const names = (rows: readonly { person: { name: string } | null }[]) => rows.map(({ person }) => person?.name ?? null)
const UUID = 'c0ffee00-1234-4abc-8def-0123456789ab'

describe('the people whom somebody names', () => {
  it('are found by one word without a look at everybody who has it in the name', async () => {
    const reading = { family: '田中', phoneticFamily: 'たなか', phoneticGiven: 'みさき' }
    const { book } = await bookOf({
      'Jonas Lindqvist': {},
      Jonas: {},
      'Nameless at Acme': { formattedName: '', jobs: [at('Acme')] },
      'al-Rashid': {},
      'd’Angelo': {},
      Ève: { formattedName: 'E\u0300ve' },
      Misaki: { name: { ...EMPTY_NAME, ...reading } },
      田中: { name: { ...EMPTY_NAME, ...reading } },
      '🦊': {},
      Twin: {},
      'The other': { formattedName: 'Twin' },
    })
    await book.write((write) =>
      sortNamesBy(write, { locale: 'en', nameOrder: 'familyFirst', areParticlesSorted: false }),
    )
    const asked: string[] = []
    const read: ReadConnection = {
      prepare: (sql) => {
        asked.push(sql)
        return book.read.prepare(sql)
      },
    }
    const values = ['Jonas', 'Acme', 'al-Rashid', 'd’Angelo', 'Ève', 'Misaki', '田中', '🦊', 'Twin', 'Rashid', 'jonas']
    expect(names(namedContacts(read, values.slice(0, 6)))).toEqual([
      'Jonas',
      null,
      'al-Rashid',
      'd’Angelo',
      'E\u0300ve',
      'Misaki',
    ])
    expect(asked.filter((sql) => sql.includes('MATCH'))).toEqual([])
    expect(names(namedContacts(read, values.slice(6)))).toEqual(['田中', '🦊', null, null, null])
  })

  it('are found by UID with the prefix and without, in capitals, and by their exact name', async () => {
    const { related } = await bookOf({
      Jonas: { uid: `urn:uuid:${UUID}` },
      Tove: { uid: 'tove@phone' },
      'Ève Ruiz': { formattedName: 'E\u0300ve  Ruiz' },
      Ada: {
        relations: [named(UUID), named(`urn:uuid:${UUID.toUpperCase()}`), named('tove@phone'), named('Ève Ruiz')],
      },
    })
    expect(names(related('Ada').relations)).toEqual(['Jonas', 'Jonas', 'Tove', 'E\u0300ve  Ruiz'])
  })

  it('are nobody where the name is not all of it, is that of two, or is that of somebody in the trash', async () => {
    const { book, ids, clock, related } = await bookOf({
      'Jonas Lindqvist': {},
      'Bo One': { formattedName: 'Bo' },
      'Bo Two': { formattedName: 'Bo' },
      Gone: {},
      Ada: { relations: [named('Jonas'), named('jonas lindqvist'), named('Bo'), named('Gone'), named('mailto:x@y')] },
    })
    await book.write((write) => deleteContacts(write, [ids.Gone], clock))
    expect(related('Ada').relations).toEqual(
      ['Jonas', 'jonas lindqvist', 'Bo', 'Gone', 'mailto:x@y'].map((value) => ({ value, person: null })),
    )
  })

  it('follow when somebody is renamed', async () => {
    const { book, ids, clock, related } = await bookOf({ Jo: {}, Ada: { relations: [named('Jonas')] } })
    expect(names(related('Ada').relations)).toEqual([null])
    await book.write(async (write) => updateContact(write, ids.Jo, { formattedName: 'Jonas' }, clock))
    expect(names(related('Ada').relations)).toEqual(['Jonas'])
    expect(names(related('Jo').namedBy)).toEqual(['Ada'])
  })
})

describe('the people who name somebody', () => {
  it('stand with what they call them, by UID or by name, without those in the trash', async () => {
    const { book, ids, clock, related } = await bookOf({
      Ada: { uid: `urn:uuid:${UUID}` },
      Zoe: { relations: [named('Ada', 'child')] },
      Jonas: { relations: [named(UUID, 'spouse', 'friend'), { ...named('Ada'), label: 'Boss' }] },
      Gone: { relations: [named('Ada', 'friend')] },
    })
    await book.write((write) => deleteContacts(write, [ids.Gone], clock))
    expect(related('Ada').namedBy.map(({ person, ...rest }) => [person.name, rest])).toEqual([
      ['Jonas', { types: ['spouse', 'friend'], label: '' }],
      ['Jonas', { types: [], label: 'Boss' }],
      ['Zoe', { types: ['child'], label: '' }],
    ])
  })

  it('are not told by a name that two have', async () => {
    const { related } = await bookOf({
      'Bo One': { formattedName: 'Bo' },
      'Bo Two': { formattedName: 'Bo' },
      Zoe: { relations: [named('Bo', 'child'), named('uid-Bo Two', 'friend')] },
    })
    expect(related('Bo One').namedBy).toEqual([])
    expect(related('Bo Two').namedBy.map(({ types }) => types)).toEqual([['friend']])
  })
})

describe('an organisation', () => {
  const press = { kind: 'organization', jobs: [at('Brightwater Press')] } as const

  it('has its people, present before past, the newest first, each once', async () => {
    const { book, ids, clock, related } = await bookOf({
      'Brightwater Press': press,
      Old: { jobs: [at('Elsewhere'), at('Brightwater Press', { to: '2015', title: 'Editor' })] },
      Older: { jobs: [at('Elsewhere'), at('Brightwater Press', { to: '2009-05' })] },
      Ada: { jobs: [at('Brightwater Press', { title: 'Publisher' }), at('Brightwater Press', { to: '2019' })] },
      Bo: { jobs: [at('Brightwater Press', { title: 'Designer', from: '2020' })] },
      Other: { jobs: [at('Brightwater')] },
      Gone: { jobs: [at('Brightwater Press')] },
      'Gone too': { jobs: [at('Brightwater Press', { to: '2001' })] },
    })
    await book.write((write) => deleteContacts(write, [ids.Gone, ids['Gone too']], clock))
    const { people } = related('Brightwater Press')
    expect([people.present, people.past]).toEqual([2, 2])
    expect(people.rows.map(({ person, title, to }) => [person.name, title, to])).toEqual([
      ['Bo', 'Designer', null],
      ['Ada', 'Publisher', null],
      ['Old', 'Editor', '2015'],
      ['Older', '', '2009-05'],
    ])
  })

  it('counts all of its people, and lists as many as are asked for', async () => {
    const staff = Object.fromEntries(
      Array.from({ length: 7 }, (_, n) => [`P${n}`, { jobs: [at('Acme', n < 5 ? {} : { to: `201${n}` })] }]),
    )
    const { related } = await bookOf({ Acme: { kind: 'organization' }, ...staff })
    const listed = (limit: number) => {
      const { people } = relatedOf(limit)
      return [people.present, people.past, names(people.rows)]
    }
    const relatedOf = (limit: number) => related('Acme', limit)
    expect(listed(3)).toEqual([5, 2, ['P4', 'P3', 'P2']])
    expect(listed(6)).toEqual([5, 2, ['P4', 'P3', 'P2', 'P1', 'P0', 'P6']])
  })

  it('is where the job of a person leads to, when there is one of that name', async () => {
    const { related, ids } = await bookOf({
      'Brightwater Press': press,
      'Twin One': { formattedName: 'Twin', kind: 'organization' },
      'Twin Two': { formattedName: 'Twin', kind: 'organization' },
      'Old House': {},
      Ada: { jobs: [at('Brightwater Press'), at('Twin'), at('Old House'), at('')] },
    })
    expect(related('Ada').organizations).toEqual([{ name: 'Brightwater Press', id: ids['Brightwater Press'] }])
    expect(related('Brightwater Press').organizations).toEqual([])
  })

  it('is the only kind that has people', async () => {
    const { related } = await bookOf({ Acme: {}, Ada: { jobs: [at('Acme')] } })
    expect(related('Acme').people).toEqual({ present: 0, past: 0, rows: [] })
  })
})

describe('a group', () => {
  it('has its members in their order, also those who are nobody of the book, and is told on their pages', async () => {
    const { related } = await bookOf({
      Ada: { uid: `urn:uuid:${UUID}` },
      Bo: {},
      Choir: { kind: 'group', members: ['Bo', UUID, 'urn:uuid:unknown', 'mailto:cleo@example.org'] },
      'A band': { kind: 'group', members: ['uid-Bo'] },
    })
    const { members } = related('Choir')
    expect([members.total, names(members.rows)]).toEqual([4, ['Bo', 'Ada', null, null]])
    expect(members.rows[3]?.value).toBe('mailto:cleo@example.org')
    expect(related('Choir', 1).members).toMatchObject({ total: 4, rows: [{ value: 'Bo' }] })
    expect(related('Ada').groups.map(({ name }) => name)).toEqual(['Choir'])
    expect(related('Bo').groups.map(({ name }) => name)).toEqual(['A band', 'Choir'])
  })
})

describe('somebody who is not there', () => {
  it('has nobody around them', async () => {
    const { book } = await bookOf({})
    expect(() => relatedContacts(book.read, 9, 10)).toThrow(expect.objectContaining({ code: 'contact.notFound' }))
  })
})
