import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ContactFields, EMPTY_FIELDS } from '../../../../shared/domain/contact.ts'
import { toJCard } from '../../../../shared/formats/jcard/to-jcard.ts'
import { composeJCard } from '../../../../shared/formats/jcard/write-jcard.ts'
import { writeCard } from '../../../../shared/formats/vcard/write-card.ts'
import { arbitraryFields } from '../../../support/arbitrary-fields.ts'

const META = { uid: 'urn:uuid:1', revisedAt: Date.UTC(2026, 5, 11, 10, 24), photo: null }
type JCard = readonly ['vcard', readonly (readonly [name: string, parameters: object, type: string, ...unknown[]])[]]
const jCardOf = (fields: Partial<ContactFields>): JCard =>
  JSON.parse(toJCard(writeCard({ ...EMPTY_FIELDS, ...fields }, META)))
const valuesOf = ([, properties]: JCard, name: string) =>
  properties.filter(([property]) => property === name).flatMap(([, , , ...values]) => values)

describe('toJCard', () => {
  it('writes names, parameters, types and values as RFC 7095 has them', () => {
    const [, properties] = jCardOf({
      formattedName: 'Ada Lindqvist; editor',
      name: { ...EMPTY_FIELDS.name, given: 'Ada', family: 'Lindqvist' },
      phones: [{ types: ['work', 'cell'], label: 'Boat', preference: 1, value: '+46 70 174 06 31' }],
      dates: [
        { kind: 'birthday', label: '', on: '--07-02', text: '' },
        { kind: 'anniversary', label: '', on: '2019-08-24', text: '' },
      ],
      tags: ['Client', 'Press, Nordic'],
    })
    expect(properties).toEqual([
      ['version', {}, 'text', '4.0'],
      ['uid', {}, 'uri', 'urn:uuid:1'],
      ['kind', {}, 'text', 'individual'],
      ['fn', {}, 'text', 'Ada Lindqvist; editor'],
      ['n', {}, 'text', ['Lindqvist', 'Ada', '', '', '']],
      ['tel', { group: 'item1', pref: '1', type: ['work', 'cell'] }, 'text', '+46 70 174 06 31'],
      ['x-ablabel', { group: 'item1' }, 'unknown', 'Boat'],
      ['bday', {}, 'date-and-or-time', '--07-02'],
      ['anniversary', {}, 'date-and-or-time', '2019-08-24'],
      ['categories', {}, 'text', 'Client', 'Press, Nordic'],
      ['rev', {}, 'timestamp', '2026-06-11T10:24:00Z'],
    ])
  })

  it('holds every value of any contact, unescaped', () => {
    void fc.assert(
      fc.property(arbitraryFields, (fields) => {
        const card = jCardOf(fields)
        expect(valuesOf(card, 'tel')).toEqual(fields.phones.map(({ value }) => value))
        expect(valuesOf(card, 'email')).toEqual(fields.emails.map(({ value }) => value))
        expect(valuesOf(card, 'note')).toEqual(fields.notes)
        expect(valuesOf(card, 'categories')).toEqual(fields.tags)
        expect(valuesOf(card, 'nickname')).toEqual(fields.nicknames)
        expect(valuesOf(card, 'org')).toEqual(
          fields.jobs
            .filter(({ organization, units, title, role, from, to }) =>
              Boolean(organization || units.length || from || to || !(title + role)),
            )
            .map(({ organization, units }) => (units.length === 0 ? organization : [organization, ...units])),
        )
      }),
      { numRuns: 200, seed: 20_260_611 },
    )
  })

  it('is what is written without a card in between', () => {
    void fc.assert(
      fc.property(arbitraryFields, (fields) => {
        expect(composeJCard(fields, META).text).toBe(toJCard(writeCard(fields, META)))
      }),
      { numRuns: 200, seed: 20_261_129 },
    )
  })
})
