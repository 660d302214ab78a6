import type { CalendarFrame } from './component.ts'
import { matchZone, offsetOfZone } from './match-zone.ts'
import { zoneByName } from './zone-names.ts'

/** `isOwn` when the zone is not what the TZID means by its name, but what the file's VTIMEZONE says. */
export type ZoneResolution = {
  readonly zone: string | null
  readonly isOwn: boolean
  /** True when it is what the clock shows at that time, and nothing is known of others. */
  readonly isOfMoment: boolean
}

/** Of so many of a file's VTIMEZONEs it is looked into what they say; after that their names have to do. */
const MOST_MATCHED = 2_000
const known = new WeakMap<CalendarFrame['findZone'], Map<string, ZoneResolution>>()

/** The zone that a TZID means in a calendar, at a local time; null when nothing tells. */
export function resolveZone({ findZone }: CalendarFrame, tzid: string, local: string): ZoneResolution {
  const zones = known.get(findZone) ?? new Map<string, ZoneResolution>()
  known.set(findZone, zones)
  const year = Number(local.slice(0, 4))
  const key = `${year} ${tzid}`
  let found = zones.get(key)
  if (found === undefined) {
    const named = zoneByName(tzid)
    const component = findZone(tzid)
    const zone = component === undefined || zones.size > MOST_MATCHED ? named : matchZone(component, named, year)
    found = { zone, isOwn: zone !== named, isOfMoment: false }
    // Without a rule that holds all year, what the clock shows at this time alone is known.
    if (zone === null && component !== undefined) {
      return { zone: offsetOfZone(component, local), isOwn: true, isOfMoment: true }
    }
    zones.set(key, found)
  }
  return found
}
