import { describe, expect, it } from 'vitest'
import { createContact } from '../../../electron/contacts/contacts.service.ts'
import { type YearlyRules, yearlySource } from '../../../electron/reminders/yearly-source.ts'
import { makeFields } from '../../support/make-contact.ts'
import { openTestBook, steppingClock } from '../../support/open-test-book.ts'

const at = (text: string) => Date.parse(text)

async function bookWith(on: string, kind: 'birthday' | 'anniversary' = 'birthday') {
  const book = await openTestBook()
  const dates = [{ kind, label: '', on, text: '' }]
  const fields = makeFields({ name: { given: 'Tove', family: 'Aalto' }, dates })
  const { id } = await book.write(async (write) => createContact(write, fields, 'urn:uuid:t', steppingClock()))
  return { read: book.read, id }
}

function source(rules: Partial<YearlyRules> = {}, zone = 'Europe/Berlin', now = '2026-07-02T07:00:00Z') {
  return yearlySource('birthday', {
    clock: () => at(now),
    rules: () => ({ isOn: true, time: '09:00', daysBefore: 0, ...rules }),
    zone: () => zone,
  })
}

describe('reminders of birthdays', () => {
  it('are due at the time of the settings where the user is', async () => {
    const { read, id } = await bookWith('1992-07-02')
    const due = { key: `birthday:${id}`, occurrence: '2026-07-02', dueAt: at('2026-07-02T07:00:00Z') }
    expect(source().soonestAfter(read, at('2026-06-01T00:00:00Z'))).toBe(due.dueAt)
    expect(source().dueWithin(read, at('2026-06-01T00:00:00Z'), due.dueAt)).toMatchObject([due])
    expect(source().dueWithin(read, due.dueAt, due.dueAt + 1)).toEqual([])
    expect(source().find(read, due.key, due.occurrence)).toMatchObject({ title: 'Tove Aalto is 34 today', ...due })
    const auckland = source({}, 'Pacific/Auckland').dueWithin(read, at('2026-07-01T00:00:00Z'), due.dueAt)
    expect(auckland).toMatchObject([{ ...due, dueAt: at('2026-07-01T21:00:00Z') }])
  })

  it('come once more some days before, and go on to the next year', async () => {
    const { read } = await bookWith('--01-03')
    const early = source({ daysBefore: 7 }, 'Europe/Berlin', '2026-12-27T08:00:00Z')
    expect(early.soonestAfter(read, at('2026-12-01T00:00:00Z'))).toBe(at('2026-12-27T08:00:00Z'))
    expect(early.soonestAfter(read, at('2026-12-27T08:00:00Z'))).toBe(at('2027-01-03T08:00:00Z'))
    expect(early.soonestAfter(read, at('2027-01-03T08:00:00Z'))).toBe(at('2027-12-27T08:00:00Z'))
    const both = early.dueWithin(read, at('2026-12-01T00:00:00Z'), at('2027-02-01T00:00:00Z'))
    expect(both).toMatchObject([{ occurrence: '2027-01-03' }, { occurrence: '2027-01-03/7' }])
    expect(early.find(read, both[1]?.key ?? '', '2027-01-03/7')).toMatchObject({
      title: 'Tove Aalto’s birthday is in 7 days',
      deed: 'write',
      dueAt: at('2026-12-27T08:00:00Z'),
    })
  })

  it.each([
    ['2026-06-25T07:00:00Z', 'Tove Aalto turns 34 in 7 days', 'Tove Aalto: anniversary in 7 days, 34 years'],
    ['2026-07-01T07:00:00Z', 'Tove Aalto turns 34 tomorrow', 'Tove Aalto: anniversary tomorrow, 34 years'],
    ['2026-07-02T21:59:00Z', 'Tove Aalto is 34 today', 'Tove Aalto: anniversary today, 34 years'],
    ['2026-07-02T22:00:00Z', 'Tove Aalto turned 34 yesterday', 'Tove Aalto: anniversary yesterday, 34 years'],
    ['2026-08-01T07:00:00Z', 'Tove Aalto turned 34 on 2 July', 'Tove Aalto: anniversary on 2 July, 34 years'],
  ])('say on %s what is so then, whenever they were due', async (now, birthday, anniversary) => {
    const named = async (kind: 'birthday' | 'anniversary') => {
      const { read, id } = await bookWith('1992-07-02', kind)
      const rules = () => ({ isOn: true, time: '09:00', daysBefore: 0 })
      const of = yearlySource(kind, { rules, zone: () => 'Europe/Berlin', clock: () => at(now) })
      return of.find(read, `${kind}:${id}`, '2026-07-02')?.title
    }
    expect(await Promise.all([named('birthday'), named('anniversary')])).toEqual([birthday, anniversary])
  })

  it('are none when they are switched off, and none of a day that was taken away', async () => {
    const { read, id } = await bookWith('1992-07-02')
    const off = source({ isOn: false })
    expect(off.soonestAfter(read, 0)).toBeNull()
    expect(off.dueWithin(read, at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z'))).toEqual([])
    expect(source().find(read, `birthday:${id}`, '2026-07-03')).toBeNull()
    expect(source().find(read, 'birthday:99', '2026-07-02')).toBeNull()
  })

  it('are none of one that is not to be reminded of this time', async () => {
    const { read, id } = await bookWith('1992-07-02')
    const quiet = yearlySource('birthday', {
      clock: () => at('2026-07-02T07:00:00Z'),
      rules: () => ({ isOn: true, time: '09:00', daysBefore: 0 }),
      zone: () => 'UTC',
      dismissed: (_, dates) => new Set(dates.filter(({ occursOn }) => occursOn === '2026-07-02')),
    })
    const due = quiet.dueWithin(read, at('2026-01-01T00:00:00Z'), at('2026-12-31T00:00:00Z'))
    expect([due, quiet.find(read, `birthday:${id}`, '2026-07-02')]).toEqual([[], null])
    expect(quiet.find(read, `birthday:${id}`, '2027-07-02')).not.toBeNull()
  })

  it('keep to the clock on the wall over the change to summer time, and over a time that it skips', async () => {
    const { read } = await bookWith('1992-03-29')
    const within = (time: string) =>
      source({ time }).dueWithin(read, at('2026-03-28T12:00:00Z'), at('2026-03-30T12:00:00Z'))[0]?.dueAt
    expect(within('09:00')).toBe(at('2026-03-29T07:00:00Z'))
    expect(within('02:30')).toBe(at('2026-03-29T01:30:00Z'))
  })
})
