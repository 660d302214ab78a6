import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../../shared/domain/civil-time.ts'
import { clockChange } from '../../../../shared/domain/tasks/clock-change.ts'

describe('clockChange', () => {
  it('says what the clocks show instead of a time that they skip, as the instant is taken', () => {
    expect(clockChange('2026-03-29', '02:30', 'Europe/Berlin')).toEqual({ kind: 'skipped', instead: '03:30' })
    expect(instantOf('2026-03-29', '02:30', 'Europe/Berlin')).toBe(instantOf('2026-03-29', '03:30', 'Europe/Berlin'))
    expect(clockChange('2026-10-04', '02:15', 'Australia/Lord_Howe')).toEqual({ kind: 'skipped', instead: '02:45' })
  })

  it('says that they show a time twice', () => {
    expect(clockChange('2026-10-25', '02:30', 'Europe/Berlin')).toEqual({ kind: 'twice' })
    expect(clockChange('2026-11-01', '01:00', 'America/New_York')).toEqual({ kind: 'twice' })
  })

  it('says nothing on other days, in other zones and at the edges', () => {
    for (const time of ['01:59', '03:00', '12:00']) expect(clockChange('2026-03-29', time, 'Europe/Berlin')).toBeNull()
    expect(clockChange('2026-03-29', '02:30', 'America/New_York')).toBeNull()
    expect(clockChange('2026-06-11', '02:30', 'Europe/Berlin')).toBeNull()
  })
})
