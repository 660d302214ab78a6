import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lastInstant,
  nextOccurrence,
  occurrencesBetween,
  strandBetween,
} from '../../../../shared/domain/recurrence/occurrences.ts'
import type { RecurrenceSet } from '../../../../shared/domain/recurrence/recurrence-set.ts'
import { writeRule } from '../../../../shared/domain/recurrence/write-rule.ts'
import { arbitraryLocal, arbitraryRule } from '../../../support/arbitrary-rule.ts'
import { expandByFilter } from '../../../support/expand-by-filter.ts'

const NEW_YORK = 'America/New_York'
const set = (local: string, rules: readonly string[], more: Partial<RecurrenceSet> = {}): RecurrenceSet => ({
  start: { local, zone: local.length === 10 ? null : NEW_YORK },
  rules,
  rdates: [],
  exdates: [],
  ...more,
})
const ALWAYS = { from: Date.parse('1900-01-01'), to: Date.parse('2100-01-01'), zone: NEW_YORK }
const locals = (of: RecurrenceSet, most = 6) =>
  occurrencesBetween(of, ALWAYS, most).occurrences.map(({ local }) => local)
/** The days of a rule that begins on 2 September 1997 at nine, as the examples of RFC 5545 section 3.8.5.3 do. */
const days = (rule: string, start = '1997-09-02T09:00:00', most = 6) =>
  locals(set(start, [rule]), most).map((local) => local.slice(0, 10))

describe('the examples of RFC 5545', () => {
  it.each([
    ['FREQ=DAILY;COUNT=3', ['1997-09-02', '1997-09-03', '1997-09-04']],
    ['FREQ=DAILY;INTERVAL=10;COUNT=5', ['1997-09-02', '1997-09-12', '1997-09-22', '1997-10-02', '1997-10-12']],
    ['FREQ=WEEKLY;UNTIL=19970917T000000Z', ['1997-09-02', '1997-09-09', '1997-09-16']],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH', ['1997-09-02', '1997-09-04', '1997-09-16', '1997-09-18']],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=1FR', ['1997-09-05', '1997-10-03', '1997-11-07']],
    ['FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3', ['1997-09-28', '1997-10-29', '1997-11-28']],
    ['FREQ=MONTHLY;COUNT=3;BYMONTHDAY=1,-1', ['1997-09-30', '1997-10-01', '1997-10-31']],
    ['FREQ=YEARLY;COUNT=3;INTERVAL=2;BYMONTH=1,2,3', ['1999-01-02', '1999-02-02', '1999-03-02']],
    ['FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200', ['2000-01-01', '2000-04-09', '2000-07-18', '2003-01-01']],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', ['1998-05-18', '1999-05-17', '2000-05-15']],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', ['1998-05-11', '1999-05-17', '2000-05-15']],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', ['1998-02-13', '1998-03-13', '1998-11-13']],
    ['FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=2', ['1997-09-13', '1997-10-11']],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', ['1997-09-04', '1997-10-07', '1997-11-06']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3', ['1997-09-29', '1997-10-30', '1997-11-27']],
    ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', ['1997-09-15', '1997-09-30', '1997-10-15', '1997-10-30', '1997-11-15']],
  ])('%s', (rule, expected) => {
    expect(days(rule)).toEqual(expected)
  })

  it('lets the first day of the week decide which weeks count', () => {
    const every = (first: string) =>
      days(`FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=${first}`, '1997-08-05T09:00:00')
    expect(every('MO')).toEqual(['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'])
    expect(every('SU')).toEqual(['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'])
  })
})

describe('days that not every month has', () => {
  it('are left out on the 31st and on 29 February, and come back', () => {
    expect(days('FREQ=MONTHLY;COUNT=4', '2026-01-31T09:00:00')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
      '2026-07-31',
    ])
    expect(days('FREQ=YEARLY;COUNT=3', '2024-02-29')).toEqual(['2024-02-29', '2028-02-29', '2032-02-29'])
  })
})

