import fc from 'fast-check'
import { daysInMonth } from '../../shared/domain/recurrence/civil-time.ts'
import {
  FREQUENCIES,
  type Frequency,
  PLAIN_RULE,
  type RuleDay,
  type RuleParts,
  WEEKDAYS,
} from '../../shared/domain/recurrence/rule-parts.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** A time between 1990 and 2040, ends of months and of February more often than chance has them. */
export const arbitraryLocal: fc.Arbitrary<string> = fc
  .record({
    year: fc.integer({ min: 1990, max: 2040 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 28, 29, 30, 31)),
    time: fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom(0, 0, 30)),
  })
  .map(({ year, month, day, time }) => {
    const date = `${year}-${two(month)}-${two(Math.min(day, daysInMonth(year, month)))}`
    return `${date}T${time.map(two).join(':')}`
  })

function some(least: number, most: number, length: number, fromEnd = false): fc.Arbitrary<number[]> {
  const amount = fc.integer({ min: least, max: most })
  const value = fromEnd
    ? fc.tuple(amount, fc.integer({ min: 0, max: 3 })).map(([at, end]) => (end === 0 ? -at : at))
    : amount
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.uniqueArray(value, { minLength: 1, maxLength: length }) },
    )
    .map((values) => [...values].sort((a, b) => a - b))
}

function ruleDays(counted: boolean): fc.Arbitrary<RuleDay[]> {
  const nth = counted ? fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5, -1, -2) : fc.constant(0)
  const day = fc.record({ weekday: fc.constantFrom(...WEEKDAYS), nth })
  const days = fc.uniqueArray(day, { minLength: 1, maxLength: 4, selector: ({ weekday, nth }) => `${nth}${weekday}` })
  return fc.oneof(fc.constant<RuleDay[]>([]), days)
}

/** A rule as RFC 5545 allows it for this frequency, without an end. */
function arbitraryParts(frequency: Frequency): fc.Arbitrary<RuleParts> {
  const at = FREQUENCIES.indexOf(frequency)
  const none = fc.constant<number[]>([])
  const isYearly = frequency === 'YEARLY'
  return fc
    .record({
      interval: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 6 })),
      bySecond: at <= 2 ? some(0, 59, 3) : none,
      byMinute: at <= 3 ? some(0, 59, 3) : none,
      byHour: some(0, 23, 3),
      byDay: ruleDays(isYearly || frequency === 'MONTHLY'),
      byMonthDay: frequency === 'WEEKLY' ? none : some(1, 31, 3, true),
      byYearDay: isYearly || at < 3 ? some(1, 366, 4, true) : none,
      byWeekNo: isYearly ? some(1, 53, 4, true) : none,
      byMonth: some(1, 12, 4),
      bySetPos: some(1, 4, 2, true),
      weekStart: fc.constantFrom('MO' as const, 'MO' as const, 'SU' as const, 'SA' as const),
    })
    .map((parts) => {
      const hasBy = Object.entries(parts).some(
        ([name, value]) => name.startsWith('by') && name !== 'bySetPos' && (value as unknown[]).length > 0,
      )
      const byDay = parts.byWeekNo.length > 0 ? parts.byDay.map((day) => ({ ...day, nth: 0 })) : parts.byDay
      return { ...PLAIN_RULE, frequency, ...parts, byDay, bySetPos: hasBy ? parts.bySetPos : [] }
    })
}

const OFTEN: readonly Frequency[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']

/** Rules of every frequency, those of days and more nine times in ten. */
export const arbitraryRule: fc.Arbitrary<RuleParts> = fc
  .oneof({ weight: 9, arbitrary: fc.constantFrom(...OFTEN) }, { weight: 1, arbitrary: fc.constantFrom(...FREQUENCIES) })
  .chain(arbitraryParts)
