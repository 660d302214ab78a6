import { describe, expect, it } from 'vitest'
import { contentOf, readAllPieces, writtenAndRead } from '../../../support/read-all-pieces.ts'

const calendar = (body: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${body}END:VCALENDAR\r\n`
const event = (...lines: readonly string[]) =>
  calendar(['BEGIN:VEVENT', 'UID:1', 'DTSTART:20260609T100000Z', ...lines, 'END:VEVENT', ''].join('\r\n'))
const ALARM = 'BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nDESCRIPTION:x\r\nEND:VALARM'

/** Files that cost a careless reader all its time or memory; a quadratic one would not be done with them in an hour. */
const FILES: Readonly<Record<string, string>> = {
  'ten megabytes of alarms': event(Array.from({ length: 130_000 }, () => ALARM).join('\r\n')),
  'components within components': event(Array.from({ length: 200_000 }, (_, at) => `BEGIN:X-${at % 7}`).join('\r\n')),
  'ends of components that never began': event(Array.from({ length: 200_000 }, (_, at) => `END:X-${at}`).join('\r\n')),
  'calendars that never end': 'BEGIN:VCALENDAR\r\n'.repeat(100_000),
  'events that never end': calendar('BEGIN:VEVENT\r\nDTSTART:20260609\r\n'.repeat(100_000)),
  'one line of ten megabytes': event(`DESCRIPTION:${'x'.repeat(10_000_000)}`),
  'a line folded at every letter': event(`DESCRIPTION:${'\r\n x'.repeat(500_000)}`),
  'time zones that nobody knows': calendar(
    Array.from(
      { length: 20_000 },
      (_, at) => `BEGIN:VEVENT\r\nDTSTART;TZID=Z${at}:20260609T100000\r\nEND:VEVENT\r\n`,
    ).join(''),
  ),
  'dates without end': event(`RDATE:${Array.from({ length: 200_000 }, () => '20260610T100000Z').join(',')}`),
  'a rule of every second': event('RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'),
}

describe('readCalendars and decodePiece', () => {
  it.each(Object.entries(FILES))(
    'come to an end with %s, and lose nothing',
    (_, file) => {
      const { pieces, decoded } = readAllPieces(file)
      expect(pieces.reduce((length, { source }) => length + source.length, 0)).toBe(Buffer.byteLength(file))
      expect(decoded.filter(({ lostCount }) => lostCount !== 0)).toEqual([])
    },
    60_000,
  )

  it('give a person no more alarms than they can look at, and keep the others', () => {
    const [said] = readAllPieces(FILES['ten megabytes of alarms'] ?? '').decoded.filter(({ kind }) => kind === 'event')
    expect(said?.kind === 'event' && said.event.alarms).toHaveLength(100)
    expect(said?.warnings.map(({ code }) => code)).toEqual(['ical.manyAlarms'])
    expect(said?.keptCount).toBe((130_000 - 100) * 3)
  }, 60_000)

  it.each(['00010101', '99991231', '00010101T000000', '99991231T235959Z'])('read %s', (time) => {
    const zone = time.endsWith('Z') || time.length === 8 ? '' : ';TZID=Europe/Stockholm'
    const lines = [
      'BEGIN:VEVENT',
      `DTSTART${zone}:${time}`,
      'DURATION:P9999999D',
      'RRULE:FREQ=YEARLY',
      'END:VEVENT',
      '',
    ]
    const [said] = readAllPieces(calendar(lines.join('\r\n'))).decoded.filter(({ kind }) => kind === 'event')
    expect(said?.kind === 'event' && said.event.start.local.replaceAll(/[-:]/g, '')).toBe(time.replace('Z', ''))
    expect(said?.kind === 'event' && [said.event.end, said.kept]).toEqual([null, ['DURATION:P9999999D']])
  })

  it.each(['19', '100', '00000101', '20260231', '20260609T250000', '12345678901234567890', '-20260609', 'T'])(
    'take %s for no time',
    (time) => {
      const { decoded } = readAllPieces(calendar(`BEGIN:VEVENT\r\nDTSTART:${time}\r\nSUMMARY:x\r\nEND:VEVENT\r\n`))
      const found = decoded.find(({ warnings }) => warnings.some(({ code }) => code === 'ical.noStart'))
      expect(found?.kept).toEqual(['BEGIN:VEVENT', `DTSTART:${time}`, 'SUMMARY:x', 'END:VEVENT'])
    },
  )

  it.each([
    ...['BEG\rIN:VEVENT', 'BEGIN\r\r:VEVENT', 'BEGIN:VEV\rENT', 'BEGIN:VEVENT\r\r'],
    ...['BEGIN:\ufeffVEVENT', 'BEGIN:VEVENT\u00a0', 'BEGIN:VEVENT\u2028', 'BEGIN: \tVEVENT '],
  ])('agree on where a component begins: %j', (head) => {
    const alarm = 'BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM'
    const { decoded } = readAllPieces(
      calendar(`${head}\r\nDTSTART:20260609T100000Z\r\nSUMMARY:x\r\n${alarm}\r\nEND:VEVENT\r\n`),
    )
    expect(decoded.map(({ lostCount }) => lostCount)).toEqual(decoded.map(() => 0))
    expect(decoded.filter(({ kind }) => kind === 'event')).toHaveLength(
      /^BEGIN\r*:[ \t]*VEVENT[ \r]*$/.test(head) ? 1 : 0,
    )
  })

  it('keeps a component within an alarm whose name begins with a sign that nobody sees', () => {
    const inner = 'BEGIN:\ufeffVEVENT\r\nUID:2\r\nDTSTART:20260610'
    const alarm = `BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nACTION:AUDIO\r\n${inner}`
    const { decoded } = readAllPieces(event(alarm))
    const [said] = decoded.filter(({ kind }) => kind === 'event')
    expect(said && contentOf(writtenAndRead(said))).toEqual(contentOf(said))
  })
})
