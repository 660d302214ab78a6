import { parseParameters } from '../content-lines/parameters.ts'
import { unfoldLines } from '../content-lines/unfold-lines.ts'
import { LineWriter } from './line-writer.ts'
import { writeZone } from './write-zone.ts'
import { zoneByName } from './zone-names.ts'

/** What a calendar says of itself. Texts may be empty. */
export type CalendarHead = {
  readonly name: string
  readonly description: string
  /** A CSS colour name (RFC 7986 section 5.9). */
  readonly color: string
  /** `REPLY`, `PUBLISH` and so on, or empty. */
  readonly method: string
  /** Lines as `CalendarFrame` keeps them. */
  readonly kept: readonly string[]
}
export const PLAIN_CALENDAR: CalendarHead = { name: '', description: '', color: '', method: '', kept: [] }

const PRODUCT = '-//Kith//Kith//EN'

/**
 * A calendar as text (RFC 5545 section 3.4): its head, the time zones that its components use, and those components as
 * `writeEvent`, `writeTask` or `patchEvent` gave them. `zones` are VTIMEZONEs of files, as `decodeEvent` tells them, for
 * names that mean nothing else.
 */
export function writeCalendar(
  head: CalendarHead,
  components: readonly string[],
  zones: readonly string[] = [],
): string {
  const parts = [beginCalendar(head), ...zonesFor(components, zones), ...components, END_CALENDAR]
  return parts.join('')
}

export const END_CALENDAR = 'END:VCALENDAR\r\n'

/** BEGIN:VCALENDAR with its properties. */
export function beginCalendar({ name, description, color, method, kept }: CalendarHead): string {
  const writer = new LineWriter()
  writer.line('BEGIN:VCALENDAR')
  writer.property('VERSION', '2.0')
  writer.property('PRODID', PRODUCT)
  if (method !== '') writer.property('METHOD', method)
  // Many programs know the older name alone.
  if (name !== '') for (const property of ['NAME', 'X-WR-CALNAME']) writer.text(property, name)
  if (description !== '') writer.text('DESCRIPTION', description)
  if (color !== '') writer.text('COLOR', color)
  for (const line of kept) writer.line(line)
  return writer.take()
}

/** How the VTIMEZONEs of a file are found by the TZIDs of its components. Each is given once. */
export function zonesFor(components: readonly string[], zones: readonly string[]): string[] {
  const years = new Map<string, number>()
  for (const component of components) noteZones(component, years)
  const own = new Map(zones.map((text) => [tzidOf(text), text]))
  return [...years].map(([tzid, year]) => {
    const text = own.get(tzid)
    return text === undefined ? writeZone(tzid, zoneByName(tzid) ?? '', year) : folded(text)
  })
}

const TZID = /;TZID=/i

/** Which TZIDs a component uses, and the first year in which. */
function noteZones(component: string, years: Map<string, number>): void {
  if (!TZID.test(component)) return
  for (const { parameters, value } of unfoldLines(component, 1, () => {}).lines) {
    if (!TZID.test(parameters)) continue
    const tzid = parseParameters(parameters).all.get('TZID')?.trim() ?? ''
    if (tzid === '') continue
    for (const [, text] of value.matchAll(/(?:^|,)\s*(\d{4})/g)) {
      years.set(tzid, Math.min(years.get(tzid) ?? 9999, Number(text)))
    }
  }
}

function tzidOf(zone: string): string {
  return /^TZID[^:\n]*:(.*)$/im.exec(zone)?.[1]?.trim() ?? ''
}

/** A text of whole lines as a file has them. */
export function folded(text: string): string {
  const writer = new LineWriter()
  for (const line of text.split('\n')) writer.line(line)
  return writer.take()
}
