import { describe, expect, it } from 'vitest'
import { instantsToKeep } from '../../../shared/domain/backup-retention.ts'

const day = (text: string) => Date.parse(`${text}T09:00:00Z`)
const kept = (instants: number[]) => instantsToKeep(instants).map((at) => new Date(at).toISOString().slice(0, 16))

describe('instantsToKeep', () => {
  it('keeps nothing of nothing, and one of one', () => {
    expect(instantsToKeep([])).toEqual([])
    expect(instantsToKeep([day('2026-06-11')])).toEqual([day('2026-06-11')])
  })

  it('keeps the newest of each of seven days, four weeks and twelve months', () => {
    const everyDay = Array.from({ length: 500 }, (_, back) => day('2026-06-11') - back * 86_400_000)
    expect(kept(everyDay).map((text) => text.slice(0, 10))).toEqual([
      '2026-06-11',
      '2026-06-10',
      '2026-06-09',
      '2026-06-08',
      '2026-06-07',
      '2026-06-06',
      '2026-06-05',
      '2026-05-31',
      '2026-05-24',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
      '2025-11-30',
      '2025-10-31',
      '2025-09-30',
      '2025-08-31',
      '2025-07-31',
    ])
  })

  it('counts spans that have a backup, so that a long pause loses nothing', () => {
    const rare = [day('2026-06-11'), day('2025-01-01'), day('2020-05-05')]
    expect(instantsToKeep(rare)).toEqual(rare)
  })

  it('keeps only the newest of one day', () => {
    const morning = day('2026-06-11')
    expect(kept([morning, morning + 3_600_000, morning + 7_200_000])).toEqual(['2026-06-11T11:00'])
  })
})