describe('the clocks', () => {
  const instants = (of: RecurrenceSet) =>
    occurrencesBetween(of, ALWAYS, 4).occurrences.map(({ instant }) => new Date(instant).toISOString())

  it('keep the time of the day when they change', () => {
    expect(instants(set('2026-03-07T09:00:00', ['FREQ=DAILY;COUNT=2']))).toEqual([
      '2026-03-07T14:00:00.000Z',
      '2026-03-08T13:00:00.000Z',
    ])
  })

  it('move a time that they skip behind the gap, and take the first of one that they show twice', () => {
    expect(instants(set('2026-03-07T02:30:00', ['FREQ=DAILY;COUNT=3']))).toEqual([
      '2026-03-07T07:30:00.000Z',
      '2026-03-08T07:30:00.000Z',
      '2026-03-09T06:30:00.000Z',
    ])
    expect(instants(set('2026-11-01T01:30:00', ['FREQ=DAILY;COUNT=1']))).toEqual(['2026-11-01T05:30:00.000Z'])
  })

  it('leave whole days and floating times to the reader’s zone', () => {
    const floating = set('2026-06-09T10:00:00', [], { start: { local: '2026-06-09T10:00:00', zone: null } })
    const inTokyo = occurrencesBetween(floating, { ...ALWAYS, zone: 'Asia/Tokyo' }, 1).occurrences[0]
    expect(new Date(inTokyo?.instant ?? 0).toISOString()).toBe('2026-06-09T01:00:00.000Z')
    expect(instants(set('2026-06-09', []))).toEqual(['2026-06-09T04:00:00.000Z'])
  })
})

describe('dates beside the rules', () => {
  it('add and take away, by local time or by instant', () => {
    const of = set('2026-06-09T10:00:00', ['FREQ=DAILY;COUNT=4'], {
      rdates: ['2026-06-20T12:00:00'],
      exdates: ['2026-06-10T10:00:00', '2026-06-11T14:00:00Z'],
    })
    expect(locals(of)).toEqual(['2026-06-09T10:00:00', '2026-06-12T10:00:00', '2026-06-20T12:00:00'])
  })
})

describe('rules without end or without days', () => {
  it('are followed from a window far on, without what came before', () => {
    const window = { from: Date.parse('2066-06-01'), to: Date.parse('2066-06-03'), zone: 'UTC' }
    const daily = {
      ...set('1970-01-01T09:00:00', ['FREQ=DAILY']),
      start: { local: '1970-01-01T09:00:00', zone: 'UTC' },
    }
    const { occurrences, cut } = occurrencesBetween(daily, window, 10)
    expect([occurrences.map(({ local }) => local), cut]).toEqual([['2066-06-01T09:00:00', '2066-06-02T09:00:00'], null])
    expect(nextOccurrence(daily, window.to, 'UTC')?.local).toBe('2066-06-03T09:00:00')
  })

  it.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31',
  ])('end where nothing fits: %s', (rule) => {
    expect(occurrencesBetween(set('2026-06-09T10:00:00', [rule]), ALWAYS, 5).occurrences).toEqual([])
    expect(nextOccurrence(set('2026-06-09T10:00:00', [rule]), 0, 'UTC')).toBeNull()
  })

  it('say so when there is more than was asked for', () => {
    expect(occurrencesBetween(set('2026-06-09T10:00:00', ['FREQ=SECONDLY']), ALWAYS, 5).cut).toBe('limit')
  })

  it('know when the last one is, or that there is none', () => {
    const last = (rule: string) => lastInstant(set('2026-06-09T10:00:00', [rule]), 'UTC')
    expect(last('FREQ=DAILY')).toBeNull()
    expect(new Date(last('FREQ=DAILY;COUNT=3') ?? 0).toISOString()).toBe('2026-06-11T14:00:00.000Z')
  })
})

