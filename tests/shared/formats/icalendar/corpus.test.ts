import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DecodedPiece } from '../../../../shared/formats/icalendar/decoded.ts'
import {
  calendarExpectation,
  comparableFact,
  type ExpectedComponent,
  factsOfCalendar,
} from '../../../support/calendar-facts.ts'
import { CORPUS_MISSING, corpusCalendars, corpusFolder } from '../../../support/corpus.ts'
import { contentOf, readAllPieces, writtenAndRead } from '../../../support/read-all-pieces.ts'
import { DEVIATIONS } from './corpus-deviations.ts'

const folder = corpusFolder()

if (folder === null) reportMissingCorpus()
else describe.each(corpusCalendars(folder))('%s', (path) => readsWhole(folder, path))

/** A clone without the corpus still shows that this did not run, and why. */
function reportMissingCorpus(): void {
  it('reads the corpus of real calendars as others do', (context) => {
    console.warn(`NOT RUN: ${CORPUS_MISSING}`)
    context.skip(CORPUS_MISSING)
  })
}

function readsWhole(corpus: string, path: string): void {
  const bytes = readFileSync(join(corpus, 'ical', path))
  const { pieces, decoded } = readAllPieces(bytes)

  it('says what independent readers agree on', () => {
    const expected = calendarExpectation(corpus, path)
    const found = ['VEVENT', 'VTODO'].flatMap((type) => {
      const ours = decoded.filter((_, at) => pieces[at]?.name === type)
      const theirs = expected.components.filter((component) => component.type === type)
      // Where nobody else could read the file, there is nothing to agree with.
      if (theirs.length === 0) return []
      return ours.length === theirs.length ? differences(ours, theirs) : [type]
    })
    expect([...new Set(found)].sort()).toEqual(Object.keys(DEVIATIONS[path] ?? {}).sort())
  })

  it('is what its pieces are, byte for byte', () => {
    expect(Buffer.concat(pieces.map(({ source }) => source)).equals(bytes)).toBe(true)
  })

  it('loses no line', () => {
    expect(decoded.filter(({ lostCount }) => lostCount !== 0)).toEqual([])
  })

  it('is the same after being written', () => {
    for (const piece of decoded) expect(contentOf(writtenAndRead(piece))).toEqual(contentOf(piece))
  })
}

/** The fields in which something differs. */
function differences(ours: readonly DecodedPiece[], theirs: readonly ExpectedComponent[]): string[] {
  return theirs.flatMap(({ fields }, at) => {
    const piece = ours[at]
    const facts = piece === undefined ? {} : factsOfCalendar(piece)
    const isOther = (name: string, value: unknown) =>
      JSON.stringify(comparableFact(facts[name])) !== JSON.stringify(comparableFact(value))
    return Object.entries(fields).flatMap(([name, value]) => (name in facts && isOther(name, value) ? [name] : []))
  })
}
