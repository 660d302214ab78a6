import { describe, expect, it } from 'vitest'
import { changesOf, fieldsOf, formOf, problemOf, withStart } from '../../../renderer/calendar/event-form.ts'
import { occurrenceOf, placedTimes, shifted } from '../../../renderer/calendar/event-patch.ts'
import type { CalendarEvent, CalendarEventFields } from '../../../shared/domain/calendar/calendar-event.ts'
import { makeEvent } from '../../support/make-event.ts'

const stored = (fields: Partial<CalendarEventFields> = {}): CalendarEvent => ({
  ...makeEvent(fields),
  id: 1,
  uid: 'e',
  seriesId: null,
  recurrenceId: null,
  sequence: 0,
  createdAt: 0,
  updatedAt: 0,
})
const day = (local: string) => ({ local, zone: null })

describe('the form of an event', () => {
  it.each([
    ['an hour', {}],
    ['whole days', { start: day('2026-06-09'), end: day('2026-06-12') }],
    ['one day without an end', { start: day('2026-06-09'), end: null }],
    ['a moment', { end: null }],
    ['a floating time', { start: day('2026-06-09T10:00:00'), end: day('2026-06-09T11:00:00') }],
    [
      'a flight between zones',
      {
        start: { local: '2026-06-09T10:00:00', zone: 'Europe/Stockholm' },
        end: { local: '2026-06-09T12:00:00', zone: 'America/New_York' },
      },
    ],
    ['a link of its own kind', { url: 'https://press.example', conference: 'https://meet.example' }],
    ['what the editor does not show', { rdates: ['2026-07-01T10:00:00'], exdates: ['2026-06-16T10:00:00'] }],
  ] as const)('gives back %s as it was', (_what, fields) => {
    const event = stored(fields)
    expect(changesOf(fieldsOf(formOf(event), event, 1), event)).toEqual({})
  })

  it('tells only what was changed, so that a series keeps the rest', () => {
    const event = stored({ rules: ['FREQ=WEEKLY'] })
    const form = { ...formOf(event), summary: 'Second proofs', categories: 'print, autumn' }
    expect(changesOf(fieldsOf(form, event, 1), event)).toEqual({
      summary: 'Second proofs',
      categories: ['print', 'autumn'],
    })
  })

  it('moves the end along with the start, over midnight too', () => {
    const later = withStart(formOf(stored()), { startTime: '23:30' })
    expect([later.endOn, later.endTime]).toEqual(['2026-06-10', '00:30'])
    const other = withStart(formOf(stored({ start: day('2026-06-09'), end: day('2026-06-12') })), {
      startOn: '2026-07-01',
    })
    expect(other.endOn).toBe('2026-07-03')
  })

  it('says what is wrong, and where', () => {
    const form = formOf(stored())
    expect(problemOf(form)).toBeNull()
    expect(problemOf({ ...form, endTime: '09:00' })).toEqual({ field: 'end', code: 'endsBeforeStart' })
    expect(problemOf({ ...form, startOn: '' })).toEqual({ field: 'start', code: 'badDate' })
    expect(problemOf({ ...form, startTime: '' })).toEqual({ field: 'start', code: 'badTime' })
    expect(problemOf({ ...form, rules: ['FREQ=WEEKLY;UNTIL=20200101'] })?.field).toBe('rule')
    // Between zones an end may look earlier.
    expect(problemOf({ ...form, endTime: '09:00', endZone: 'America/New_York' })).toBeNull()
  })
})

describe('an event that is put elsewhere', () => {
  it('keeps its zone, by whose clocks the new time is written', () => {
    const startAt = Date.parse('2026-06-10T12:00Z')
    const placed = { isAllDay: false, startAt, endAt: startAt + 3_600_000 } as const
    const { start, end } = placedTimes(placed, stored())
    expect(start).toEqual({ local: '2026-06-10T14:00:00', zone: 'Europe/Stockholm' })
    expect(end).toEqual({ local: '2026-06-10T15:00:00', zone: 'Europe/Stockholm' })
  })

  it('becomes days, and a time again', () => {
    const days = placedTimes({ isAllDay: true, startOn: '2026-06-10', endOn: '2026-06-11' }, stored())
    expect(days).toEqual({ start: day('2026-06-10'), end: day('2026-06-11') })
    const single = stored({ start: day('2026-06-09'), end: null })
    expect(placedTimes({ isAllDay: true, startOn: '2026-06-10', endOn: '2026-06-11' }, single).end).toBeNull()
  })

  it('is moved by keys, and never shorter than nothing', () => {
    const startAt = new Date(2026, 5, 9, 10).getTime()
    const hour = { isAllDay: false, startAt, endAt: startAt + 900_000 } as const
    expect(shifted(hour, { days: 1, minutes: 0 }, 'all')).toMatchObject({
      startAt: new Date(2026, 5, 10, 10).getTime(),
    })
    expect(shifted(hour, { days: 0, minutes: -15 }, 'end')).toBeNull()
    expect(
      shifted({ isAllDay: true, startOn: '2026-06-09', endOn: '2026-06-10' }, { days: 0, minutes: 15 }, 'end'),
    ).toEqual({ isAllDay: true, startOn: '2026-06-09', endOn: '2026-06-11' })
  })

  it('of a series is shown as it is on its day', () => {
    const series = stored({ rules: ['FREQ=DAILY'] })
    expect(occurrenceOf(series, '2026-06-20T10:00:00').end?.local).toBe('2026-06-20T11:00:00')
    const days = stored({ rules: ['FREQ=WEEKLY'], start: day('2026-06-09'), end: day('2026-06-11') })
    expect(occurrenceOf(days, '2026-06-16')).toMatchObject({ start: day('2026-06-16'), end: day('2026-06-18') })
  })
})
