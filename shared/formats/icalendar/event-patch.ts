import type { Attendee, EventComponent } from '../../domain/calendar/event.ts'
import { replaceItems, replaceSlots, type Slot } from '../content-lines/replace-items.ts'
import { isSameAlarm, writeAlarm } from './alarm.ts'
import type { EventCodec } from './codec.ts'
import { blocksOfKept, writeBlock } from './kept-blocks.ts'
import { LineWriter } from './line-writer.ts'
import { withOtherParameters } from './other-parameters.ts'
import { attendee } from './properties/people.ts'
import { end, start } from './properties/times.ts'
import type { TracedEvent, TracedPart } from './traced-event.ts'
import { stampText } from './write-event.ts'

/** A part of the event. */
type PartSlot = Slot & { readonly part: TracedPart }

/** An event in the course of being edited line by line. */
export class EventPatch {
  readonly #slots: PartSlot[]
  readonly #writer = new LineWriter()
  readonly #before: EventComponent
  readonly #after: EventComponent
  #tail = ''

  constructor({ parts }: TracedEvent, before: EventComponent, after: EventComponent) {
    this.#slots = parts.map((part) => ({ part, isKept: true, before: '', after: '' }))
    this.#before = before
    this.#after = after
  }

  /** Writes the lines of a codec anew when what it has to say changed. People are replaced one by one, elsewhere. */
  replaceUnit(codec: EventCodec): void {
    if (codec === attendee) return
    const slots = this.#slotsOf(codec)
    const text = this.#write(codec, this.#after)
    // A DURATION counts from the start.
    const isMoved = codec === end && slots.some(({ part }) => part.line.name === 'DURATION') && this.#isChanged(start)
    if (this.#write(codec, this.#before) !== text || isMoved) this.#tail += replaceSlots(slots, text)
  }

  /** Drops the lines of those who are gone, and writes new ones where they belong. */
  replaceAttendees(): void {
    const slots = this.#slotsOf(attendee)
    const lines = slots.map(({ part }) => part.line)
    const write = (one: Attendee) => {
      attendee.write({ ...this.#after, attendees: [one] }, this.#writer)
      const text = this.#writer.take()
      const at = this.#before.attendees.findIndex(({ address }) => address !== '' && address === one.address)
      const line = lines[at]
      return line === undefined ? text : withOtherParameters(text, line.parameters)
    }
    this.#tail += replaceItems(slots, this.#before.attendees, this.#after.attendees, write)
  }

  /** The same with alarms; one that a line of its own says (vCalendar 1.0) is not among them. */
  replaceAlarms(kept: readonly string[]): void {
    const { blocks } = blocksOfKept(kept)
    const slots = this.#slots.filter(({ part }) => part.alarm !== null)
    const fresh = replaceItems(slots, this.#before.alarms, this.#after.alarms, (alarm) => {
      const block = blocks.find((one) => one.alarm !== null && isSameAlarm(one.alarm, alarm))
      if (block === undefined) writeAlarm(alarm, this.#writer)
      else writeBlock(block, this.#writer)
      return this.#writer.take()
    })
    // A block comes after all lines.
    this.#afterAll(fresh)
  }

  /** Drops what no codec reads and is no longer among what is kept. */
  dropKept(kept: readonly string[]): void {
    const wanted = new Map<string, number>()
    for (const text of kept) wanted.set(text, (wanted.get(text) ?? 0) + 1)
    for (const slot of this.#slots) {
      const { part } = slot
      const [first] = part.kept
      if (first === undefined || part.alarm !== null || part.kept.length > 1) continue
      const left = wanted.get(first) ?? 0
      if (left === 0) slot.isKept = false
      else wanted.set(first, left - 1)
    }
  }

  /** When it was changed. DTSTAMP says so for a component outside of invitations (RFC 5545 section 3.8.7.2). */
  stamp(revisedAt: number): void {
    for (const name of ['DTSTAMP', 'LAST-MODIFIED']) {
      this.#writer.property(name, stampText(revisedAt))
      const slots = this.#slots.filter(({ part }) => part.codec !== null && part.line.name === name)
      this.#tail += replaceSlots(slots, this.#writer.take())
    }
  }

  toString(): string {
    const inner = this.#slots.findIndex(({ part }) => part.line.name === 'BEGIN')
    const texts = this.#slots.map((slot) => slot.before + (slot.isKept ? slot.part.text : '') + slot.after)
    texts.splice(inner < 0 ? texts.length : inner, 0, this.#tail)
    return texts.join('')
  }

  #slotsOf(codec: EventCodec): PartSlot[] {
    return this.#slots.filter(({ part }) => part.codec === codec)
  }

  #isChanged(codec: EventCodec): boolean {
    return this.#write(codec, this.#before) !== this.#write(codec, this.#after)
  }

  #write(codec: EventCodec, event: EventComponent): string {
    codec.write(event, this.#writer)
    return this.#writer.take()
  }

  #afterAll(text: string): void {
    const last = this.#slots.at(-1)
    if (last) last.after += text
    else this.#tail += text
  }
}
