import type { EventComponent } from '../../domain/calendar/event.ts'
import { isSameAlarm, MOST_ALARMS, writeAlarm } from './alarm.ts'
import { apartFrom } from './calendar-zones.ts'
import type { EventStamps } from './codec.ts'
import { basicForm } from './date-time.ts'
import { blocksOfKept, type KeptBlock, writeBlock } from './kept-blocks.ts'
import { lineOfKept } from './kept-line.ts'
import { LineWriter } from './line-writer.ts'
import { EVENT_CODEC_OF, EVENT_CODECS } from './registry.ts'
import { universalLocal } from './time-text.ts'

/** An event and what stood with it. `kept` are lines as `decodeEvent` keeps them. */
export type WritableEvent = EventStamps & {
  readonly event: EventComponent
  readonly kept: readonly string[]
  /** The VTIMEZONEs that the lines kept mean by their TZIDs. */
  readonly zones: readonly string[]
}

/**
 * Writes an event as a VEVENT (RFC 5545 section 3.6.1) with CRLF, folded at 75 octets. What it writes, `decodeEvent` reads
 * back as the same event. What has no words in the model is written as it came, or within X-KITH-LINE where a calendar may
 * not have it so. `now` in epoch milliseconds stands for a change whose time is not known.
 */
export function writeEvent({ event, kept, zones, createdAt, revisedAt }: WritableEvent, now: number): string {
  const writer = new LineWriter()
  writer.line('BEGIN:VEVENT')
  writeStamps({ createdAt, revisedAt }, now, writer)
  for (const codec of EVENT_CODECS) codec.write(event, writer)
  const own = apartFrom(zones, writer.take())
  writeKept(event, kept, writer)
  writer.line('END:VEVENT')
  return own + writer.take()
}

/** DTSTAMP, which has to be there, CREATED and LAST-MODIFIED. */
export function writeStamps({ createdAt, revisedAt }: EventStamps, now: number, writer: LineWriter): void {
  writer.property('DTSTAMP', stampText(revisedAt ?? now))
  if (createdAt !== null) writer.property('CREATED', stampText(createdAt))
  if (revisedAt !== null) writer.property('LAST-MODIFIED', stampText(revisedAt))
}

export function stampText(instant: number): string {
  return `${basicForm(universalLocal(instant))}Z`
}

/** Alarms of which more was said than the model holds are written as they came, as long as they are the event's. */
function writeKept({ alarms }: EventComponent, kept: readonly string[], writer: LineWriter): void {
  const { lines, blocks } = blocksOfKept(kept)
  for (const line of lines) writer.line(lineOfKept(line, isTaken))
  let next = 0
  const writeBlocksTo = (end: number) => {
    for (; next < end; next++) {
      const block = blocks[next] as KeptBlock
      // Those beyond what the model holds are nobody's to change.
      if (block.alarm === null || alarms.length >= MOST_ALARMS) writeBlock(block, writer)
    }
  }
  for (const alarm of alarms) {
    const at = blocks.findIndex((block, index) => index >= next && block.alarm && isSameAlarm(block.alarm, alarm))
    if (at < 0) {
      writeAlarm(alarm, writer)
      continue
    }
    writeBlocksTo(at)
    writeBlock(blocks[at] as KeptBlock, writer)
    next = at + 1
  }
  writeBlocksTo(blocks.length)
}

function isTaken(name: string): boolean {
  return EVENT_CODEC_OF.has(name) || name === 'BEGIN' || name === 'END'
}
