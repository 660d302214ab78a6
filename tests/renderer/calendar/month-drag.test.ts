import { describe, expect, it } from 'vitest'
import { layerItem } from '../../../renderer/calendar/calendar-item.ts'
import { drawnDays, placedBy } from '../../../renderer/calendar/month-drag.ts'

const trip = { ...layerItem({ layer: 'touch', on: '2026-03-27', people: [] }), endOn: '2026-03-30' }
const call = {
  ...trip,
  isAllDay: false,
  startAt: new Date('2026-03-27T09:30').getTime(),
  endAt: new Date('2026-03-27T10:30').getTime(),
}
const drag = { from: '2026-03-27', to: '2026-03-31' }

describe('a drag in the month', () => {
  it('draws days forwards and backwards, the last not included', () => {
    expect(drawnDays({ from: '2026-03-27', to: '2026-03-29' })).toEqual({ startOn: '2026-03-27', endOn: '2026-03-30' })
    expect(drawnDays({ from: '2026-03-29', to: '2026-03-27' })).toEqual({ startOn: '2026-03-27', endOn: '2026-03-30' })
  })

  it('moves whole days by days, and hours to the same hour of another day', () => {
    expect(placedBy({ what: 'all', item: trip, ...drag })).toMatchObject({ startOn: '2026-03-31', endOn: '2026-04-03' })
    expect(placedBy({ what: 'all', item: call, ...drag })).toMatchObject({
      startAt: new Date('2026-03-31T09:30').getTime(),
      endAt: new Date('2026-03-31T10:30').getTime(),
    })
    expect(placedBy({ what: 'all', item: call, from: drag.from, to: drag.from })).toBeNull()
  })

  it('moves one end of whole days, never past the other', () => {
    expect(placedBy({ what: 'end', item: trip, from: '2026-03-29', to: '2026-03-30' })).toMatchObject({
      startOn: '2026-03-27',
      endOn: '2026-03-31',
    })
    expect(placedBy({ what: 'start', item: trip, from: '2026-03-27', to: '2026-03-26' })).toMatchObject({
      startOn: '2026-03-26',
      endOn: '2026-03-30',
    })
    expect(placedBy({ what: 'start', item: trip, ...drag })).toBeNull()
    expect(placedBy({ what: 'end', item: trip, from: '2026-03-29', to: '2026-03-26' })).toBeNull()
  })
})
