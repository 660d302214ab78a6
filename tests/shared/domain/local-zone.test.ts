import { describe, expect, it } from 'vitest'
import type { PostalAddress } from '../../../shared/domain/contact.ts'
import { whereTheyAre, zoneCalled, zoneOfCountry } from '../../../shared/domain/local-zone.ts'
import { MAIN_ZONES, ZONES_BY_REGION } from '../../../shared/domain/region-zones.ts'

const NOW = Date.UTC(2026, 5, 11, 8, 24)
const address = (parts: Partial<PostalAddress>): PostalAddress => ({
  types: [],
  label: '',
  preference: null,
  poBox: '',
  extended: '',
  street: '',
  locality: '',
  region: '',
  postalCode: '',
  country: '',
  formatted: '',
  ...parts,
})
const zoneOf = (...addresses: Partial<PostalAddress>[]) =>
  whereTheyAre({ addresses: addresses.map(address), rawProperties: [] }, 'en-GB', NOW)?.zone ?? null
const tz = (value: string) => ({ group: '', name: 'TZ', parameters: '', value })

describe('whereTheyAre', () => {
  it.each([
    ['Sweden', {}, 'Europe/Stockholm'],
    ['Sverige', {}, 'Europe/Stockholm'],
    ['de', {}, 'Europe/Berlin'],
    ['Japan', {}, 'Asia/Tokyo'],
    ['Spain', { postalCode: '28013' }, 'Europe/Madrid'],
    ['Spain', { postalCode: '38001' }, 'Atlantic/Canary'],
    ['Portugal', { postalCode: '9500-150' }, 'Atlantic/Azores'],
    ['USA', { region: 'CA' }, 'America/Los_Angeles'],
    ['USA', { region: 'New York' }, 'America/New_York'],
    ['United States', { region: 'D.C.' }, 'America/New_York'],
    ['Canada', { region: 'Québec' }, 'America/Toronto'],
    ['Australia', { region: 'QLD' }, 'Australia/Brisbane'],
    ['Brasil', { region: 'São Paulo' }, 'America/Sao_Paulo'],
    ['USA', {}, null],
    ['USA', { region: 'Tennessee' }, null],
    ['Russia', { region: 'Moscow' }, null],
    ['Atlantis', {}, null],
    ['', { locality: 'Göteborg' }, null],
  ])('knows the zone in %s %o', (country, parts, zone) => {
    expect(zoneOf({ country, ...parts })).toBe(zone)
  })

  it('goes by the preferred address, then by the first that tells', () => {
    expect(zoneOf({ country: 'Sweden' }, { country: 'Japan', preference: 1 })).toBe('Asia/Tokyo')
    expect(zoneOf({ locality: 'Somewhere' }, { country: 'Sweden' })).toBe('Europe/Stockholm')
    expect(zoneOf()).toBeNull()
  })

  it('goes by what the card says first, and names the address beside it', () => {
    const home = address({ locality: 'Göteborg', country: 'Sweden' })
    const of = (...values: string[]) => whereTheyAre({ addresses: [home], rawProperties: values.map(tz) }, 'en', NOW)
    expect(of('America/New_York')).toEqual({ zone: 'America/New_York', address: home })
    expect(of('Raleigh/North America', '-0500')).toEqual({ zone: '-05:00', address: home })
    expect(of('nonsense')).toEqual({ zone: 'Europe/Stockholm', address: home })
    expect(whereTheyAre({ addresses: [], rawProperties: [tz('Asia/Tokyo')] }, 'en', NOW)).toEqual({
      zone: 'Asia/Tokyo',
      address: null,
    })
  })
})

describe('zoneOfCountry', () => {
  it.each([
    ['SE', 'Europe/Stockholm'],
    ['ES', 'Europe/Madrid'],
    ['US', null],
    ['RU', null],
  ])('knows that of %s', (country, zone) => {
    expect(zoneOfCountry(country, NOW)).toBe(zone)
  })
})

describe('zoneCalled', () => {
  it.each([
    ['Europe/Stockholm', 'Europe/Stockholm'],
    ['UTC', 'UTC'],
    ['+0530', '+05:30'],
    ['UTC-05:00', '-05:00'],
    ['+01', '+01:00'],
    ['+99:99', null],
    ['Nowhere/City', null],
    ['en', null],
    ['', null],
  ])('reads “%s”', (text, zone) => {
    expect(zoneCalled(text)).toBe(zone)
  })
})

describe('the zones by region', () => {
  it('are all known, and no region has two', () => {
    const mains = Object.values(MAIN_ZONES).flatMap(({ zone, others = [] }) => [
      zone,
      ...others.map(([, other]) => other),
    ])
    const zones = [...Object.values(ZONES_BY_REGION).flatMap(Object.keys), ...mains]
    expect(zones.filter((zone) => zoneCalled(zone) === null)).toEqual([])
    for (const regions of Object.values(ZONES_BY_REGION)) {
      const names = Object.values(regions).flatMap((text) => text.split(/\s+/))
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    }
  })
})
