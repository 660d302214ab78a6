import { describe, expect, it } from 'vitest'
import { scrollTime, workDaysOf, workHours } from '../../../renderer/calendar/work-hours.ts'

const usual = { workFrom: '09:00', workTo: '17:30', workDays: [1, 2] }

describe('hours of work', () => {
  it('are those of the country until some are chosen', () => {
    expect(workDaysOf(null, 'en-GB')).toEqual([1, 2, 3, 4, 5])
    expect(workDaysOf(null, 'ar-EG')).toEqual([1, 2, 3, 4, 7])
    expect(workDaysOf([6], 'en-GB')).toEqual([6])
  })

  it('are of their day, and those past midnight of the day after', () => {
    expect(workHours(usual, 'en-GB')).toEqual([{ daysOfWeek: [1, 2], startTime: '09:00', endTime: '17:30' }])
    expect(workHours({ workFrom: '22:00', workTo: '06:00', workDays: [6, 7] }, 'en-GB')).toEqual([
      { daysOfWeek: [6, 0], startTime: '22:00', endTime: '24:00' },
      { daysOfWeek: [0, 1], startTime: '00:00', endTime: '06:00' },
    ])
    expect(workHours({ ...usual, workFrom: '18:00', workTo: '00:00' }, 'en-GB')).toHaveLength(1)
  })

  it('are looked at from a little before they begin', () => {
    expect(scrollTime(usual)).toBe('08:30:00')
    expect(scrollTime({ workFrom: '00:00', workTo: '08:00' })).toBe('00:00:00')
    expect(scrollTime({ workFrom: '22:00', workTo: '06:00' })).toBe('07:30:00')
  })
})
