import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressParts, addressWords, COUNTRIES, formatAddress } from '../../../shared/domain/address-format.ts'

const EMPTY = { poBox: '', extended: '', street: '', locality: '', region: '', postalCode: '', country: '' }

describe('formatAddress', () => {
  it.each([
    ['SE', { street: 'Lyktgränd 4', postalCode: '411 00', locality: 'Göteborg' }, ['Lyktgränd 4', '411 00 Göteborg']],
    [
      'US',
      { street: '350 5th Ave', extended: 'Suite 5', locality: 'New York', region: 'NY', postalCode: '10118' },
      ['Suite 5', '350 5th Ave', 'New York, NY 10118'],
    ],
    ['US', { locality: 'New York', postalCode: '10118' }, ['New York 10118']],
    ['US', { region: 'NY', postalCode: '10118' }, ['NY 10118']],
    [
      'GB',
      { street: '4 High Street', locality: 'Leeds', postalCode: 'LS1 4AB' },
      ['4 High Street', 'Leeds', 'LS1 4AB'],
    ],
    [
      'JP',
      { street: '丸の内1-1-1', locality: '千代田区', region: '東京都', postalCode: '100-0005' },
      ['〒100-0005', '東京都千代田区', '丸の内1-1-1'],
    ],
    [
      'JP',
      { street: '1-1-1 Marunouchi', locality: 'Chiyoda', region: 'Tokyo', postalCode: '100-0005' },
      ['1-1-1 Marunouchi', 'Chiyoda, Tokyo 100-0005'],
    ],
    [
      'IT',
      { street: 'Via Roma 1', locality: 'Fiesole', region: 'FI', postalCode: '50014' },
      ['Via Roma 1', '50014 Fiesole FI'],
    ],
    ['HU', { street: 'Fő utca 1', locality: 'Budapest', postalCode: '1011' }, ['Budapest', 'Fő utca 1', '1011']],
    [
      'BR',
      { street: 'Rua A, 1', locality: 'Rio', region: 'RJ', postalCode: '20000-000' },
      ['Rua A, 1', 'Rio-RJ', '20000-000'],
    ],
    ['AE', { street: 'Office 3', locality: 'Dubai' }, ['Office 3', 'Dubai']],
    ['SE', { street: 'A 1', locality: 'B', region: 'Skåne', postalCode: '1' }, ['A 1', '1 B', 'Skåne']],
    ['HK', { street: '1 Queen’s Road', locality: 'Central', postalCode: '0' }, ['1 Queen’s Road', 'Central', '0']],
    ['', { street: 'A 1', locality: 'B', region: 'C', postalCode: '1' }, ['A 1', '1 B', 'C']],
  ])('writes an address of %s in its order', (country, parts, lines) => {
    expect(formatAddress({ ...EMPTY, ...parts }, country)).toEqual(lines)
  })

  it('leaves nothing out and asks for nothing twice, in any country, whatever is filled', () => {
    const text = fc.constantFrom('', 'aa', 'bb', '日本')
    const address = fc.record({
      poBox: text,
      extended: text,
      street: text,
      locality: text,
      region: text,
      postalCode: text,
      country: text,
    })
    fc.assert(
      fc.property(address, fc.constantFrom('', ...COUNTRIES), (filled, country) => {
        const marked = Object.fromEntries(
          Object.entries(filled).map(([part, value]) => [part, value === '' ? '' : `${part}:${value}`]),
        ) as typeof filled
        const lines = formatAddress(marked, country).join('\n')
        const parts = addressParts(marked, country)
        expect(new Set(parts).size).toBe(parts.length)
        for (const [part, value] of Object.entries(marked)) {
          if (value === '') continue
          expect(lines.split(value).length, `${country} ${part}`).toBe(2)
          expect(parts).toContain(part)
        }
      }),
      { seed: 11, numRuns: 3_000 },
    )
  })
})

describe('addressParts', () => {
  it('asks for what the country uses, in its order', () => {
    expect(addressParts(EMPTY, 'SE')).toEqual(['street', 'postalCode', 'locality', 'country'])
    expect(addressParts(EMPTY, 'US')).toEqual(['street', 'locality', 'region', 'postalCode', 'country'])
    expect(addressParts(EMPTY, 'GB')).toEqual(['street', 'locality', 'postalCode', 'country'])
    expect(addressParts(EMPTY, 'JP')).toEqual(['postalCode', 'region', 'locality', 'street', 'country'])
    expect(addressParts(EMPTY, 'HK')).toEqual(['region', 'locality', 'street', 'country'])
  })

  it('hides nothing that is filled', () => {
    const filled = { ...EMPTY, poBox: '7', extended: 'Flat 2', region: 'Skåne', postalCode: '1', locality: 'Lund' }
    expect(addressParts(filled, 'SE')).toEqual([
      'street',
      'extended',
      'poBox',
      'postalCode',
      'locality',
      'region',
      'country',
    ])
  })
})

describe('addressWords', () => {
  it('calls the parts as people there do', () => {
    expect(addressWords('US')).toEqual({ region: 'state', postalCode: 'zip', locality: 'city' })
    expect(addressWords('JP').region).toBe('prefecture')
    expect(addressWords('GB')).toEqual({ region: 'county', postalCode: 'postcode', locality: 'town' })
    expect(addressWords('nowhere')).toEqual({ region: 'region', postalCode: 'postcode', locality: 'town' })
  })
})

it('every country stands in one list, and all that the system can name are there', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const known = letters.flatMap((one) => letters.map((two) => one + two)).filter((code) => names.of(code) !== undefined)
  // Not countries: groups, the outer rest, Antarctic rocks, what no longer exists, and codes for testing.
  const others =
    'AN AQ BU BV CP CQ CS DD DG DY EA EU EZ FQ FX HM HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TP UK UM UN VD WK XA XB YD YU ZR ZZ'
  expect(known.filter((code) => !COUNTRIES.includes(code) && !others.includes(code))).toEqual([])
  expect(new Set(COUNTRIES).size).toBe(COUNTRIES.length)
})
