import { describe, expect, it } from 'vitest'
import { readTime } from '../../../renderer/dates/read-time.ts'

describe('readTime', () => {
  it.each([
    ['15:00', '15:00'],
    ['15.00', '15:00'],
    ['1500', '15:00'],
    ['930', '09:30'],
    ['3pm', '15:00'],
    ['3 p.m.', '15:00'],
    ['3:30 PM', '15:30'],
    ['330p', '15:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['at 9', '09:00'],
    ['9', '09:00'],
    ['5', '17:00'],
    ['05', '05:00'],
    ['5 h', '05:00'],
    ['15h30', '15:30'],
    ['15 Uhr', '15:00'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
    ['١٥:٠٠', '15:00'],
    ['0:05', '00:05'],
  ])('reads “%s” as %s', (typed, time) => expect(readTime(typed)).toBe(time))

  it.each(['', 'soon', '25:00', '24:00', '15:60', '13pm', '0am', '15:0', '12345', '-5'])(
    'takes “%s” for no time',
    (typed) => expect(readTime(typed)).toBeNull(),
  )
})
