import type { Alarm, EventComponent } from '../../domain/calendar/event.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import { readAlarm } from './alarm.ts'
import type { EventCodec } from './codec.ts'
import type { CalendarPiece } from './component.ts'
import { readEvent } from './decode-event.ts'
import { EventDraft } from './event-draft.ts'
import { keptBlock, keptOf } from './kept-line.ts'

/** A line or an inner component of an event: its text with folds and line ends as they stood, and what became of it. */
export type TracedPart = {
  readonly text: string
  readonly line: ContentLine
  readonly codec: EventCodec | null
  readonly alarm: Alarm | null
  /** What `decodeEvent` keeps of it. */
  readonly kept: readonly string[]
}
export type TracedEvent = {
  readonly begin: string
  readonly parts: readonly TracedPart[]
  readonly end: string
  readonly event: EventComponent
}

/** Says which part of an event became what; undefined when its text cannot be told apart line by line. */
export function traceEvent(piece: CalendarPiece, text: string): TracedEvent | undefined {
  const { component } = piece.read()
  const physical = text.split(/(?<=\n)/)
  const last = component.all.at(-1)
  const offset = component.line
  if (last?.name !== 'END' || component.all.length < 2) return undefined
  const textFrom = (line: ContentLine, next: ContentLine | undefined) =>
    physical.slice(line.line - offset, next === undefined ? undefined : next.line - offset).join('')
  const nextOf = new Map(component.all.map((line, index) => [line, component.all[index + 1]]))
  const parts: TracedPart[] = []
  const draft = new EventDraft(piece.calendar)
  const isEvent = readEvent(component, draft, {
    line: (line, codec) =>
      parts.push({
        text: textFrom(line, nextOf.get(line)),
        line,
        codec,
        alarm: null,
        kept: codec === null ? [keptOf(line)] : [],
      }),
    inner: (inner, isAlarm, isWhole) => {
      const [first] = inner.all
      const end = inner.all.at(-1)
      if (first === undefined || end === undefined) return
      parts.push({
        text: textFrom(first, nextOf.get(end)),
        line: first,
        codec: null,
        alarm: isAlarm ? (readAlarm(inner)?.alarm ?? null) : null,
        kept: isWhole ? [] : keptBlock(inner),
      })
    },
  })
  const [first, second] = component.all
  if (!isEvent || first === undefined || second === undefined) return undefined
  return {
    begin: textFrom(first, second),
    parts: parts.sort((one, other) => one.line.line - other.line.line),
    end: textFrom(last, undefined),
    event: draft.event,
  }
}
