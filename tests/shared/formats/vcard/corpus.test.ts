import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DecodedCard } from '../../../../shared/formats/vcard/card.ts'
import { CARD_VERSIONS } from '../../../../shared/formats/vcard/card-version.ts'
import { decodeCard } from '../../../../shared/formats/vcard/decode-card.ts'
import { writeCard } from '../../../../shared/formats/vcard/write-card.ts'
import { factsOf } from '../../../support/card-facts.ts'
import { CORPUS_MISSING, corpusCards, corpusFolder } from '../../../support/corpus.ts'
import { type CorpusExpectation, comparable, corpusExpectation } from '../../../support/corpus-expectation.ts'
import { decodeAllCards, readAllCards } from '../../../support/read-all-cards.ts'
import { DEVIATIONS } from './corpus-deviations.ts'

const folder = corpusFolder()

if (folder === null) reportMissingCorpus()
else describe.each(corpusCards(folder))('%s', (path) => readsAsOthersDo(folder, path))

/** A clone without the corpus still shows that this did not run, and why. */
function reportMissingCorpus(): void {
  it('reads the corpus of real cards as others do', (context) => {
    console.warn(`NOT RUN: ${CORPUS_MISSING}`)
    context.skip(CORPUS_MISSING)
  })
}

function readsAsOthersDo(corpus: string, path: string): void {
  const cards = () => decodeAllCards(readFileSync(join(corpus, 'vcard', path)))

  it('says what independent readers agree on', () => {
    const found = differences(cards(), corpusExpectation(corpus, path))
    expect(found).toEqual(Object.keys(DEVIATIONS[path] ?? {}))
  })

  it('loses no line', () => {
    expect(cards().map(({ lostCount }) => lostCount)).toEqual(cards().map(() => 0))
  })

  it.each(CARD_VERSIONS)('is the same after being written as version %s', (version) => {
    for (const { fields, photo, uid, revisedAt } of cards()) {
      const [card] = readAllCards(Buffer.from(writeCard(fields, { uid, revisedAt, photo }, version))).sources
      const again = card && decodeCard(card)
      expect(again?.fields).toEqual(fields)
      expect({ uid: again?.uid, photo: again?.photo }).toEqual({ uid, photo })
      expect(again?.revisedAt).toBe(wholeSeconds(revisedAt))
    }
  })
}

/** A REV of version 4.0 has no fractions. */
function wholeSeconds(instant: number | null): number | null {
  return instant === null ? null : Math.floor(instant / 1000) * 1000
}

/** What differs from the expectation: `cards`, `properties`, or `0 tel` for the numbers of the first card. */
function differences(cards: readonly DecodedCard[], expected: CorpusExpectation): string[] {
  const found: string[] = []
  if (cards.length !== expected.cardCount) found.push('cards')
  if (cards.reduce((sum, card) => sum + card.propertyCount, 0) !== expected.propertyCount) found.push('properties')
  for (const [index, facts] of expected.cards.entries()) {
    const card = cards[index]
    if (card === undefined) continue
    const actual = comparable(factsOf(card))
    for (const [field, value] of Object.entries(comparable(facts))) {
      if (JSON.stringify(actual[field]) !== JSON.stringify(value)) found.push(`${index} ${field}`)
    }
  }
  return found
}
