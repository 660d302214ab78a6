import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'
import { dayInWords, whenOf } from '../../../renderer/timeline/item-words.ts'
import type { TimelineItem } from '../../../shared/contract/timeline.contract.ts'

const t = ((key: string) => key) as TFunction
const now = new Date(2026, 10, 29, 9, 0)
const said = (day: number, hour: number) => dayInWords(new Date(2026, 10, day, hour).getTime(), now, 'en-GB', t)

describe('the day of an entry', () => {
  it('is told by its word beside today, and with the day of the week within two weeks', () => {
    expect([28, 29, 30].map((day) => said(day, 8))).toEqual(['Yesterday', 'Today', 'Tomorrow'])
    expect([said(29, 23), said(28, 0)]).toEqual(['Today', 'Yesterday'])
    expect([16, 15, 42, 43].map((day) => said(day, 8))).toEqual([
      ...['Mon 16 November', '15 November', 'Sat 12 December', '13 December'],
    ])
  })

  it('has its time behind it where it has one', () => {
    const at = new Date(2026, 4, 22, 11, 5).getTime()
    const item = { type: 'task', at } as TimelineItem
    expect(whenOf(item, now, 'en-GB', t)).toBe('22 May, 11:05')
    expect(whenOf({ ...item, on: '2026-05-22' } as TimelineItem, now, 'en-GB', t)).toBe('22 May')
  })

  it('is told with its year where that is another one', () => {
    expect(dayInWords(new Date(2025, 4, 22).getTime(), now, 'en-GB', t)).toBe('22 May 2025')
  })
})
