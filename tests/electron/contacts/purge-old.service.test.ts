import { describe, expect, it } from 'vitest'
import { createContact, deleteContacts, restoreContacts } from '../../../electron/contacts/contacts.service.ts'
import { purgeOld, startDailyPurge } from '../../../electron/contacts/purge-old.service.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook } from '../../support/open-test-book.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 1)
const day = (number: number) => START + number * DAY

/** Ada is in the trash since day 0, Bo since day 10, Cy is not in it. */
async function bookWithTrash() {
  const book = await openTestBook()
  await book.write(async (write) => {
    const add = (name: string) => createContact(write, makeFields({ formattedName: name }), name, () => START).id
    const [ada, bo] = ['Ada', 'Bo', 'Cy'].map(add)
    await deleteContacts(write, [ada ?? 0], () => day(0))
    await deleteContacts(write, [bo ?? 0], () => day(10))
  })
  const names = () => book.read.prepare('SELECT display_name FROM contact ORDER BY id').pluck().all()
  return { book, names }
}

describe('purgeOld', () => {
  it('deletes for good who was in the trash for 30 days, at the second look', async () => {
    const { book, names } = await bookWithTrash()
    for (const number of [11, 12, 29]) expect(await purgeOld(book, day(number))).toBe(0)
    expect(await purgeOld(book, day(31))).toBe(0)
    expect(names()).toEqual(['Ada', 'Bo', 'Cy'])
    expect(await purgeOld(book, day(32))).toBe(1)
    expect(names()).toEqual(['Bo', 'Cy'])
    for (const number of [33, 40, 41]) await purgeOld(book, day(number))
    expect(names()).toEqual(['Cy'])
  })

  it('takes two looks on one day for one', async () => {
    const { book, names } = await bookWithTrash()
    await purgeOld(book, day(35))
    await purgeOld(book, day(35) + DAY / 2)
    expect(names()).toContain('Ada')
  })

  it('deletes nobody when the clock was far ahead for a while', async () => {
    const { book, names } = await bookWithTrash()
    expect(await purgeOld(book, day(4_000))).toBe(0)
    expect(await purgeOld(book, day(12))).toBe(0)
    expect(await purgeOld(book, day(13))).toBe(0)
    expect(names()).toEqual(['Ada', 'Bo', 'Cy'])
  })

  it('does nothing while the clock is behind what was done last', async () => {
    const { book, names } = await bookWithTrash()
    await purgeOld(book, day(50))
    await book.write(async (write) => restoreContacts(write, [2], () => day(400)))
    expect(await purgeOld(book, day(60))).toBe(0)
    expect(names()).toContain('Ada')
  })

  it('spares who was taken out between the two looks', async () => {
    const { book, names } = await bookWithTrash()
    await purgeOld(book, day(60))
    await book.write(async (write) => restoreContacts(write, [1], () => day(60)))
    expect(await purgeOld(book, day(61))).toBe(1)
    expect(names()).toEqual(['Ada', 'Cy'])
  })
})

describe('startDailyPurge', () => {
  it('arms a timer that does not keep Kith running', async () => {
    const { book } = await bookWithTrash()
    const stop = startDailyPurge(book, () => day(40), { isWanted: () => true, report: () => undefined })
    stop()
    expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length).toBeLessThan(5)
  })
})
