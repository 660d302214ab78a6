import { describe, expect, it } from 'vitest'
import { fingerprintText } from '../../../../shared/formats/vcard/fingerprint-text.ts'
import { readAllCards } from '../../../support/read-all-cards.ts'

function fingerprint(...lines: string[]): string[] {
  const text = ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')
  return readAllCards(Buffer.from(text)).sources.map(fingerprintText)
}

const name = 'FN:Ada'
const phone = ['item1.TEL:1', 'item1.X-ABLabel:Boat']
const otherPhone = ['item2.TEL:2', 'item2.X-ABLabel:Desk']

describe('fingerprintText', () => {
  it('is the same in another order, with other group numbers, and folded otherwise', () => {
    const one = fingerprint('VERSION:3.0', name, ...phone, ...otherPhone, 'NOTE:long text')
    const other = fingerprint(
      'item7.TEL:2',
      'item7.X-ABLabel:Desk',
      'NOTE:long',
      '  text',
      ...phone,
      name,
      'VERSION:3.0',
    )
    expect(other).toEqual(one)
  })

  it('leaves out when and by what a card was written', () => {
    expect(fingerprint(name, 'REV:20260101T000000Z', 'PRODID:-//One//EN')).toEqual(
      fingerprint(name, 'PRODID:-//Two//EN'),
    )
  })

  it('tells cards apart whose labels are exchanged', () => {
    const exchanged = ['item1.TEL:1', 'item1.X-ABLabel:Desk', 'item2.TEL:2', 'item2.X-ABLabel:Boat']
    expect(fingerprint(name, ...exchanged)).not.toEqual(fingerprint(name, ...phone, ...otherPhone))
  })

  it('tells cards apart that differ in one parameter', () => {
    expect(fingerprint(name, 'TEL;TYPE=home:1')).not.toEqual(fingerprint(name, 'TEL;TYPE=work:1'))
  })
})
