import { describe, expect, it } from 'vitest'
import { readDay } from '../../../../electron/tasks/quick-add/read-day.ts'

/** Thursday 11 June 2026, 10:24 in Berlin. */
const reader = { at: Date.parse('2026-06-11T08:24:00Z'), zone: 'Europe/Berlin', locale: 'en-GB' }

describe('readDay', () => {
  it.each([
    ['today', '2026-06-11', null],
    ['tomorrow', '2026-06-12', null],
    ['in 3 weeks', '2026-07-02', null],
    ['tue', '2026-06-16', null],
    ['next tuesday', '2026-06-16', null],
    ['on friday', '2026-06-12', null],
    ['next week', '2026-06-15', null],
    ['the 15th', '2026-06-15', null],
    ['1 may', '2027-05-01', null],
    ['11 june', '2026-06-11', null],
    ['29 feb', '2028-02-29', null],
    ['last monday', '2026-06-08', null],
    ['friday 3pm', '2026-06-12', '15:00'],
    ['tomorrow at 9', '2026-06-12', '09:00'],
  ])('reads “%s” of what is to come', async (text, on, time) => {
    expect(await readDay(text, 'future', reader)).toEqual({ on, time })
  })

  it.each([
    ['yesterday', '2026-06-10', null],
    ['tuesday', '2026-06-09', null],
    ['friday', '2026-06-05', null],
    ['1 may', '2026-05-01', null],
    ['24 december', '2025-12-24', null],
    ['the 15th', '2026-05-15', null],
    ['29 feb', '2024-02-29', null],
    ['3 days ago', '2026-06-08', null],
    ['yesterday 3pm', '2026-06-10', '15:00'],
    ['09:00', '2026-06-11', '09:00'],
    ['15:00', '2026-06-10', '15:00'],
  ])('reads “%s” of what has passed', async (text, on, time) => {
    expect(await readDay(text, 'past', reader)).toEqual({ on, time })
  })

  it.each(['', 'soon', 'call Ada tomorrow', '31 june', '2026-02-30', 'the 32nd'])(
    'takes “%s” for no day',
    async (text) => {
      expect(await readDay(text, 'future', reader)).toBeNull()
    },
  )

  it('reads the language of its reader, and the order of day and month there', async () => {
    expect(await readDay('morgen', 'future', { ...reader, locale: 'de-DE' })).toEqual({ on: '2026-06-12', time: null })
    expect(await readDay('7/4', 'future', { ...reader, locale: 'en-US' })).toEqual({ on: '2026-07-04', time: null })
  })
})
