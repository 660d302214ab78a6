import type { EventTime } from '../../domain/calendar/event.ts'
import type { ImportWarning, ImportWarningCode } from '../../domain/import-warning.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import type { Parameters } from '../content-lines/parameters.ts'
import type { CalendarFrame } from './component.ts'
import { readDateTime } from './date-time.ts'
import { plainValue } from './line-value.ts'
import { wholeLine } from './raw-line.ts'
import { resolveZone } from './resolve-zone.ts'
import { zoneByName } from './zone-names.ts'

/** In the head of a line. */
const TZID = /^[^:"]*;TZID="?([^";:,]+)/i

/** What all components have: their calendar, in whose zones they name times, and when they were made and changed. */
export class TimeDraft {
  readonly calendar: CalendarFrame
  readonly warnings: ImportWarning[] = []
  createdAt: number | null = null
  revisedAt: number | null = null
  stampedAt: number | null = null
  /** TZIDs that only a VTIMEZONE of the file explains. */
  readonly #ownZones = new Set<string>()
  readonly #seen = new Set<string>()
  /** Within a component a TZID means one zone, whatever the years of its times. */
  readonly #zones = new Map<string, string | null>()

  constructor(calendar: CalendarFrame) {
    this.calendar = calendar
  }

  /** True the first time that a property is met which stands once only. */
  isFirst(name: string): boolean {
    if (this.#seen.has(name)) return false
    this.#seen.add(name)
    return true
  }

  warn(code: ImportWarningCode, { line, name }: ContentLine, text: string): void {
    this.warnings.push({ code, line, property: name, text: text.slice(0, 80) })
  }

  /** The time that a line names; null when there is no such time. */
  timeOf(line: ContentLine, parameters: Parameters, value = plainValue(line, parameters)): EventTime | null {
    const time = readDateTime(value)
    if (time === null) return null
    const { local, isUniversal } = time
    if (local.length === 10) return { local, zone: null }
    return { local, zone: isUniversal ? 'UTC' : this.#zoneOf(line, parameters, local) }
  }

  /** The VTIMEZONEs without which its TZIDs, and those of lines that are kept, would mean something else. */
  zoneTexts(kept: readonly string[]): string[] {
    for (const text of kept) {
      const tzid = TZID.exec(text)?.[1]?.trim()
      if (tzid !== undefined && zoneByName(tzid) === null) this.#ownZones.add(tzid)
    }
    return [...this.#ownZones].flatMap((tzid) => this.calendar.findZone(tzid)?.all.map(wholeLine).join('\n') ?? [])
  }

  #zoneOf(line: ContentLine, parameters: Parameters, local: string): string | null {
    const tzid = parameters.all.get('TZID')?.trim()
    if (tzid === undefined || tzid === '') return this.calendar.offset === '' ? null : this.calendar.offset
    const known = this.#zones.get(tzid)
    if (known !== undefined) return known
    const { zone, isOwn, isOfMoment } = resolveZone(this.calendar, tzid, local)
    if (!isOfMoment) this.#zones.set(tzid, zone)
    if (isOwn) this.#ownZones.add(tzid)
    if (zone === null && this.isFirst(`TZID ${tzid}`)) this.warn('ical.unknownZone', line, tzid)
    return zone
  }
}
