import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { EventComponent } from '../../../../shared/domain/calendar/event.ts'
import type { DecodedEvent } from '../../../../shared/formats/icalendar/decoded.ts'
import { patchEvent } from '../../../../shared/formats/icalendar/patch-event.ts'
import { corpusCalendars, corpusFolder } from '../../../support/corpus.ts'
import { eventsOf, readAllPieces } from '../../../support/read-all-pieces.ts'

const SOURCE = [
  'begin:VEVENT',
  'UID:proofs@brightwater.example',
  'DTSTAMP:20260530T080000Z',
  'X-FIRST;X-ODD="a;b:c":kept where it stands',
  'DTSTART;TZID=W. Europe Standard Time:20260609T100000',
  'DURATION:PT1H',
  'SUMMARY;LANGUAGE=en-GB:Proofs of the second',
  '  round',
  'ATTENDEE;CUTYPE=INDIVIDUAL;CN=Ben;PARTSTAT=NEEDS-ACTION;X-NUM-GUESTS=0:mailto:ben',
  ' @okoro.example',
  'ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@okoro.example',
  'CATEGORIES:Work,Print',
  'BEGIN:VALARM',
  'UID:1B2C',
  'TRIGGER:-PT15M',
  'ACTION:DISPLAY',
  'DESCRIPTION:Go',
  'END:VALARM',
  'BEGIN:VALARM',
  'TRIGGER:-PT1H',
  'ACTION:AUDIO',
  'END:VALARM',
  'X-LAST:1',
  'END:VEVENT',
  '',
]
const TEXT = SOURCE.join('\r\n')

function decoded(text: string, zones: readonly string[] = []): DecodedEvent {
  const [event] = eventsOf(`BEGIN:VCALENDAR\r\n${zones.join('')}${text}END:VCALENDAR\r\n`)
  if (event === undefined) throw new Error('no event')
  return event
}

/** The lines of the source that are gone, and those that came. */
function edited(change: Partial<EventComponent>, revisedAt: number | null = null) {
  const { event, kept } = decoded(TEXT)
  const lines = patchEvent(TEXT, { event: { ...event, ...change }, kept, revisedAt }, [])?.split('\r\n') ?? []
  return {
    gone: SOURCE.filter((line) => !lines.includes(line)),
    come: lines.filter((line) => !SOURCE.includes(line)),
  }
}

describe('patchEvent', () => {
  const { event, kept } = decoded(TEXT)
  const [ben, room] = event.attendees
  if (!ben || !room) throw new Error('nobody')

  it('leaves an event as it came when nothing was changed', () => {
    expect(patchEvent(TEXT, { event, kept, revisedAt: null }, [])).toBe(TEXT)
  })

  it('writes the changed text alone, and says when', () => {
    expect(edited({ summary: 'Proofs' }, Date.UTC(2026, 5, 1))).toEqual({
      gone: ['DTSTAMP:20260530T080000Z', 'SUMMARY;LANGUAGE=en-GB:Proofs of the second', '  round'],
      come: ['DTSTAMP:20260601T000000Z', 'SUMMARY:Proofs', 'LAST-MODIFIED:20260601T000000Z'],
    })
  })

  it('keeps what else a line says of somebody who answered', () => {
    const change = edited({ attendees: [{ ...ben, participation: 'accepted' }, room] })
    expect(change.gone).toEqual([
      'ATTENDEE;CUTYPE=INDIVIDUAL;CN=Ben;PARTSTAT=NEEDS-ACTION;X-NUM-GUESTS=0:mailto:ben',
      ' @okoro.example',
    ])
    expect(change.come.join('').replace('0:m ', '0:m')).toContain(
      'CN=Ben;PARTSTAT=ACCEPTED;CUTYPE=INDIVIDUAL;X-NUM-GUESTS=0',
    )
  })

  it('puts one more beside the others, and leaves them', () => {
    const guest = { ...ben, name: 'Cleo', address: 'mailto:cleo@okoro.example' }
    expect(edited({ attendees: [ben, guest, room] })).toEqual({
      gone: [],
      come: ['ATTENDEE;CN=Cleo:mailto:cleo@okoro.example'],
    })
  })

  it('drops one alarm with all its lines, and no other', () => {
    const [first] = event.alarms
    expect(edited({ alarms: first ? [first] : [] }).gone).toEqual(['TRIGGER:-PT1H', 'ACTION:AUDIO'])
  })

  it('turns a length into an end when the start moves and the end stays', () => {
    const start = { local: '2026-06-09T10:30:00', zone: 'Europe/Berlin' }
    expect(edited({ start })).toEqual({
      gone: ['DTSTART;TZID=W. Europe Standard Time:20260609T100000', 'DURATION:PT1H'],
      come: ['DTSTART;TZID=Europe/Berlin:20260609T103000', 'DTEND;TZID=Europe/Berlin:20260609T110000'],
    })
  })

  it('drops a line that is no longer kept', () => {
    const patched = patchEvent(
      TEXT,
      { event, kept: kept.filter((line) => !line.startsWith('X-LAST')), revisedAt: null },
      [],
    )
    expect(patched).toBe(TEXT.replace('X-LAST:1\r\n', ''))
  })

  it('ends new lines as the others end', () => {
    const plain = TEXT.replaceAll('\r\n', '\n')
    const patched = patchEvent(plain, { event: { ...event, location: 'Room 4' }, kept, revisedAt: null }, [])
    expect(patched).toContain('LOCATION:Room 4\n')
    expect(patched).not.toContain('\r')
  })
})

const folder = corpusFolder()
const calendars = folder === null ? [] : corpusCalendars(folder)

describe.skipIf(folder === null)('patchEvent with the events of the corpus', () => {
  it('changes the lines of a summary alone, or says that the event has to be written whole', () => {
    let [edits, whole] = [0, 0]
    for (const path of calendars) {
      const { pieces, decoded: found } = readAllPieces(readFileSync(join(folder ?? '', 'ical', path)))
      for (const [at, piece] of pieces.entries()) {
        const said = found[at]
        // Every third: the others are much alike.
        if (at % 3 !== 0) continue
        if (said?.kind !== 'event' || piece.calendar.isVersion1) continue
        const text = Buffer.from(piece.source).toString('utf8')
        const same = patchEvent(text, { ...said, revisedAt: null }, said.zones)
        if (same !== undefined) expect(same, `${path} ${piece.line}`).toBe(text)
        const summary = 'Something else'
        const patched = patchEvent(text, { ...said, event: { ...said.event, summary }, revisedAt: null }, said.zones)
        if (patched === undefined) whole++
        else {
          edits++
          const others = (lines: string) =>
            lines.split(/\r?\n(?![ \t])/).filter((line) => line !== '' && !/^SUMMARY/i.test(line))
          expect(others(patched), `${path} ${piece.line}`).toEqual(others(text))
        }
      }
    }
    expect(edits).toBeGreaterThan(600)
    expect(whole / edits).toBeLessThan(0.02)
  }, 60_000)
})
