import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CARD_VERSIONS } from '../../../../shared/formats/vcard/card-version.ts'
import { decodeCard } from '../../../../shared/formats/vcard/decode-card.ts'
import { fingerprintText } from '../../../../shared/formats/vcard/fingerprint-text.ts'
import { patchCard } from '../../../../shared/formats/vcard/patch-card.ts'
import { writeCard } from '../../../../shared/formats/vcard/write-card.ts'
import { mutateBytes, seededRandom } from '../../../support/mutate-bytes.ts'
import { decodeAllCards, readAllCards } from '../../../support/read-all-cards.ts'

const folder = join(import.meta.dirname, '../../../fixtures/vcard')
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.vcf') && !name.includes('utf16'))
  .map((name) => readFileSync(join(folder, name)))

/** Damaged files, the same ones in every run. */
function* damagedFiles(count: number): Generator<Buffer> {
  const random = seededRandom(20_260_101)
  for (let done = 0; done < count; done++) {
    const fixture = fixtures[done % fixtures.length]
    if (fixture !== undefined) yield mutateBytes(fixture, random)
  }
}

describe('a damaged file', () => {
  it('yields cards that are parts of it, one after the other', () => {
    for (const bytes of damagedFiles(2000)) {
      // Bytes that look like UTF-16 come as UTF-8, so that they are no part of the file.
      if (bytes[0] === 0 || bytes[1] === 0) continue
      let from = 0
      for (const { source } of readAllCards(bytes).sources) {
        const at = bytes.indexOf(source, from)
        expect(at, bytes.toString('latin1')).toBeGreaterThanOrEqual(from)
        from = at + source.length
      }
    }
  })

  it.each(CARD_VERSIONS)('loses no line, and is the same after being written as version %s', (version) => {
    for (const bytes of damagedFiles(1500)) {
      for (const card of decodeAllCards(bytes)) {
        const { fields, uid, photo, revisedAt, lostCount } = card
        expect(lostCount).toBe(0)
        const [again] = decodeAllCards(Buffer.from(writeCard(fields, { uid, photo, revisedAt }, version)))
        expect(again?.fields, bytes.toString('latin1')).toEqual(fields)
      }
    }
  })

  it('is edited line by line, or not at all', () => {
    for (const bytes of damagedFiles(1000)) {
      for (const { source, fields, uid } of decodeAllCards(bytes)) {
        const edited = { ...fields, tags: [...fields.tags, 'Edited'] }
        const text = patchCard(Buffer.from(source).toString(), edited, { uid, revisedAt: null, photo: null }, true)
        if (text !== undefined)
          expect(decodeAllCards(Buffer.from(text))[0]?.fields).toMatchObject({ tags: edited.tags })
      }
    }
  })

  it('reads alike in small chunks', () => {
    let size = 0
    for (const bytes of damagedFiles(500)) {
      size = (size % 17) + 1
      expect(readAllCards(bytes, size), bytes.toString('latin1')).toEqual(readAllCards(bytes, bytes.length + 1))
    }
  })

  it('reads alike when a card of it is read on its own', () => {
    for (const bytes of damagedFiles(500)) {
      for (const card of readAllCards(bytes).sources) {
        const [again] = readAllCards(card.source).sources
        if (again === undefined || card.warnings.some(({ code }) => code === 'vcard.charsetGuessed')) continue
        expect(fingerprintText(again), bytes.toString('latin1')).toBe(fingerprintText(card))
        expect(decodeCard(again).fields).toEqual(decodeCard(card).fields)
      }
    }
  })
})