describe('a rule by which dates are left out', () => {
  it('takes away what it names, by the clock of the start', () => {
    const of = set('2026-06-09T10:00:00', ['FREQ=DAILY;COUNT=7'], { exrules: ['FREQ=WEEKLY;BYDAY=SA,SU'] })
    expect(locals(of).map((local) => local.slice(8, 10))).toEqual(['09', '10', '11', '12', '15'])
  })

  it('leaves of random rules what a plain look at every day leaves', () => {
    const daily = arbitraryRule.filter(({ frequency, byWeekNo }) => frequency === 'DAILY' && byWeekNo.length === 0)
    fc.assert(
      fc.property(daily, daily, arbitraryLocal, (rule, without, local) => {
        const from = Date.parse(`${local}Z`)
        const to = from + 120 * 86_400_000
        const [rules, exrules] = [[writeRule(rule)], [writeRule(without)]]
        const of = { start: { local, zone: 'UTC' }, rules, rdates: [], exdates: [], exrules }
        const before = new Date(to).toISOString().slice(0, 19)
        const taken = new Set(expandByFilter(without, local, before))
        const plain = expandByFilter(rule, local, before).filter((each) => !taken.has(each))
        const { occurrences } = occurrencesBetween(of, { from, to, zone: 'UTC' }, 1_000)
        expect(occurrences.map((one) => one.local).join(' ')).toBe(plain.slice(0, 1_000).join(' '))
      }),
      { numRuns: 1_000, seed: 20_260_612 },
    )
  }, 60_000)
})

describe('an occurrence that stands for all that follow', () => {
  it('splits random series in two, of which the second is as much later as its first', () => {
    const rules = arbitraryRule.filter(({ frequency }) => !['SECONDLY', 'MINUTELY', 'HOURLY'].includes(frequency))
    const hours = fc.integer({ min: -2_000, max: 2_000 })
    fc.assert(
      fc.property(rules, arbitraryLocal, fc.nat(20), hours, fc.nat(3), (rule, local, nth, later, skipped) => {
        const of = { start: { local, zone: 'UTC' }, rules: [writeRule(rule)], rdates: [], exdates: [] }
        const always = { from: Date.parse(`${local}Z`), to: Date.parse(`${local}Z`) + 4e11, zone: 'UTC' }
        const all = occurrencesBetween(of, always, 60).occurrences
        const name = all[nth]?.local
        const last = all.at(-1)
        if (name === undefined || last === undefined) return
        const differing = new Set([name, ...(all[nth + 1 + skipped] ? [all[nth + 1 + skipped]?.local ?? ''] : [])])
        const start = {
          local: new Date(Date.parse(`${name}Z`) + later * 3_600_000).toISOString().slice(0, 19),
          zone: 'UTC',
        }
        const window = { ...always, from: -8e15, to: last.instant + later * 3_600_000 + 1 }
        const second = strandBetween({ set: of, first: { name, start }, before: null, differing }, window, 99)
        const expected = all
          .slice(nth)
          .filter(({ local: each }) => each === name || !differing.has(each))
          .map(({ local: each, instant }) => `${each} ${instant + later * 3_600_000}`)
        expect(second.occurrences.map((each) => `${each.name} ${each.instant}`)).toEqual(expected)
        const first = strandBetween({ set: of, first: null, before: name, differing }, { ...window, to: 8e15 }, 99)
        expect(first.occurrences).toEqual(all.slice(0, nth))
      }),
      { numRuns: 2_000, seed: 20_260_613 },
    )
  }, 60_000)
})

describe('random rules', () => {
  const REACH = { YEARLY: 5 * 366, MONTHLY: 550, WEEKLY: 220, DAILY: 120 } as const
  const isOfDays = (frequency: string): frequency is keyof typeof REACH => frequency in REACH

  it('come on the days that a plain look at every day finds', () => {
    const rules = arbitraryRule.filter(({ frequency, byWeekNo }) => isOfDays(frequency) && byWeekNo.length === 0)
    fc.assert(
      fc.property(rules, arbitraryLocal, (rule, local) => {
        const from = Date.parse(`${local}Z`)
        const to = from + REACH[rule.frequency as keyof typeof REACH] * 86_400_000
        const of = { start: { local, zone: 'UTC' }, rules: [writeRule(rule)], rdates: [], exdates: [] }
        const start = new Date(from).toISOString().slice(0, 19)
        const before = new Date(to).toISOString().slice(0, 19)
        const plain = expandByFilter(rule, start, before)
        const { occurrences } = occurrencesBetween(of, { from, to, zone: 'UTC' }, 1_000)
        // Joined, since comparing a thousand texts one by one takes longer than finding them.
        expect(occurrences.map((one) => one.local).join(' ')).toBe(plain.slice(0, 1_000).join(' '))
      }),
      { numRuns: 10_000, seed: 20_260_611 },
    )
  }, 120_000)
})
