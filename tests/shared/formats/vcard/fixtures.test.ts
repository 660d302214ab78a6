import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CARD_VERSIONS } from '../../../../shared/formats/vcard/card-version.ts'
import { decodeCard } from '../../../../shared/formats/vcard/decode-card.ts'
import { writeCard } from '../../../../shared/formats/vcard/write-card.ts'
import { expectationOf } from '../../../support/card-expectation.ts'
import { decodeAllCards, readAllCards } from '../../../support/read-all-cards.ts'

const folder = join(import.meta.dirname, '../../../fixtures/vcard')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.vcf'))
  .map((file) => file.slice(0, -4))

/** One trait a file: NAME.vcf beside NAME.json. A new bug is a new pair, not a new test. */
describe.each(names)('%s', (name) => {
  const bytes = readFileSync(join(folder, `${name}.vcf`))

  it('reads as expected', () => {
    const { sources, warnings } = readAllCards(bytes)
    const outside = warnings.map((warning) => `${warning.code} ${warning.line}`)
    const cards = sources.map((source) => expectationOf(decodeCard(source)))
    const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    expect({ cards, ...(outside.length > 0 && { outside }) }).toEqual(expected)
  })

  it.each(CARD_VERSIONS)('is the same after being written as version %s', (version) => {
    for (const { fields, photo, uid, revisedAt } of decodeAllCards(bytes)) {
      const written = Buffer.from(writeCard(fields, { uid, revisedAt, photo }, version))
      const [again] = decodeAllCards(written)
      expect(again).toMatchObject({ fields, uid, revisedAt, photo, lostCount: 0 })
    }
  })

  it('reads alike in chunks of any size', () => {
    const whole = readAllCards(bytes, bytes.length + 1)
    for (let size = 1; size <= Math.min(bytes.length, 200); size++) expect(readAllCards(bytes, size)).toEqual(whole)
  })
})
