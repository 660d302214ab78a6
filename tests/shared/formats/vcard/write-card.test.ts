import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_FIELDS } from '../../../../shared/domain/contact.ts'
import { CARD_VERSIONS } from '../../../../shared/formats/vcard/card-version.ts'
import { writeCard } from '../../../../shared/formats/vcard/write-card.ts'
import { arbitraryFields } from '../../../support/arbitrary-fields.ts'
import { decodeAllCards } from '../../../support/read-all-cards.ts'

const META = { uid: 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6', revisedAt: 1_700_000_000_000, photo: null }

describe('writeCard', () => {
  it.each(CARD_VERSIONS)('writes what decodeCard reads back as the same contact, in version %s', (version) => {
    void fc.assert(
      fc.property(arbitraryFields, (fields) => {
        const cards = decodeAllCards(Buffer.from(writeCard(fields, META, version)))
        expect(cards).toHaveLength(1)
        expect(cards[0]?.fields).toEqual(fields)
        expect(cards[0]).toMatchObject({ version, uid: META.uid, revisedAt: META.revisedAt, lostCount: 0 })
      }),
      { numRuns: 400, seed: 20_260_611 },
    )
  })

  it.each(CARD_VERSIONS)('writes lines without a name, whatever signs are in them, in version %s', (version) => {
    const values = ['4PHOTO;ENCODING=b:/9j/', ':', ':a', '::', 'a', '"a:b', 'END:VCARD']
    const rawProperties = values.map((value) => ({ group: '', name: '', parameters: '', value }))
    const [card] = decodeAllCards(Buffer.from(writeCard({ ...EMPTY_FIELDS, rawProperties }, META, version)))
    expect(card?.fields.rawProperties).toEqual(rawProperties)
  })

  it('folds at 75 octets, never within a character', () => {
    void fc.assert(
      fc.property(arbitraryFields, (fields) => {
        const lines = writeCard(fields, META).split('\r\n')
        expect(lines.pop()).toBe('')
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 100, seed: 20_260_611 },
    )
  })

  it('always writes an FN, marked as derived where the contact has none', () => {
    const email = { types: [], label: '', preference: null, value: 'a@example.com' }
    const written = writeCard({ ...EMPTY_FIELDS, emails: [email] }, META)
    expect(written).toContain('\r\nFN;X-KITH-DERIVED=true:a@example.com\r\n')
    expect(decodeAllCards(Buffer.from(written))[0]?.fields.formattedName).toBe('')
    expect(writeCard(EMPTY_FIELDS, META)).toContain('\r\nFN:\r\n')
  })

  it('writes a photo as a data URI that reads back byte for byte', () => {
    const bytes = Uint8Array.from([
      0xff,
      0xd8,
      0xff,
      0xe0,
      ...Array.from({ length: 30_000 }, (_, index) => index % 256),
    ])
    const photo = { mediaType: 'image/jpeg', bytes }
    const [card] = decodeAllCards(Buffer.from(writeCard({ ...EMPTY_FIELDS, formattedName: 'A' }, { ...META, photo })))
    expect(card?.photo).toEqual(photo)
  })
})
