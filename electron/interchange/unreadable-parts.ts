import type { WrittenComponent } from '../../shared/formats/icalendar/calendar-zones.ts'
import { zoneByName } from '../../shared/formats/icalendar/zone-names.ts'
import type { ReadConnection } from '../db/book.ts'
import { listUnreadableParts, listZonesOfFile } from './sources.repository.ts'
import { withLineEnd } from './write-contact.ts'

/** Journals and whatever else Kith has no words for, as they came, with the time zones that their files say. */
export function unreadableParts(read: ReadConnection): WrittenComponent[] {
  const zonesOf = new Map<number, string[]>()
  return listUnreadableParts(read).map(({ source, fileId }) => {
    const text = Buffer.from(withLineEnd(source)).toString()
    if (!/;TZID=/i.test(text)) return { text, zones: [] }
    const zones = zonesOf.get(fileId) ?? listZonesOfFile(read, fileId).flatMap(zoneText)
    zonesOf.set(fileId, zones)
    return { text, zones }
  })
}

/** A whole time zone with a name that means nothing by itself, its lines unfolded. */
function zoneText(source: Uint8Array): string[] {
  const text = Buffer.from(source)
    .toString()
    .replace(/\r?\n[ \t]/g, '')
    .replace(/\r?\n/g, '\n')
    .trim()
  const tzid = /^TZID[^:\n]*:(.*)$/im.exec(text)?.[1]?.trim()
  return tzid !== undefined && zoneByName(tzid) === null && /\nEND:VTIMEZONE$/i.test(text) ? [text] : []
}
