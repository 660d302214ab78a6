import fc from 'fast-check'
import {
  type Alarm,
  ATTENDEE_ROLES,
  type Attendee,
  EVENT_STATUSES,
  type EventComponent,
  type EventTime,
  PARTICIPATIONS,
} from '../../shared/domain/calendar/event.ts'
import { movedLocal } from '../../shared/domain/recurrence/local-text.ts'
import { writeRule } from '../../shared/domain/recurrence/write-rule.ts'
import { arbitraryLocal, arbitraryRule } from './arbitrary-rule.ts'

/** Texts with what iCalendar escapes, folds and quotes, and with other scripts. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ',',
        ';',
        ':',
        '\\',
        '\n',
        '"',
        '^',
        '\\n',
        '\\,',
        ' ',
        '\t',
        'BEGIN:VEVENT',
        '=',
        'é',
        '日本',
        '👩‍👩‍👧',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/\r\n?/g, '\n')
      .replace(/(?![\t\n])\p{Cc}/gu, ''),
  )
const word = text.map((some) => some.replace(/\s+/g, ' ').trim())
/** A parameter's text cannot hold everything that a value can (RFC 6868). */
const name = word.map((some) => some.replaceAll('\\', '/'))
const zone = fc.constantFrom('Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'UTC', null, '<+0147>-1:47')
const uri = fc.webUrl({ withQueryParameters: true })

const attendee: fc.Arbitrary<Attendee> = fc.record({
  name,
  address: fc.oneof(
    fc.constant(''),
    fc.emailAddress().map((address) => `mailto:${address}`),
    fc.constant('urn:uuid:1b2c'),
  ),
  role: fc.constantFrom(...ATTENDEE_ROLES),
  participation: fc.constantFrom(...PARTICIPATIONS),
  isAsked: fc.boolean(),
})
const minutes = fc.integer({ min: -100_000, max: 100_000 })
const alarm: fc.Arbitrary<Alarm> = fc.record({
  trigger: fc.oneof(
    fc.record({ from: fc.constantFrom('start' as const, 'end' as const), minutes }),
    fc.record({
      from: fc.constant('instant' as const),
      at: fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000),
    }),
  ),
  action: fc.constantFrom('display', 'audio', 'email'),
  description: text,
})

/** When an event happens: whole days, by a clock of a zone, or by any. */
const times = fc
  .record({ local: arbitraryLocal, zone, isDay: fc.boolean(), length: fc.option(fc.integer({ min: 1, max: 3_000 })) })
  .map(({ local, zone: ofZone, isDay, length }): Pick<EventComponent, 'start' | 'end'> => {
    const start: EventTime = isDay ? { local: local.slice(0, 10), zone: null } : { local, zone: ofZone }
    const moved = length === null ? null : movedLocal(start.local, length * (isDay ? 86_400_000 : 3_600_000))
    return { start, end: moved === null ? null : { ...start, local: moved } }
  })

/** An event as Kith may hold it. */
export const arbitraryEvent: fc.Arbitrary<EventComponent> = fc
  .record({
    times,
    dates: fc.array(fc.record({ local: arbitraryLocal, isInstant: fc.boolean() }), { maxLength: 4 }),
    rest: fc.record({
      uid: word,
      sequence: fc.nat(9),
      summary: text,
      description: text,
      location: text,
      url: fc.oneof(fc.constant(''), uri),
      conference: fc.oneof(fc.constant(''), uri),
      status: fc.option(fc.constantFrom(...EVENT_STATUSES)),
      isTransparent: fc.boolean(),
      classification: fc.option(fc.constantFrom('public' as const, 'private' as const, 'confidential' as const)),
      categories: fc.uniqueArray(
        word.filter((some) => some !== ''),
        { maxLength: 4 },
      ),
      attendees: fc.array(attendee, { maxLength: 4 }),
      alarms: fc.array(alarm, { maxLength: 3 }),
      rules: fc.uniqueArray(arbitraryRule.map(writeRule), { maxLength: 2 }),
    }),
    exrules: fc.uniqueArray(arbitraryRule.map(writeRule), { maxLength: 2 }),
    organizer: fc.option(attendee),
    isOverride: fc.boolean(),
    isRange: fc.boolean(),
  })
  .map(({ times: { start, end }, dates, rest, exrules, organizer, isOverride, isRange }): EventComponent => {
    const listed = dates.map(({ local, isInstant }) => {
      if (start.local.length === 10) return local.slice(0, 10)
      return isInstant || start.zone === 'UTC' ? `${local}Z` : local
    })
    return {
      ...rest,
      start,
      end,
      recurrenceId: isOverride ? start : null,
      ...(isOverride && isRange && { isRange }),
      organizer: organizer && { ...organizer, role: 'chair', participation: 'accepted', isAsked: false },
      rdates: listed.slice(0, 2),
      exdates: listed.slice(2),
      ...(exrules.length > 0 && { exrules }),
    }
  })
