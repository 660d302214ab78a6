import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CORPUS_MISSING, corpusCalendars, corpusFolder } from '../../../support/corpus.ts'
import { contentOf, readAllPieces, writtenAndRead } from '../../../support/read-all-pieces.ts'

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
