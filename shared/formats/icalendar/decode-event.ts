import type { ContentLine } from '../content-lines/content-line.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import { MOST_ALARMS, readAlarm } from './alarm.ts'
import type { CalendarFrame, Component, ReadPiece } from './component.ts'
import type { DecodedEvent } from './decoded.ts'
import { EventDraft } from './event-draft.ts'
import { keptBlock, keptOf } from './kept-line.ts'
import { wholeLine } from './raw-line.ts'
import { EVENT_CODEC_OF } from './registry.ts'

/**
 * What a VEVENT says, in the words of the model; null for one without a start. Every line is either read by the codec of
 * its property or kept as it stood. Never throws.
 */
export function decodeEvent({ component, warnings }: ReadPiece, calendar: CalendarFrame): DecodedEvent | null {
  const draft = new EventDraft(calendar)
  const kept: string[] = []
  let [readCount, keptCount] = [0, 0]
  const keep = (line: ContentLine) => {
    keptCount++
    kept.push(keptOf(line))
  }
  const start = component.lines.findIndex((line) => line.name === 'DTSTART' && takeLine(line, draft))
  if (start < 0) return null
  for (const [at, line] of component.lines.entries()) {
    if (at === start || takeLine(line, draft)) readCount++
    else if (line.name !== 'END') keep(line)
  }
  for (const inner of component.components) {
    const count = countProperties(inner.all)
    const reading = inner.name === 'VALARM' && draft.event.alarms.length < MOST_ALARMS ? readAlarm(inner) : null
    if (reading !== null) draft.event.alarms.push(reading.alarm)
    if (reading?.isWhole) readCount += count
    else {
      keptCount += count
      for (const text of keptBlock(inner)) kept.push(text)
    }
  }
  const propertyCount = countProperties(component.all)
  return {
    kind: 'event',
    line: component.line,
    event: draft.event,
    isRange: draft.isRange,
    createdAt: draft.createdAt,
    revisedAt: draft.revisedAt ?? draft.stampedAt,
    kept,
    zones: [...draft.ownZones].flatMap((tzid) => zoneText(calendar.findZone(tzid))),
    propertyCount,
    keptCount,
    lostCount: propertyCount - readCount - keptCount,
    warnings: draft.warnings.length === 0 ? warnings : [...warnings, ...draft.warnings],
  }
}

function takeLine(line: ContentLine, draft: EventDraft): boolean {
  return EVENT_CODEC_OF.get(line.name)?.read(line, parseParameters(line.parameters), draft) ?? false
}

/** Lines without BEGIN and END. */
export function countProperties(lines: readonly ContentLine[]): number {
  let count = 0
  for (const { name } of lines) if (name !== 'BEGIN' && name !== 'END') count++
  return count
}

function zoneText(zone: Component | undefined): string[] {
  return zone === undefined ? [] : [zone.all.map(wholeLine).join('\n')]
}
