import { describe, expect, it } from 'vitest'
import { createContact, deleteContacts } from '../../../electron/contacts/contacts.service.ts'
import { soonestYearly, yearlyBetween, yearlyOf } from '../../../electron/contacts/yearly-dates.service.ts'
import type { Book } from '../../../electron/db/book.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const clock = steppingClock()

/** Adds somebody with these days and returns their key. */
async function add(book: Book, given: string, ...days: [kind: 'birthday' | 'anniversary' | 'other', on: string][]) {
  const dates = days.map(([kind, on]) => ({ kind, label: '', on, text: '' }))
  const contact = await book.write(async (write) =>
    createContact(write, makeFields({ name: { given }, dates }), `urn:uuid:${given}`, clock),
  )
  return contact.id
}

const said = (book: Book, from: string, to: string) =>
  yearlyBetween(book.read, from, to).map(({ name, kind, occursOn, years }) => [name, kind, occursOn, years])

describe('days that come every year', () => {
  it('are found by month and day, with the years since, across the turn of the year', async () => {
    const book = await openTestBook()
    await add(book, 'Ada', ['birthday', '1980-12-30'], ['other', '2001-12-31'])
    await add(book, 'Tove', ['anniversary', '--01-02'], ['birthday', '1992-06'])
    await add(book, 'Unborn', ['birthday', '2030-12-31'], ['birthday', '2026-12-31'])
    expect(said(book, '2026-12-29', '2027-01-05')).toEqual([
      ['Ada', 'birthday', '2026-12-30', 46],
      ['Tove', 'anniversary', '2027-01-02', null],
    ])
    expect(said(book, '2026-12-31', '2027-01-01')).toEqual([])
    expect(said(book, '2027-01-05', '2026-12-29')).toEqual([])
  })

  it('come on 28 February for those born on the 29th, in the years without one', async () => {
    const book = await openTestBook()
    const leap = await add(book, 'Leap', ['birthday', '2000-02-29'])
    expect(said(book, '2027-02-01', '2027-02-28')).toEqual([['Leap', 'birthday', '2027-02-28', 27]])
    expect(said(book, '2028-02-01', '2028-02-28')).toEqual([])
    expect(said(book, '2028-02-29', '2028-02-29')).toEqual([['Leap', 'birthday', '2028-02-29', 28]])
    expect(soonestYearly(book.read, 'birthday', '2027-02-28')).toBe('2027-02-28')
    expect(soonestYearly(book.read, 'birthday', '2027-03-01')).toBe('2028-02-29')
    expect(yearlyOf(book.read, leap, 'birthday', '2027-02-28')).toMatchObject({ years: 27 })
    expect(yearlyOf(book.read, leap, 'anniversary', '2027-02-28')).toBeNull()
  })

  it('are those of nobody in the trash', async () => {
    const book = await openTestBook()
    const ada = await add(book, 'Ada', ['birthday', '1980-07-02'])
    await book.write((write) => deleteContacts(write, [ada], clock))
    expect(said(book, '2026-07-01', '2026-07-03')).toEqual([])
    expect(soonestYearly(book.read, 'birthday', '2026-07-01')).toBeNull()
    expect(yearlyOf(book.read, ada, 'birthday', '2026-07-02')).toBeNull()
  })

  it('are found by the index of days', async () => {
    const book = await openTestBook()
    const plan = book.read
      .prepare(`EXPLAIN QUERY PLAN SELECT contact_id FROM contact_date
        WHERE kind <> 'other' AND occurs_on GLOB '*-[01][0-9]-[0-3][0-9]' AND substr(occurs_on, -5) >= '07-02'`)
      .all() as { detail: string }[]
    expect(plan.map(({ detail }) => detail).join()).toContain('contact_date_by_day')
  })
})
