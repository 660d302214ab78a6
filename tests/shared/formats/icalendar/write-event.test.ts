import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_EVENT } from '../../../../shared/formats/icalendar/event-draft.ts'
import { patchEvent } from '../../../../shared/formats/icalendar/patch-event.ts'
import { PLAIN_CALENDAR, writeCalendar } from '../../../../shared/formats/icalendar/write-calendar.ts'
import { writeEvent } from '../../../../shared/formats/icalendar/write-event.ts'
import { arbitraryEvent } from '../../../support/arbitrary-event.ts'
import { eventsOf, readAllPieces } from '../../../support/read-all-pieces.ts'

const NOW = Date.UTC(2026, 5, 1, 8)
const written = (event: Parameters<typeof writeEvent>[0]['event'], kept: readonly string[] = []) =>
  writeCalendar(PLAIN_CALENDAR, [
    { text: writeEvent({ event, kept, zones: [], createdAt: null, revisedAt: null }, NOW), zones: [] },
  ])

describe('writeEvent', () => {
  it('writes what decodeEvent reads back as the same event', () => {
    fc.assert(
      fc.property(arbitraryEvent, (event) => {
        const [again, ...others] = eventsOf(written(event))
        expect(again?.event).toEqual(event)
        expect([again?.kept, again?.lostCount, others]).toEqual([[], 0, []])
      }),
      { numRuns: 600, seed: 1 },
    )
  })

  it('folds at 75 octets, never within a character, and ends every line with CRLF', () => {
    fc.assert(
      fc.property(arbitraryEvent, (event) => {
        const file = written(event)
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }),
      { numRuns: 200, seed: 2 },
    )
  })

  it('is edited by line into any other event', () => {
    fc.assert(
      fc.property(arbitraryEvent, arbitraryEvent, (one, other) => {
        const text = writeEvent({ event: one, kept: [], zones: [], createdAt: null, revisedAt: null }, NOW)
        const patched = patchEvent(text, { event: { ...other, uid: one.uid }, kept: [], revisedAt: NOW }, [])
        // A time zone that the patch leaves to a name is the only thing that may have to be written whole.
        expect(patched === undefined ? undefined : eventsOf(patched)[0]?.event).toEqual({ ...other, uid: one.uid })
      }),
      { numRuns: 300, seed: 3 },
    )
  })

  it('keeps within X-KITH-LINE what a calendar may not have so, and gives it back', () => {
    const kept = ['SUMMARY:Second', 'no colon', 'ODD_NAME:1', 'X-CONTROL:a\u0007b', 'COMMENT:as it came', 'END:VEVENT']
    const event = { ...EMPTY_EVENT, uid: '1', start: { local: '2026-06-09', zone: null } }
    const file = written(event, kept)
    expect(file).toContain('\r\nCOMMENT:as it came\r\n')
    expect(file).not.toMatch(/^(?:SUMMARY|ODD_NAME|no colon)/m)
    expect(eventsOf(file)[0]?.kept).toEqual(kept)
    expect(readAllPieces(file).decoded).toHaveLength(3)
  })

  it('names no time zone that it does not explain', () => {
    const event = { ...EMPTY_EVENT, uid: '1', start: { local: '2026-06-09T10:00:00', zone: 'America/New_York' } }
    expect(
      written(event)
        .split('\r\n')
        .filter((line) => line.startsWith('TZID')),
    ).toEqual(['TZID:America/New_York'])
  })
})
