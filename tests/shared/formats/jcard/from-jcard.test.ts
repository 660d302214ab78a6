import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContactFields } from '../../../../shared/domain/contact.ts'
import { fromJCard } from '../../../../shared/formats/jcard/from-jcard.ts'
import { toJCard } from '../../../../shared/formats/jcard/to-jcard.ts'
import { decodeCard } from '../../../../shared/formats/vcard/decode-card.ts'
import { CardReader } from '../../../../shared/formats/vcard/read-cards.ts'
import { writeCard } from '../../../../shared/formats/vcard/write-card.ts'
import { arbitraryFields } from '../../../support/arbitrary-fields.ts'

const META = { uid: 'urn:uuid:1', revisedAt: Date.UTC(2026, 5, 11, 10, 24), photo: null }

function decoded(text: string) {
  const reader = new CardReader()
  const [card] = [...reader.push(Buffer.from(text)), ...reader.end()]
  if (card === undefined) throw new Error('no card')
  return decodeCard(card)
}
const readBack = (fields: ContactFields) => decoded(fromJCard(JSON.parse(toJCard(writeCard(fields, META)))) ?? '')

describe('fromJCard', () => {
  it('reads what another program wrote by RFC 7095', () => {
    const text = fromJCard([
      'vcard',
      [
        ['version', {}, 'text', '4.0'],
        ['fn', {}, 'text', 'Ada Lind, PhD'],
        ['n', {}, 'text', ['Lind', 'Ada', ['M.', 'N.'], '', 'PhD']],
        ['bday', {}, 'date', '1985-07-02'],
        ['tel', { type: ['work', 'voice'], pref: '1' }, 'uri', 'tel:+46-31-11-22-33;ext=12'],
        ['email', { type: 'home', group: 'item1' }, 'text', 'ada@example.com'],
        ['x-ablabel', { group: 'item1' }, 'unknown', 'Boat, red'],
        [
          'adr',
          { label: 'Lyktgränd 4\nGöteborg' },
          'text',
          ['', '', ['Lyktgränd 4', 'Yard'], 'Göteborg', '', '411 00', ''],
        ],
        ['categories', {}, 'text', 'Client', 'Press, Nordic'],
        ['note', {}, 'text', 'Two\nlines; and a \\ sign'],
        ['geo', {}, 'uri', 'geo:57.7,11.9'],
        ['x-count', {}, 'integer', 7],
        ['nothing'],
        'nothing',
      ],
    ])
    const { fields, lostCount, warnings } = decoded(text ?? '')
    expect([lostCount, warnings]).toEqual([0, []])
    expect(fields).toMatchObject({
      formattedName: 'Ada Lind, PhD',
      name: { family: 'Lind', given: 'Ada', additional: 'M.,N.', suffix: 'PhD' },
      dates: [{ kind: 'birthday', on: '1985-07-02' }],
      phones: [{ types: ['work', 'voice'], preference: 1, value: '+46-31-11-22-33 ext. 12' }],
      emails: [{ types: ['home'], label: 'Boat, red', value: 'ada@example.com' }],
      addresses: [{ street: 'Lyktgränd 4,Yard', postalCode: '411 00', formatted: 'Lyktgränd 4\nGöteborg' }],
      tags: ['Client', 'Press, Nordic'],
      notes: ['Two\nlines; and a \\ sign'],
    })
    expect(fields.rawProperties.map(({ name, value }) => [name, value])).toEqual([
      ['GEO', 'geo:57.7,11.9'],
      ['X-COUNT', '7'],
    ])
  })

  it('gives back every field of any contact', () => {
    fc.assert(
      fc.property(arbitraryFields, (all) => {
        // JSON has the plain text of what a standard says is a URI or a text, however it was escaped.
        const rawProperties = all.rawProperties.filter(({ name }) => !['GEO', 'TZ'].includes(name))
        const fields = { ...all, rawProperties }
        expect(readBack(fields).fields).toEqual(decoded(writeCard(fields, META)).fields)
      }),
      { numRuns: 300, seed: 20_261_129 },
    )
  })

  it.each([null, 7, 'vcard', [], ['vcard'], ['vcard', 'fn'], ['vcalendar', []], { vcard: [] }])(
    'knows that %j is no card',
    (value) => expect(fromJCard(value)).toBeUndefined(),
  )
})
