import { describe, expect, it } from 'vitest'
import { historyRows } from '../../../renderer/timeline/history-rows.ts'
import type { TimelineItem } from '../../../shared/contract/timeline.contract.ts'

const itemOn = (id: number, day: string) => ({ type: 'task', id, at: Date.parse(`${day}T12:00:00Z`) }) as TimelineItem
const NOW = Date.parse('2026-06-11T12:00:00Z')

describe('the lines of a history', () => {
  it('name each month once, also where it goes over two pages, and not the present one', () => {
    const pages = [
      { items: [itemOn(1, '2026-06-10'), itemOn(2, '2026-05-20')] },
      { items: [itemOn(3, '2026-05-02'), itemOn(4, '2025-05-02')] },
    ]
    expect(historyRows(pages, 'en', NOW).map(({ key }) => key)).toEqual([
      'task 1',
      'month May 2026',
      'task 2',
      'task 3',
      'month May 2025',
      'task 4',
    ])
  })

  it('keeps the lines of pages that were shown before', () => {
    const pages = [{ items: [itemOn(1, '2026-05-10')] }]
    const [, first] = historyRows(pages, 'en', NOW)
    const more = historyRows([...pages, { items: [itemOn(2, '2026-04-10')] }], 'en', NOW)
    expect(more[1]).toBe(first)
    expect(historyRows(pages, 'de', NOW)[0]?.month).toBe('Mai 2026')
  })
})
