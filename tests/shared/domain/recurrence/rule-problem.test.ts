import { describe, expect, it } from 'vitest'
import type { RecurrenceSet } from '../../../../shared/domain/recurrence/recurrence-set.ts'
import { MOST_A_DAY, ruleProblem } from '../../../../shared/domain/recurrence/rule-problem.ts'

/** A series from Monday, 1 June 2026. */
const set = (rules: readonly string[], local = '2026-06-01T10:00:00'): RecurrenceSet => ({
  start: { local, zone: local.length === 10 ? null : 'Europe/Stockholm' },
  rules,
  rdates: [],
  exdates: [],
})

describe('ruleProblem', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20260701T000000Z',
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=YEARLY;BYWEEKNO=23;BYDAY=MO',
    'FREQ=HOURLY;COUNT=40',
    'RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD',
  ])('has nothing against %s', (rule) => {
    expect(ruleProblem(set([rule]))).toBeNull()
  })

  it.each([
    ['INTERVAL=2', 'noFrequency', 'FREQ'],
    ['FREQ=FORTNIGHTLY', 'noFrequency', 'FREQ'],
    ['FREQ=DAILY;COUNT=0', 'badPart', 'COUNT'],
    ['FREQ=DAILY;UNTIL=20260231', 'badPart', 'UNTIL'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'badPart', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYDAY=XX', 'badPart', 'BYDAY'],
    ['RSCALE=HEBREW;FREQ=YEARLY', 'unknownCalendar', 'RSCALE'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20260701T000000Z', 'countAndUntil', 'COUNT'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'notTogether', 'BYDAY'],
    ['FREQ=YEARLY;BYWEEKNO=23;BYDAY=1MO', 'notTogether', 'BYDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'notTogether', 'BYMONTHDAY'],
    ['FREQ=DAILY;BYYEARDAY=152', 'notTogether', 'BYYEARDAY'],
    ['FREQ=MONTHLY;BYWEEKNO=23', 'notTogether', 'BYWEEKNO'],
    ['FREQ=DAILY;UNTIL=20260501T000000Z', 'endsBeforeStart', 'UNTIL'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'neverOccurs', ''],
    ['FREQ=MINUTELY', 'tooOften', 'FREQ'],
    ['FREQ=WEEKLY;BYDAY=TU', 'startOutside', ''],
  ])('finds what is wrong with %s', (rule, code, part) => {
    expect(ruleProblem(set([rule]))).toEqual({ code, part })
  })

  it.each([
    ['FREQ=HOURLY', 'FREQ'],
    ['FREQ=DAILY;BYHOUR=9', 'BYHOUR'],
    ['FREQ=DAILY;BYMINUTE=9', 'BYMINUTE'],
    ['FREQ=DAILY;BYSECOND=9', 'BYSECOND'],
  ])('finds a time in a series of whole days: %s', (rule, part) => {
    expect(ruleProblem(set([rule], '2026-06-01'))).toEqual({ code: 'timeInAllDay', part })
  })

  it(`takes ${MOST_A_DAY} times a day for a person's calendar, and no more`, () => {
    expect(ruleProblem(set(['FREQ=HOURLY']))).toBeNull()
    expect(ruleProblem(set(['FREQ=MINUTELY;INTERVAL=50']))).toEqual({ code: 'tooOften', part: 'FREQ' })
  })

  it('tells of an unreadable rule before one that cannot be', () => {
    expect(ruleProblem(set(['FREQ=WEEKLY;BYDAY=1MO', 'FREQ=NEVER']))?.code).toBe('noFrequency')
  })

  it('answers soon for a rule that fits no day', () => {
    expect(ruleProblem(set(['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30']))?.code).toBe('neverOccurs')
  })
})
