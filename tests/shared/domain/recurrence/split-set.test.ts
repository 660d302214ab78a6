import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occurrencesBetween } from '../../../../shared/domain/recurrence/occurrences.ts'
import type { RecurrenceSet } from '../../../../shared/domain/recurrence/recurrence-set.ts'
import { splitAt } from '../../../../shared/domain/recurrence/split-set.ts'
import { writeRule } from '../../../../shared/domain/recurrence/write-rule.ts'
import { arbitraryLocal, arbitraryRule } from '../../../support/arbitrary-rule.ts'

const STOCKHOLM = 'Europe/Stockholm'
const set = (local: string, rules: readonly string[], more: Partial<RecurrenceSet> = {}): RecurrenceSet => ({
  start: { local, zone: local.length === 10 ? null : STOCKHOLM },
  rules,
  rdates: [],
  exdates: [],
  ...more,
})
const ALWAYS = { from: Date.parse('1980-01-01'), to: Date.parse('2100-01-01'), zone: STOCKHOLM }
const locals = (of: RecurrenceSet | null, most = 60) =>
  of === null ? [] : occurrencesBetween(of, ALWAYS, most).occurrences.map(({ local }) => local)

describe('splitAt', () => {
  it('ends the first half before the occurrence, in UTC where the series has a zone', () => {
    const halves = splitAt(set('2026-06-01T10:00:00', ['FREQ=WEEKLY']), '2026-06-15T10:00:00')
    expect(halves?.before?.rules).toEqual(['FREQ=WEEKLY;UNTIL=20260615T075959Z'])
    expect(halves?.after).toEqual(set('2026-06-15T10:00:00', ['FREQ=WEEKLY']))
  })

  it('ends it on the day before where days are whole, and by the clock where it floats', () => {
    expect(splitAt(set('2026-06-01', ['FREQ=DAILY']), '2026-06-04')?.before?.rules).toEqual([
      'FREQ=DAILY;UNTIL=20260603',
    ])
    const floating = {
      ...set('2026-06-01T10:00:00', ['FREQ=DAILY']),
      start: { local: '2026-06-01T10:00:00', zone: null },
    }
    expect(splitAt(floating, '2026-06-04T10:00:00')?.before?.rules).toEqual(['FREQ=DAILY;UNTIL=20260604T095959'])
  })

  it('shares out COUNT', () => {
    const halves = splitAt(set('2026-06-01', ['FREQ=DAILY;COUNT=5']), '2026-06-03')
    expect([halves?.before?.rules, halves?.after.rules]).toEqual([['FREQ=DAILY;COUNT=2'], ['FREQ=DAILY;COUNT=3']])
  })

  it('counts what EXDATE takes away, as COUNT does', () => {
    const whole = set('2026-06-01', ['FREQ=DAILY;COUNT=5'], { exdates: ['2026-06-02'] })
    const halves = splitAt(whole, '2026-06-04')
    expect([locals(halves?.before ?? null), locals(halves?.after ?? null)]).toEqual([
      ['2026-06-01', '2026-06-03'],
      ['2026-06-04', '2026-06-05'],
    ])
  })

  it('puts RDATE and EXDATE on the side on which they lie, instants by the clock of the zone', () => {
    const halves = splitAt(
      set('2026-06-01T10:00:00', ['FREQ=DAILY'], {
        rdates: ['2026-06-02T12:00:00', '2026-06-09T12:00:00'],
        exdates: ['2026-06-03T08:00:00Z', '2026-06-08T08:00:00Z'],
      }),
      '2026-06-05T10:00:00',
    )
    expect([halves?.before?.rdates, halves?.after.rdates]).toEqual([['2026-06-02T12:00:00'], ['2026-06-09T12:00:00']])
    expect([halves?.before?.exdates, halves?.after.exdates]).toEqual([
      ['2026-06-03T08:00:00Z'],
      ['2026-06-08T08:00:00Z'],
    ])
  })

  it('has no first half before the first occurrence, also where EXDATE took earlier ones', () => {
    expect(splitAt(set('2026-06-01', ['FREQ=DAILY']), '2026-06-01')?.before).toBeNull()
    const halves = splitAt(set('2026-06-01', ['FREQ=WEEKLY;BYDAY=MO,TU']), '2026-06-02')
    expect(halves?.before?.rules).toEqual(['FREQ=WEEKLY;UNTIL=20260601;BYDAY=MO,TU'])
  })

  it('divides dates without a rule', () => {
    const halves = splitAt(set('2026-06-01', [], { rdates: ['2026-06-05', '2026-06-09'] }), '2026-06-05')
    expect(locals(halves?.before ?? null)).toEqual(['2026-06-01'])
    expect(locals(halves?.after ?? null)).toEqual(['2026-06-05', '2026-06-09'])
  })

  it.each([
    ['a time that is no occurrence', set('2026-06-01', ['FREQ=WEEKLY']), '2026-06-02'],
    ['one that EXDATE took', set('2026-06-01', ['FREQ=DAILY'], { exdates: ['2026-06-03'] }), '2026-06-03'],
    ['one that RDATE added to a rule', set('2026-06-01', ['FREQ=WEEKLY'], { rdates: ['2026-06-03'] }), '2026-06-03'],
    ['a day in a series of times', set('2026-06-01T10:00:00', ['FREQ=DAILY']), '2026-06-03'],
    ['a series with EXRULE', set('2026-06-01', ['FREQ=DAILY'], { exrules: ['FREQ=WEEKLY'] }), '2026-06-03'],
    ['a rule that nobody can read', set('2026-06-01', ['FREQ=DAILY', 'FREQ=NEVER']), '2026-06-03'],
    ['one of two rules alone', set('2026-06-01', ['FREQ=DAILY', 'FREQ=MONTHLY']), '2026-06-03'],
    ['what is no time', set('2026-06-01', ['FREQ=DAILY']), '2026-02-31'],
  ])('refuses %s', (_, whole, local) => {
    expect(splitAt(whole, local)).toBeNull()
  })

  it('loses and adds nothing: the halves are the whole', () => {
    fc.assert(
      fc.property(
        arbitraryLocal,
        arbitraryRule,
        fc.option(fc.integer({ min: 1, max: 30 })),
        fc.nat(19),
        (local, parts, count, index) => {
          const whole = set(local, [writeRule({ ...parts, count })])
          const all = locals(whole, 40)
          const at = all[index % Math.max(1, all.length)]
          const halves = at === undefined ? null : splitAt(whole, at)
          if (halves === null || at === undefined) return
          const before = locals(halves.before, 40)
          expect([...before, ...locals(halves.after, 40 - before.length)]).toEqual(all)
        },
      ),
      { numRuns: 1_000, seed: 1 },
    )
  })
})
