import { describe, expect, it } from 'vitest'
import { writeAlarm } from '../../../../shared/formats/icalendar/alarm.ts'
import { LineWriter } from '../../../../shared/formats/icalendar/line-writer.ts'
import { eventsOf } from '../../../support/read-all-pieces.ts'

/** What a VALARM of these lines is. */
function alarmOf(...lines: readonly string[]) {
  const alarm = ['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:', 'TRIGGER:-PT1H', ...lines, 'END:VALARM']
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART:20260609T080000Z',
    ...alarm,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
  const [event] = eventsOf(text.join('\r\n'))
  return { alarm: event?.event.alarms[0], kept: event?.kept }
}

describe('an alarm that repeats', () => {
  it('is read, and written as it was', () => {
    const { alarm, kept } = alarmOf('REPEAT:2', 'DURATION:PT10M')
    expect([alarm?.repeat, kept]).toEqual([{ times: 2, minutes: 10 }, []])
    const writer = new LineWriter()
    if (alarm) writeAlarm(alarm, writer)
    expect(writer.take()).toContain('REPEAT:2\r\nDURATION:PT10M\r\n')
  })

  it.each([
    [['REPEAT:2']],
    [['DURATION:PT10M']],
    [['REPEAT:2', 'DURATION:PT10S']],
    [['REPEAT:900', 'DURATION:PT1M']],
    [['REPEAT:many', 'DURATION:PT1M']],
    [['REPEAT:2', 'DURATION:-PT1M']],
  ])('goes off once where nobody can say when again (%j), and loses no line of it', (lines) => {
    const { alarm, kept } = alarmOf(...lines)
    expect(alarm).toBeDefined()
    expect(alarm).not.toHaveProperty('repeat')
    for (const line of lines) expect(kept).toContain(line)
  })
})
