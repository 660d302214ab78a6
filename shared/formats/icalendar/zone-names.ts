import { Temporal } from 'temporal-polyfill'
import { clockOf } from '../../domain/zone-clock.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'

const windows = new Map([...WINDOWS_ZONES].map(([name, zone]) => [name.toLowerCase(), zone]))
/** What Exchange, Lotus Notes and old programs call the zones of North America. */
const AMERICAN: ReadonlyMap<string, string> = new Map([
  ['atlantic', 'America/Halifax'],
  ['eastern', 'America/New_York'],
  ['central', 'America/Chicago'],
  ['mountain', 'America/Denver'],
  ['pacific', 'America/Los_Angeles'],
  ['arizona', 'America/Phoenix'],
  ['alaska', 'America/Anchorage'],
  ['hawaii', 'Pacific/Honolulu'],
  ['newfoundland', 'America/St_Johns'],
])
/** `(UTC-06:00) Central Time (US & Canada)`, `(GMT+10:00) Canberra, Melbourne, Sydney`. */
const DISPLAY = /^\((?:UTC|GMT)\s*(?:([+-]\d{1,2})[:.]?(\d{2})?)?\)\s*(.*)$/i
const OFFSET = /^(?:UTC|GMT)?\s*([+-]\d{1,2})[:.]?(\d{2})?$/i
const CACHE_LIMIT = 1000
const cache = new Map<string, string | null>()
let cities: Map<string, string> | null = null

/** Begins the names of zones that a calendar of ours tells apart: `/kith/2/Europe/Berlin`. */
export const OWN_PREFIX = '/kith/'

export function withoutOwnPrefix(tzid: string): string {
  return tzid.startsWith(OWN_PREFIX) ? tzid.slice(OWN_PREFIX.length).replace(/^\d+\//, '') : tzid
}

/**
 * The zone that a TZID means by its name alone: an IANA name, one with a prefix that makes it globally unique (RFC 5545
 * section 3.2.19), a name of Windows, what Exchange shows of one, or an offset. Null when it says nothing.
 */
export function zoneByName(tzid: string): string | null {
  const text = withoutOwnPrefix(tzid.replaceAll('"', '').trim())
  if (text === '' || text.length > 200) return null
  const known = cache.get(text)
  if (known !== undefined) return known
  const zone = findZone(text)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(text, zone)
  return zone
}

function findZone(text: string): string | null {
  return databaseZone(text) ?? uniqueZone(text) ?? windowsZone(text) ?? shownZone(text) ?? offsetZone(text)
}

/** The name as the tz database spells it, or a zone of our own in the text form of POSIX. */
function databaseZone(text: string): string | null {
  if (/^[+-]\d/.test(text)) return null
  if (/^(?:utc|z|etc\/utc|zulu)$/i.test(text)) return 'UTC'
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId
  } catch {
    return text.startsWith('<') && clockOf(text) !== null ? text : null
  }
}

/** `/mozilla.org/20050126_1/Europe/Berlin`, `/Europe/Stockholm`, `tzone://Microsoft/Utc`. */
function uniqueZone(text: string): string | null {
  if (!text.includes('/')) return null
  const parts = text.split('/').filter((part) => part !== '')
  for (const count of [3, 2]) {
    const zone = parts.length >= count ? databaseZone(parts.slice(-count).join('/')) : null
    if (zone !== null) return zone
  }
  const last = parts.at(-1) ?? ''
  return /^(?:utc|gmt)$/i.test(last) ? 'UTC' : null
}

/** The name that Windows has, with what Outlook appends to it, or without `Standard Time`. */
function windowsZone(text: string): string | null {
  const name = text.toLowerCase()
  const plain = name.replace(/\s+\d+$/, '').replace(/ (?:daylight|summer) time$/, ' standard time')
  return windows.get(name) ?? windows.get(plain) ?? windows.get(`${plain} standard time`) ?? null
}

function shownZone(text: string): string | null {
  const match = DISPLAY.exec(text)
  const words = (match?.[3] ?? text).replace(/^[^:]*:\s*/, '').trim()
  const hours = match?.[1]
  const offset = match ? offsetText(hours ?? '+0', match[2]) : null
  const first = /^([a-z]+)(?: time)?(?: \(.*\))?$/i.exec(words)?.[1]?.toLowerCase() ?? ''
  const candidates = [AMERICAN.get(first), windowsZone(words), ...words.split(/\s*[,;]\s*/).map(zoneOfCity)]
  const zone = candidates.find(
    (some) => some !== undefined && some !== null && (offset === null || hasOffset(some, offset)),
  )
  if (zone) return zone
  if (match === null || (hours === undefined && words !== '')) return null
  return clockOf(offset ?? '') === null ? null : offset
}

/** The zone named after a city, or the text when it is itself a name. */
function zoneOfCity(city: string): string | null {
  if (city.includes('/')) return databaseZone(city)
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      (zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(),
      zone,
    ]),
  )
  return cities.get(city.toLowerCase()) ?? null
}

/** Whether a zone has this offset in winter or summer of our years. */
function hasOffset(zone: string, offset: string): boolean {
  const clock = clockOf(zone)
  const wanted = clockOf(offset)?.offsetAt(0)
  return [Date.UTC(2024, 0, 1), Date.UTC(2024, 6, 1)].some((instant) => clock?.offsetAt(instant) === wanted)
}

function offsetZone(text: string): string | null {
  const match = OFFSET.exec(text)
  const offset = match && offsetText(match[1] ?? '', match[2])
  return offset !== null && clockOf(offset) !== null ? offset : null
}

function offsetText(hours: string, minutes = '00'): string {
  return `${hours.startsWith('-') ? '-' : '+'}${hours.replace(/^[+-]/, '').padStart(2, '0')}:${minutes}`
}
