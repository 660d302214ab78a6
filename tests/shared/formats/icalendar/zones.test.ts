import { describe, expect, it } from 'vitest'
import { clockOf } from '../../../../shared/domain/zone-clock.ts'
import { WINDOWS_ZONES } from '../../../../shared/formats/icalendar/windows-zones.ts'
import { writeZone } from '../../../../shared/formats/icalendar/write-zone.ts'
import { zoneByName } from '../../../../shared/formats/icalendar/zone-names.ts'
import { eventsOf } from '../../../support/read-all-pieces.ts'

describe('zoneByName', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['"Europe/Berlin"', 'Europe/Berlin'],
    ['Etc/UTC', 'UTC'],
    ['/mozilla.org/20050126_1/Europe/Berlin', 'Europe/Berlin'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['/America/New_York', 'America/New_York'],
    ['tzone://Microsoft/Utc', 'UTC'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['w. europe standard time', 'Europe/Berlin'],
    ['Eastern Standard Time 1', 'America/New_York'],
    ['Eastern', 'America/New_York'],
    ['(UTC-06:00) Central Time (US & Canada)', 'America/Chicago'],
    ['(GMT+10:00) Canberra, Melbourne, Sydney', 'Australia/Melbourne'],
    ['Amsterdam, Belgrade, Berlin, Brussels, Budapest, Madrid, Paris, Prague, Stockholm', 'Europe/Amsterdam'],
    ['(GMT-03:00)', '-03:00'],
    ['GMT+0100', '+01:00'],
    ['<+0147>-1:47', '<+0147>-1:47'],
  ])('knows %s', (tzid, zone) => {
    expect(zoneByName(tzid)).toBe(zone)
  })

  it.each(['', '1', 'Head office', 'America/New_Yrok', 'x'.repeat(10_000), '/a/b/c', '(GMT+99:00)'])(
    'does not guess at %s',
    (tzid) => {
      expect(zoneByName(tzid)).toBeNull()
    },
  )

  it('has a zone for every name of Windows', () => {
    for (const [name, zone] of WINDOWS_ZONES) {
      expect(clockOf(zone), name).not.toBeNull()
      expect(zoneByName(name)).toBe(zone)
    }
  })
})

describe('writeZone', () => {
  const zones = [
    'Europe/Stockholm',
    'America/New_York',
    'Australia/Sydney',
    'Asia/Tehran',
    'Pacific/Apia',
    'Asia/Kolkata',
  ]

  it.each([...zones, 'Africa/Casablanca', 'America/Mexico_City', '<+0147>-1:47<+0247>-2:47,M5.2.2,M9.2.3/4'])(
    'writes %s as the clock of another name, the same in every month until 2037',
    (zone) => {
      const text = writeZone('Elsewhere', zone, 2005)
      const starts = Array.from({ length: 12 * 32 }, (_, month) => {
        const [year, ofYear] = [2006 + Math.floor(month / 12), (month % 12) + 1]
        return `${year}${String(ofYear).padStart(2, '0')}15T120000`
      })
      const events = starts.map((start) => `BEGIN:VEVENT\r\nDTSTART;TZID=Elsewhere:${start}\r\nEND:VEVENT\r\n`)
      const found = eventsOf(`BEGIN:VCALENDAR\r\n${text}${events.join('')}END:VCALENDAR\r\n`).map(
        ({ event }) => event.start,
      )
      const offset = (name: string | null, local: string) => clockOf(name ?? '')?.offsetAt(Date.parse(`${local}Z`))
      for (const { local, zone: read } of found)
        expect([local, offset(read, local)]).toEqual([local, offset(zone, local)])
    },
  )

  it('gives rules without an end to a zone whose clock is changed for ever', () => {
    expect(writeZone('Europe/Stockholm', 'Europe/Stockholm', 2020).match(/RRULE:.*/g)).toEqual([
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    ])
  })

  it('writes nothing for what is no zone', () => {
    expect(writeZone('Nowhere', 'Nowhere', 2020)).toBe('')
  })
})
