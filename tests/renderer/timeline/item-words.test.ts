import { describe, expect, it } from 'vitest'
import { dayInWords, whenOf } from '../../../renderer/timeline/item-words.ts'
import type { TimelineItem } from '../../../shared/contract/timeline.contract.ts'

const now = new Date(2026, 10, 29, 9, 0)
const said = (day: number, hour: number) => dayInWords(new Date(2026, 10, day, hour).getTime(), now, 'en-GB')

describe('the day of an entry', () => {
  it('is told with the day of the week where it is to come, and without where it is today or was', () => {
    expect([28, 29, 30].map((day) => said(day, 8))).toEqual(['28 November', '29 November', 'Mon 30 November'])
    expect(said(29, 23)).toBe('29 November')
  })

  it('has its time behind it where it has one', () => {
    const at = new Date(2026, 4, 22, 11, 5).getTime()
    const item = { type: 'task', at } as TimelineItem
    expect(whenOf(item, now, 'en-GB')).toBe('22 May, 11:05')
    expect(whenOf({ ...item, on: '2026-05-22' } as TimelineItem, now, 'en-GB')).toBe('22 May')
  })

  it('is told with its year where that is another one', () => {
    expect(dayInWords(new Date(2025, 4, 22).getTime(), now, 'en-GB')).toBe('22 May 2025')
  })
})
