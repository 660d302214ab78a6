import { describe, expect, it } from 'vitest'
import { deleteContacts, updateContact } from '../../../electron/contacts/contacts.service.ts'
import { deleteEntry, logEntry, updateEntry } from '../../../electron/timeline/entries.service.ts'
import { bookOfPeople } from '../../support/book-of-people.ts'
import { valued } from '../../support/make-contact.ts'
import { makeEntry } from '../../support/make-entry.ts'

const DAY = 86_400_000
const job = (organization: string) => ({ organization, units: [], title: '', role: '', from: null, to: null })
const birthday = { kind: 'birthday', label: '', on: '--07-02', text: '' } as const

const PEOPLE = [
  { formattedName: 'Ada', tags: ['Client', 'Städte'], emails: [valued('ada@post.example')], isFavorite: true },
  { formattedName: 'Bo', tags: ['Big client'], jobs: [job('Océan Press')], phones: [valued('070 174')] },
  { formattedName: 'Cy', tags: ['Cliff'], dates: [birthday], notes: ['a client of the press'] },
  {
    formattedName: 'Di',
    photo: { kind: 'uri', uri: 'https://a.example/d.jpg' } as const,
    jobs: [job('Pressed Flowers')],
  },
]

describe('field words', () => {
  it.each([
    ['tag:client', ['Ada']],
    ['tag:cli', ['Ada', 'Bo', 'Cy']],
    ['tag:"big client"', ['Bo']],
    ['tag:"big cl', ['Bo']],
    ['tag:“Big Client”', ['Bo']],
    ['TAG:stadte', ['Ada']],
    ['tag:client tag:städte', ['Ada']],
    ['tag:client tag:cliff', []],
    ['tag:nothing', []],
    ['org:press', ['Bo', 'Di']],
    ['org:"ocean press"', ['Bo']],
    ['org:client', []],
    ['has:email', ['Ada']],
    ['has:emails', ['Ada']],
    ['has:birth', ['Cy']],
    ['has:photo', ['Di']],
    ['no:tag', ['Di']],
    ['no:birthday has:tag', ['Ada', 'Bo']],
    ['has:phone has:org', ['Bo']],
    ['has:note', ['Cy']],
    ['in:favourites', ['Ada']],
    ['in:favorites', ['Ada']],
    ['press no:org', ['Cy']],
    ['org:press bo', ['Bo']],
    ['bo org:press', ['Bo']],
    ['tag:cli 174', ['Bo']],
    ['tag:', ['Ada', 'Bo', 'Cy', 'Di']],
    ['tag:"', ['Ada', 'Bo', 'Cy', 'Di']],
    ['added:<', ['Ada', 'Bo', 'Cy', 'Di']],
  ])('in “%s” narrow the list', async (text, names) => {
    const { find } = await bookOfPeople(PEOPLE)
    expect(find(text)).toEqual(names)
  })

  it.each([
    ['another name', 'colour:blue'],
    ['a value without a meaning', 'has:wings'],
    ['a place that is none', 'in:berlin'],
    ['no age', 'added:soon'],
    ['a word that only ends so', 'hashtag:client'],
  ])('are plain text with %s', async (_, text) => {
    const { find } = await bookOfPeople([...PEOPLE, { formattedName: 'Zed', notes: [text] }])
    expect(find(text)).toEqual(['Zed'])
  })

  it('know when somebody was added and changed', async () => {
    const now = Date.now()
    const { book, add, find } = await bookOfPeople([])
    await add({ formattedName: 'Old' }, () => now - 400 * DAY)
    const edited = await add({ formattedName: 'Edited' }, () => now - 40 * DAY)
    await add({ formattedName: 'New' }, () => now - 2 * DAY)
    await book.write(async (write) => updateContact(write, edited.id, { nicknames: ['Ed'] }, () => now - 3 * DAY))
    expect(find('added:<30d')).toEqual(['New'])
    expect(find('added:2m')).toEqual(['Edited', 'New'])
    expect(find('added:>1y')).toEqual(['Old'])
    expect(find('changed:<1w')).toEqual(['Edited', 'New'])
    expect(find('changed:<1w added:>5w')).toEqual(['Edited'])
    expect(find('changed:>1w')).toEqual(['Old'])
  })

  it('follow what is written meanwhile', async () => {
    const { add, find } = await bookOfPeople(PEOPLE)
    expect(find('has:email')).toEqual(['Ada'])
    expect(find('has:email a')).toEqual(['Ada'])
    await add({ formattedName: 'Abel', emails: [valued('abel@post.example')] })
    expect(find('has:email')).toEqual(['Abel', 'Ada'])
    expect(find('has:email ab')).toEqual(['Abel'])
  })

  it('narrow favourites, a tag and the trash as well', async () => {
    const { book, find, rows } = await bookOfPeople(PEOPLE)
    expect(find('has:email', { view: 'favorites' })).toEqual(['Ada'])
    expect(find('no:email', { view: 'favorites' })).toEqual([])
    expect(find('org:press', { tag: 'Big client' })).toEqual(['Bo'])
    const ids = rows('org:press').map(({ id }) => id)
    await book.write(async (write) => deleteContacts(write, ids, Date.now))
    expect(find('org:press')).toEqual([])
    expect(find('org:press', { view: 'trash' }).sort()).toEqual(['Bo', 'Di'])
    expect(find('org:ocean bo', { view: 'trash' })).toEqual(['Bo'])
  })

  it('find people by a tag that their entries carry, until none does', async () => {
    const { book, find } = await bookOfPeople(PEOPLE)
    const entry = await book.write(async (write) => {
      logEntry(write, makeEntry({ contactIds: [2], tags: ['Quote'] }), 'older', Date.now)
      return logEntry(write, makeEntry({ contactIds: [2, 3], tags: ['Quote', 'Client'] }), 'newer', Date.now)
    })
    expect(find('tag:quote')).toEqual(['Bo', 'Cy'])
    expect(find('', { tag: 'Quote' })).toEqual(['Bo', 'Cy'])
    expect(find('tag:client')).toEqual(['Ada', 'Bo', 'Cy'])
    expect(find('tag:quote cy')).toEqual(['Cy'])
    expect(find('quote')).toEqual(['Bo', 'Cy'])
    // What a person carries is asked for by these two.
    expect(find('no:tag')).toEqual(['Di'])
    await book.write(async (write) => updateEntry(write, entry.id, { contactIds: [4], tags: ['Quote'] }, Date.now))
    expect(find('tag:quote')).toEqual(['Bo', 'Di'])
    await book.write(async (write) => deleteEntry(write, entry.id, Date.now))
    expect(find('tag:quote')).toEqual(['Bo'])
  })
})
