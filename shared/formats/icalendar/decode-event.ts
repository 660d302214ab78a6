import type { ContentLine } from '../content-lines/content-line.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import { MOST_ALARMS, readAlarm } from './alarm.ts'
import type { EventCodec } from './codec.ts'
import type { CalendarFrame, Component, ReadPiece } from './component.ts'
import type { DecodedEvent } from './decoded.ts'
import { EventDraft } from './event-draft.ts'
import { keptBlock, keptOf } from './kept-line.ts'
import { start as START } from './properties/times.ts'
import { EVENT_CODEC_OF } from './registry.ts'

/** What became of a line or an inner component: a codec read it, an alarm was made of it, or it is kept. */
export type Visitor = {
  readonly line: (line: ContentLine, codec: EventCodec | null) => void
  /** `isAlarm` when the event has an alarm of it, `isWhole` when that says all. */
  readonly inner: (component: Component, isAlarm: boolean, isWhole: boolean) => void
}

/** Reads the lines of a VEVENT into a draft, those of its start first; false when it has none. */
export function readEvent(component: Component, draft: EventDraft, visitor: Visitor): boolean {
  const start = component.lines.findIndex((line) => line.name === 'DTSTART' && takeLine(line, draft) !== null)
  if (start < 0) return false
  for (const [at, line] of component.lines.entries()) {
    if (line.name === 'END') continue
    visitor.line(line, at === start ? START : takeLine(line, draft))
  }
  for (const inner of component.components) {
    const isOver = draft.event.alarms.length >= MOST_ALARMS
    const reading = inner.name === 'VALARM' && !isOver ? readAlarm(inner) : null
    if (reading !== null) draft.event.alarms.push(reading.alarm)
    else if (inner.name === 'VALARM' && isOver && draft.isFirst('VALARM') && inner.all[0])
      draft.warn('ical.manyAlarms', inner.all[0], '')
    visitor.inner(inner, reading !== null, reading?.isWhole ?? false)
  }
  return true
}

/**
 * What a VEVENT says, in the words of the model; null for one without a start. Every line is either read by the codec of
 * its property or kept as it stood. Never throws.
 */
export function decodeEvent({ component, warnings }: ReadPiece, calendar: CalendarFrame): DecodedEvent | null {
  const draft = new EventDraft(calendar)
  const kept: string[] = []
  let [readCount, keptCount] = [0, 0]
  const isEvent = readEvent(component, draft, {
    line: (line, codec) => {
      if (codec !== null) readCount++
      else {
        keptCount++
        kept.push(keptOf(line))
      }
    },
    inner: (inner, _isAlarm, isWhole) => {
      const count = countProperties(inner.all)
      if (isWhole) readCount += count
      else {
        keptCount += count
        for (const text of keptBlock(inner)) kept.push(text)
      }
    },
  })
  if (!isEvent) return null
  const propertyCount = countProperties(component.all)
  return {
    kind: 'event',
    line: component.line,
    event: draft.event,
    createdAt: draft.createdAt,
    revisedAt: draft.revisedAt ?? draft.stampedAt,
    kept,
    zones: draft.zoneTexts(kept),
    propertyCount,
    keptCount,
    lostCount: propertyCount - readCount - keptCount,
    warnings: draft.warnings.length === 0 ? warnings : [...warnings, ...draft.warnings],
  }
}

function takeLine(line: ContentLine, draft: EventDraft): EventCodec | null {
  const codec = EVENT_CODEC_OF.get(line.name)
  return codec?.read(line, parseParameters(line.parameters), draft) ? codec : null
}

/** Lines without BEGIN and END. */
export function countProperties(lines: readonly ContentLine[]): number {
  let count = 0
  for (const { name } of lines) if (name !== 'BEGIN' && name !== 'END') count++
  return count
}
