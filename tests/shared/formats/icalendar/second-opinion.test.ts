import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { PLAIN_CALENDAR, writeCalendar } from '../../../../shared/formats/icalendar/write-calendar.ts'
import { writeEvent } from '../../../../shared/formats/icalendar/write-event.ts'
import { corpusCalendars, corpusFolder } from '../../../support/corpus.ts'
import { eventsOf } from '../../../support/read-all-pieces.ts'

const fixtures = join(import.meta.dirname, '../../../fixtures/ical')
const corpus = corpusFolder()
const files = [
  ...readdirSync(fixtures).flatMap((name) => (name.endsWith('.json') ? [] : [join(fixtures, name)])),
  ...(corpus === null ? [] : corpusCalendars(corpus).map((path) => join(corpus, 'ical', path))),
]

it('writes events that ical.js reads as the same', () => {
  let count = 0
  for (const path of files) {
    const events = eventsOf(readFileSync(path))
    const file = writeCalendar(
      PLAIN_CALENDAR,
      events.map((event) => ({ text: writeEvent(event, 0), zones: event.zones })),
    )
    const found = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
    expect(found.length, path).toBe(events.length)
    for (const [at, { event }] of events.entries()) {
      count++
      const said = found[at]
      expect(said?.getFirstPropertyValue('summary') ?? '', `${path} ${at}`).toBe(event.summary)
      expect(said?.getFirstPropertyValue('uid') ?? '', `${path} ${at}`).toBe(event.uid)
      expect(String(said?.getFirstPropertyValue('dtstart')).replace('Z', ''), `${path} ${at}`).toBe(event.start.local)
      expect(said?.getAllProperties('attendee').length, `${path} ${at}`).toBe(event.attendees.length)
      expect(said?.getAllProperties('rrule').length, `${path} ${at}`).toBe(event.rules.length)
    }
  }
  expect(count).toBeGreaterThan(corpus === null ? 10 : 2_000)
}, 60_000)
