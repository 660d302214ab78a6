import { type WrittenComponent, withZones } from './calendar-zones.ts'
import { LineWriter } from './line-writer.ts'

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
 * `writeEvent`, `writeTask` or `patchEvent` gave them, with the VTIMEZONEs of files as `decodeEvent` tells them.
 */
export function writeCalendar(head: CalendarHead, components: readonly WrittenComponent[]): string {
  const { zones, texts } = withZones(components)
  return [beginCalendar(head), ...zones, ...texts, END_CALENDAR].join('')
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
