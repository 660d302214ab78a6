import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { EMPTY_FIELDS } from '../../../shared/domain/contact.ts'
import { cellOfKept, keptColumn } from '../../../shared/domain/kept-column.ts'
import { CARD_VERSIONS } from '../../../shared/formats/vcard/card-version.ts'
import { writeCard } from '../../../shared/formats/vcard/write-card.ts'
import { decodeAllCards } from '../../support/read-all-cards.ts'

it('a kept cell comes back from a card of any version as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...CARD_VERSIONS), (text, version) => {
      const cell = text.replace(/[\p{Cc}\p{Cs}]/gu, '\n').trim()
      const kept = keptColumn('E-mail "2" Type', cell)
      expect(cellOfKept(kept)).toEqual({ head: 'E-mail  2  Type', cell })
      if (cell === '') return
      const fields = { ...EMPTY_FIELDS, formattedName: 'Ada', rawProperties: [kept] }
      const card = writeCard(fields, { uid: 'u', revisedAt: null, photo: null }, version)
      expect(decodeAllCards(Buffer.from(card))[0]?.fields.rawProperties).toEqual([kept])
    }),
  )
})

it('another property is none', () => {
  expect(cellOfKept({ group: '', name: 'X-OWN', parameters: ';X-NAME="Priority"', value: '1' })).toBeNull()
  expect(cellOfKept({ group: '', name: 'X-KITH-COLUMN', parameters: '', value: '1' })).toBeNull()
})
