import fc from 'fast-check'
import rrule from 'rrule'
import { describe, expect, it } from 'vitest'
import { occurrencesBetween } from '../../../../shared/domain/recurrence/occurrences.ts'
import type { RuleParts } from '../../../../shared/domain/recurrence/rule-parts.ts'
import { writeRule } from '../../../../shared/domain/recurrence/write-rule.ts'
import { arbitraryLocal, arbitraryRule } from '../../../support/arbitrary-rule.ts'

const FIRST = 8
const YEAR = 366 * 86_400_000

/** The first occurrences by Kith, when as many come within some years; else another expander may look for ever. */
function ofKith(local: string, rule: string): string[] {
  const from = Date.parse(`${local}Z`)
  const set = { start: { local, zone: 'UTC' }, rules: [rule], rdates: [], exdates: [] }
  const { occurrences } = occurrencesBetween(set, { from, to: from + 12 * YEAR, zone: 'UTC' }, FIRST)
  return occurrences.map((occurrence) => occurrence.local)
}

/** The same by the rrule package. */
function ofPackage(local: string, rule: string): string[] {
  const found: string[] = []
  const dtstart = new Date(`${local}Z`)
  new rrule.RRule({ ...rrule.RRule.parseString(rule), dtstart }).all((date) => {
    found.push(date.toISOString().slice(0, 19))
    return found.length < FIRST
  })
  return found
}

/**
 * What rrule reads otherwise than RFC 5545 section 3.3.10: it forgets a plain weekday beside a numbered one, takes all days
 * of a week where BYWEEKNO stands alone, and positions that a set has not. Rules below a day it follows second by second.
 */
function isBeyondPackage({ frequency, byDay, byWeekNo, bySetPos }: RuleParts): boolean {
  const isMixed = byDay.some(({ nth }) => nth === 0) && byDay.some(({ nth }) => nth !== 0)
  return isMixed || byWeekNo.length > 0 || bySetPos.length > 0 || ['SECONDLY', 'MINUTELY', 'HOURLY'].includes(frequency)
}

describe('a rule', () => {
  it('means the same to the rrule package, but where that is known to be wrong', () => {
    let compared = 0
    fc.assert(
      fc.property(arbitraryLocal, arbitraryRule, (local, parts) => {
        if (isBeyondPackage(parts)) return
        const rule = writeRule(parts)
        const ours = ofKith(local, rule)
        if (ours.length < FIRST) return
        compared++
        expect([local, rule, ofPackage(local, rule)]).toEqual([local, rule, ours])
      }),
      { numRuns: 10_000, seed: 20_260_101 },
    )
    expect(compared).toBeGreaterThan(3_000)
  })
})
