import { describe, expect, it } from 'vitest'
import { createContact } from '../../../../electron/contacts/contacts.service.ts'
import { quickAdd } from '../../../../electron/tasks/quick-add/quick-add-in-book.ts'
import type { QuickAdd } from '../../../../shared/contract/quick-add.ts'
import type { PartKind } from '../../../../shared/domain/tasks/quick-add.ts'
import { makeFields } from '../../../support/make-contact.ts'
import { bookOfTasks } from '../../../support/make-task.ts'

const PEOPLE = ['Ada Lindqvist', 'Adaeze Obi', 'Bram de Wit', 'Tove Aalto', 'Мария Петрова']

async function reader(at?: number) {
  const { book, here } = await bookOfTasks(at)
  await book.write(async (write) =>
    PEOPLE.map((formattedName) => createContact(write, makeFields({ formattedName }), formattedName, here.clock)),
  )
  return (text: string, { locale = 'en-GB', ignore = [] as PartKind[], contactId = null as number | null } = {}) =>
    quickAdd(book.read, text, { locale, ignore, contactId }, here)
}

const partsOf = ({ text, parts }: QuickAdd) =>
  Object.fromEntries(parts.map(({ kind, from, to }) => [kind, text.slice(from, to)]))

describe('a task in plain words', () => {
  it('is understood part by part, each where it stands', async () => {
    const read = await reader()
    const task = await read('call Ada tue 3pm re invoice')
    expect(partsOf(task)).toEqual({ kind: 'call', person: 'Ada', when: 'tue 3pm', topic: 're invoice' })
    expect(task).toMatchObject({
      title: 'Call Ada Lindqvist about invoice',
      kind: 'call',
      dueOn: '2026-06-16',
      dueTime: '15:00',
      reminder: { kind: 'before', minutes: 10 },
      rule: null,
    })
    expect(task.people[0]?.candidates.map(({ name }) => name)).toEqual(['Ada Lindqvist', 'Adaeze Obi'])
  })

  it.each([
    ['call the printer tue 3pm re invoice', 'Call the printer about invoice', '2026-06-16', '15:00'],
    ['in 3 weeks send the quote', 'Send the quote', '2026-07-02', null],
    ['send the quote by friday', 'Send the quote', '2026-06-12', null],
    ['send the quote next week', 'Send the quote', '2026-06-15', null],
    ['send the quote next week at 15:00', 'Send the quote', '2026-06-15', '15:00'],
    ['send the quote friday next week', 'Send the quote', '2026-06-19', null],
    ['pay the rent tomorrow at 9', 'Pay the rent', '2026-06-12', '09:00'],
    ['ring Tove at 5', 'Ring Tove Aalto', '2026-06-11', '17:00'],
    ['post samples 9am', 'Post samples', '2026-06-12', '09:00'],
    ['post samples the 31st', 'Post samples', '2026-07-31', null],
    ['renew passport on 29 Feb', 'Renew passport', '2028-02-29', null],
    ['invoice 2026-031', 'Invoice 2026-031', null, null],
    ['lunch with Bram de Wit 14:30 today', 'Lunch with Bram de Wit', '2026-06-11', '14:30'],
    ['file taxes 11 june', 'File taxes', '2026-06-11', null],
    ['file taxes 2026-07-31', 'File taxes', '2026-07-31', null],
    ['think about the logo', 'Think about the logo', null, null],
    ['позвонить Мария tomorrow', 'Позвонить Мария Петрова', '2026-06-12', null],
    ['pay by friday, the contract is signed', 'Pay, the contract is signed', '2026-06-12', null],
    ['pay, by friday, the rent', 'Pay, the rent', '2026-06-12', null],
    ['buy milk, eggs on friday, and bread', 'Buy milk, eggs, and bread', '2026-06-12', null],
    ['friday, water the plants', 'Water the plants', '2026-06-12', null],
    ['send the quote friday: urgent', 'Send the quote', '2026-06-12', null],
    ['send the quote friday.', 'Send the quote.', '2026-06-12', null],
    ['   ', '', null, null],
  ])('“%s”', async (text, title, dueOn, dueTime) => {
    const read = await reader()
    expect(await read(text)).toMatchObject({ title, dueOn, dueTime, noDay: null })
  })

  it('leaves what is no subject as it was written', async () => {
    const read = await reader()
    const task = await read('ring Tove re invoice', { ignore: ['topic'] })
    expect(task.title).toBe('Ring Tove Aalto re invoice')
    expect(partsOf(task)).not.toHaveProperty('topic')
  })

  it('says what to do, also behind a date and a comma', async () => {
    const read = await reader()
    const task = await read('friday, call Ada')
    expect(partsOf(task)).toEqual({ when: 'friday', kind: 'call', person: 'Ada' })
    expect(task).toMatchObject({ title: 'Call Ada Lindqvist', kind: 'call', dueOn: '2026-06-12' })
  })

  it.each([
    ['pay the rent 30 feb', '30 feb', 'Pay the rent 30 feb'],
    ['call Ada on 31st of April at 3pm', '31st of April', 'Call Ada Lindqvist on 31st of April at 3pm'],
    ['renew passport 29 Feb 2027', '29 Feb 2027', 'Renew passport 29 Feb 2027'],
    ['renew passport february 30th, 2028', 'february 30th, 2028', 'Renew passport february 30th, 2028'],
    ['file taxes 2026-06-31', '2026-06-31', 'File taxes 2026-06-31'],
    ['file taxes 31/06/2026', '31/06/2026', 'File taxes 31/06/2026'],
    ['file taxes 06/31/2026', '06/31/2026', 'File taxes 06/31/2026'],
    ['pay the rent 32 june', '32 june', 'Pay the rent 32 june'],
    ['pay every 30 feb', '30 feb', 'Pay every 30 feb'],
  ])('says that there is no such day in “%s”, and loses none of it', async (text, noDay, title) => {
    const read = await reader()
    expect(await read(text)).toMatchObject({ title, noDay, dueOn: null, dueTime: null, rule: null })
    expect((await read(text, { ignore: ['when'] })).noDay).toBeNull()
  })

  it('says so in the language of its reader, too', async () => {
    const read = await reader()
    expect((await read('Miete 30. Februar', { locale: 'de-DE' })).noDay).toBe('30. Februar')
    expect((await read('loyer le 31 avril', { locale: 'fr-FR' })).noDay).toBe('31 avril')
    expect((await read('аренда 31 апреля', { locale: 'ru' })).noDay).toBe('31 апреля')
  })

  it('keeps another day that is said beside one that there is not', async () => {
    const read = await reader()
    const task = await read('pay by friday, the contract ends 31 april')
    expect(task).toMatchObject({ dueOn: '2026-06-12', noDay: '31 april', title: 'Pay, the contract ends 31 april' })
  })

  it('takes no day that exists, and no number, for one that there is not', async () => {
    const read = await reader()
    for (const text of [
      '31 may',
      '29 feb',
      'feb 29 2028',
      '31/05/2026',
      'order may 35',
      '30/2 screws',
      'invoice 2026-031',
    ])
      expect((await read(text)).noDay).toBeNull()
  })

  it.each([
    ['stand-up every day at 9', 'FREQ=DAILY', '2026-06-12', '09:00'],
    ['report every 2nd Friday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', '2026-06-12', null],
    ['report every 2nd Friday of the month', 'FREQ=MONTHLY;BYDAY=2FR', '2026-06-12', null],
    ['report every other day', 'FREQ=DAILY;INTERVAL=2', '2026-06-11', null],
    ['report every three weeks', 'FREQ=WEEKLY;INTERVAL=3', '2026-06-11', null],
    ['report every mon, wed and fri', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', '2026-06-12', null],
    ['report every last friday', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-06-26', null],
    ['rent on the 31st of every month', 'FREQ=MONTHLY;BYMONTHDAY=31', '2026-07-31', null],
    ['rent on the last day of the month', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2026-06-30', null],
    ['report every weekday', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-06-11', null],
    ['taxes every 29 february', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2028-02-29', null],
    ['report every week until 1 July', 'FREQ=WEEKLY;UNTIL=20260701', '2026-06-11', null],
    ['report weekly from 1 July until 1 august', 'FREQ=WEEKLY;UNTIL=20260801', '2026-07-01', null],
    ['report every monday 10 times', 'FREQ=WEEKLY;BYDAY=MO;COUNT=10', '2026-06-15', null],
    ['report quarterly', 'FREQ=MONTHLY;INTERVAL=3', '2026-06-11', null],
  ])('“%s” comes round', async (text, rule, dueOn, dueTime) => {
    const read = await reader()
    const task = await read(text)
    expect(task).toMatchObject({ rule, dueOn, dueTime })
    expect(task.title).toMatch(/^(Report|Rent|Stand-up|Taxes)$/)
  })

  it('reads days and months in the order in which its reader writes them', async () => {
    const read = await reader()
    expect((await read('lunch 3/7')).dueOn).toBe('2026-07-03')
    expect((await read('lunch 3/7', { locale: 'en-US' })).dueOn).toBe('2027-03-07')
    expect((await read('lunch 3/7', { locale: 'no locale' })).dueOn).toBe('2026-07-03')
    expect(await read('anrufen dienstag 15 uhr', { locale: 'de-DE' })).toMatchObject({
      title: 'Anrufen',
      dueOn: '2026-06-16',
      dueTime: '15:00',
    })
  })

  it('is right about today where its reader is, whatever day it is elsewhere', async () => {
    const read = await reader(Date.UTC(2026, 5, 11, 22, 30))
    expect((await read('post it today')).dueOn).toBe('2026-06-12')
    expect((await read('post it tomorrow')).dueOn).toBe('2026-06-13')
  })

  it('takes priorities and reminders out of the title', async () => {
    const read = await reader()
    expect(await read('send the quote friday 3pm urgent, remind me 2 hours before')).toMatchObject({
      title: 'Send the quote',
      priority: 'high',
      reminder: { kind: 'before', minutes: 120 },
    })
    expect(await read('send the quote friday remind me at 8:30')).toMatchObject({
      title: 'Send the quote',
      dueTime: null,
      reminder: { kind: 'day', daysBefore: 0, time: '08:30' },
    })
  })

  it('names nobody by chance: small letters count only where a name is asked for', async () => {
    const read = await reader()
    expect((await read('send ada the quote')).people).toEqual([])
    expect((await read('send the quote to ada')).people[0]?.candidates[0]?.name).toBe('Ada Lindqvist')
    expect((await read('call ada and tove')).people.map(({ candidates }) => candidates[0]?.name)).toEqual([
      'Ada Lindqvist',
      'Tove Aalto',
    ])
    expect((await read('call Nobody')).people).toEqual([])
  })

  it('is about the person on whose page it is written, unless it names somebody', async () => {
    const read = await reader()
    expect((await read('call tomorrow', { contactId: 4 })).about?.name).toBe('Tove Aalto')
    expect((await read('call Ada tomorrow', { contactId: 4 })).about).toBeNull()
  })

  it('leaves in the title what its reader says is not meant', async () => {
    const read = await reader()
    const task = await read('call Ada about friday', { ignore: ['when', 'person'] })
    expect(task).toMatchObject({ title: 'Call Ada about friday', dueOn: null, people: [] })
  })
})
