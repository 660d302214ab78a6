import { describe, expect, it } from 'vitest'
import { instantsToKeep } from '../../../shared/domain/backup-retention.ts'

const day = (text: string) => Date.parse(`${text}T09:00:00Z`)
const NOW = day('2026-06-12')
const kept = (instants: number[], now = NOW) =>
  instantsToKeep(instants, now).map((at) => new Date(at).toISOString().slice(0, 16))

describe('instantsToKeep', () => {
  it('keeps nothing of nothing, and one of one', () => {
    expect(instantsToKeep([], NOW)).toEqual([])
    expect(instantsToKeep([day('2026-06-11')], NOW)).toEqual([day('2026-06-11')])
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
    expect(instantsToKeep(rare, NOW)).toEqual(rare)
  })

  it('keeps only the newest of one day', () => {
    const morning = day('2026-06-11')
    expect(kept([morning, morning + 3_600_000, morning + 7_200_000])).toEqual(['2026-06-11T11:00'])
  })

  it('keeps what was made while the clock was ahead, and lets it push out nothing', () => {
    const ahead = [day('2030-01-03'), day('2030-01-02'), day('2030-01-01')]
    const week = Array.from({ length: 7 }, (_, back) => day('2026-06-11') - back * 86_400_000)
    expect(instantsToKeep([...ahead, ...week], NOW)).toEqual([...ahead, ...week])
  })

  it('keeps what is newer while the clock was set back, and the newest of then', () => {
    const before = Array.from({ length: 30 }, (_, back) => day('2026-06-11') - back * 3_600_000)
    const back = [day('2001-01-01'), day('2001-01-01') - 60_000]
    expect(instantsToKeep([...before, ...back], day('2001-01-01'))).toEqual([...before, day('2001-01-01')])
  })
})
