import { closeSync, openSync, writeSync } from 'node:fs'
import { writeZone } from '../../shared/formats/icalendar/write-zone.ts'
import { fold } from './cards/dialects.ts'
import { type Random, randomFrom, seedOf } from './cards/random.ts'

const ZONES = ['Europe/Stockholm', 'America/New_York', 'Asia/Kolkata'] as const
const WORDS = ['Proofs', 'Budget', 'Lunch', 'Call', 'Review', 'Fitting', 'Årsmöte', 'Dentist', '打ち合わせ'] as const
const NAMES = ['Ada Marsh', 'Ben Okoro', 'Cleo Lindqvist', 'Dora Öberg'] as const
const RULES = ['FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=20', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=YEARLY'] as const
const two = (value: number) => String(value).padStart(2, '0')

/** A calendar of years, as a program exports it: times in three zones, whole days, series, people, alarms. */
export function writeEvents(count: number, path: string): void {
  const file = openSync(path, 'w')
  writeSync(file, 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Calendar//EN\r\nX-WR-CALNAME:Years\r\n')
  for (const zone of ZONES) writeSync(file, writeZone(zone, zone, 2016))
  for (let from = 0; from < count; from += 1_000) {
    const lines = Array.from({ length: Math.min(1_000, count - from) }, (_, index) => makeEvent(from + index))
    writeSync(file, lines.map((some) => `${some.map(fold).join('\r\n')}\r\n`).join(''))
  }
  writeSync(file, 'END:VCALENDAR\r\n')
  closeSync(file)
}

function makeEvent(index: number): string[] {
  const random = randomFrom(seedOf(7, index))
  const { below } = random
  const day = `${2016 + below(10)}${two(1 + below(12))}${two(1 + below(28))}`
  const hour = 7 + below(12)
  return [
    'BEGIN:VEVENT',
    `UID:${index}-${random.digits(9)}@example.com`,
    `DTSTAMP:${day}T060000Z`,
    `CREATED:${day}T060000Z`,
    `LAST-MODIFIED:${day}T070000Z`,
    ...timesOf(day, hour, random, below),
    `SUMMARY:${random.pick(WORDS)} ${index}`,
    ...(below(3) === 0
      ? [`DESCRIPTION:${'What was said the last time\\, and what is still to do. '.repeat(1 + below(6))}`]
      : []),
    ...(below(2) === 0 ? [`LOCATION:Room ${below(20)}\\, second floor`] : []),
    `STATUS:CONFIRMED`,
    `SEQUENCE:${below(3)}`,
    'TRANSP:OPAQUE',
    ...(below(10) === 0 ? [`RRULE:${random.pick(RULES)}`] : []),
    ...(below(3) === 0 ? peopleOf(random, below) : []),
    ...(below(4) === 0 ? ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT15M', 'DESCRIPTION:Soon', 'END:VALARM'] : []),
    'X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC',
    'END:VEVENT',
  ]
}

function timesOf(day: string, hour: number, random: Random, below: (most: number) => number): string[] {
  if (below(5) === 0) return [`DTSTART;VALUE=DATE:${day}`]
  const zone = random.pick(ZONES)
  return [`DTSTART;TZID=${zone}:${day}T${two(hour)}0000`, `DTEND;TZID=${zone}:${day}T${two(hour + 1)}3000`]
}

function peopleOf(random: Random, below: (most: number) => number): string[] {
  const line = (name: string) => `CN=${name}:mailto:${name.split(' ')[0]?.toLowerCase()}@example.com`
  return [
    `ORGANIZER;${line('Ada Marsh')}`,
    ...Array.from(
      { length: 1 + below(4) },
      () => `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;${line(random.pick(NAMES))}`,
    ),
  ]
}
