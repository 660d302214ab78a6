import { describe, expect, it } from 'vitest'
import { checkCalendar } from '../../../fuzz/calendar-claims.ts'
import { damagedFile, soundCalendars } from '../../../fuzz/damaged-files.ts'
import { CALENDAR_PIECES } from '../../../support/mutate-bytes.ts'

const SEED = 20_260_101
const calendars = soundCalendars(true)
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)

describe('a damaged calendar', () => {
  // In three parts, so that a slow machine stays within the time of one.
  it.each([0, 1_000, 2_000])('loses nothing, comes back the same, and is edited by line: from %d on', (from) => {
    for (const number of numbers(from, 1_000)) {
      const bytes = damagedFile(calendars, SEED, number, CALENDAR_PIECES)
      expect(() => checkCalendar(bytes, number), `file ${number}: ${bytes.toString('latin1')}`).not.toThrow()
    }
  })
})
