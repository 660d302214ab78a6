import type { PostalAddress, RawProperty } from './contact.ts'
import { countryCode } from './country.ts'
import { foldText } from './fold-text.ts'
import { MAIN_ZONES, ZONES_BY_REGION } from './region-zones.ts'

/** Where somebody is: a time zone that `Intl` knows, and the address or the country (ISO 3166-1) that tells of it. */
export type WhereTheyAre = {
  readonly zone: string
  readonly address: Pick<PostalAddress, 'locality' | 'country'> | null
}
type Told = { readonly addresses: readonly PostalAddress[]; readonly rawProperties: readonly RawProperty[] }

/**
 * The time zone of somebody, by what their card says (TZ, RFC 6350 section 6.5.1), else by the country of an address, the
 * preferred one first; null where it is not known or could be several. `locale` is the language in which countries may
 * be called, `now` the instant (epoch milliseconds) for which clocks are compared.
 */
export function whereTheyAre({ addresses, rawProperties }: Told, locale: string, now: number): WhereTheyAre | null {
  const ordered = [...addresses].sort((one, other) => (one.preference ?? 101) - (other.preference ?? 101))
  const named = rawProperties.flatMap(({ name, value }) => (name.toUpperCase() === 'TZ' ? [zoneCalled(value)] : []))
  const zone = named.find((known) => known !== null)
  if (zone) return { zone, address: ordered.find(({ locality, country }) => (locality || country) !== '') ?? null }
  for (const address of ordered) {
    const found = zoneOfAddress(address, locale, now)
    if (found !== null) return { zone: found, address }
  }
  return null
}

/** A zone by its name in the time zone database, or by how far it is from UTC (`-0500`, `UTC+01:00`), as `Intl` names it. */
export function zoneCalled(called: string): string | null {
  const text = called.trim()
  const [, sign, hours, minutes = '00'] = text.match(/^(?:UTC|GMT)?([+-])(\d{2}):?(\d{2})?$/i) ?? []
  const zone = sign === undefined ? text : `${sign}${hours}:${minutes}`
  if (sign === undefined && !/^(?:[A-Z][\w+-]*\/[\w/+-]+|UTC|GMT)$/i.test(zone)) return null
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return null
  }
}

function zoneOfAddress({ country, region, postalCode }: PostalAddress, locale: string, now: number): string | null {
  const code = countryCode(country, locale)
  if (code === null) return null
  const regions = ZONES_BY_REGION[code]
  if (regions !== undefined) {
    const called = foldText(region).replaceAll('.', '').replaceAll(/\s+/g, '-')
    return (
      Object.entries(regions).find(([, names]) => called !== '' && names.split(/\s+/).includes(called))?.[0] ?? null
    )
  }
  const other = MAIN_ZONES[code]?.others?.find(([postcode]) => postcode.test(postalCode.trim()))
  return other?.[1] ?? zoneOfCountry(code, now)
}

/** The time zone in which nearly everyone in a country (ISO 3166-1 alpha-2) lives; null where there is none such. */
export function zoneOfCountry(code: string, now: number): string | null {
  if (ZONES_BY_REGION[code] !== undefined) return null
  const main = MAIN_ZONES[code]
  if (main !== undefined) return main.zone
  const zones = zonesIn(code)
  const clocks = new Set(zones.map((zone) => clockIn(zone, now)))
  return clocks.size === 1 ? (zones[0] ?? null) : null
}

/** What runtimes of before the method had in its place. */
type ZonedLocale = { getTimeZones?: () => readonly string[] | undefined; timeZones?: readonly string[] | undefined }

function zonesIn(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as unknown as ZonedLocale
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

function clockIn(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(now)
}
