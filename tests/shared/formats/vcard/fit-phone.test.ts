import { describe, expect, it } from 'vitest'
import { fitPhone } from '../../../../shared/formats/vcard/fit-phone.ts'
import { writeCard } from '../../../../shared/formats/vcard/write-card.ts'
import { makeFields, makeFullFields, valued } from '../../../support/make-contact.ts'

const META = { uid: 'urn:uuid:1', revisedAt: null, photo: null }
const full = makeFullFields()
const linesOf = (phone: 'iphone' | 'android', fields = full) =>
  writeCard(fitPhone(fields, phone).fields, META, '3.0').replace(/\r\n /g, '').split('\r\n')

describe('a card for a phone', () => {
  it('has one job and one note for an iPhone, and says what is left out', () => {
    const job = { organization: 'Ek', units: ['Books', 'Covers'], title: 'Editor', role: '', from: null, to: null }
    const fields = makeFields({ jobs: [job, { ...job, organization: 'Old' }], notes: ['One', 'Two'], tags: ['Client'] })
    const lines = linesOf('iphone', fields)
    expect(lines.filter((line) => /ORG:|NOTE:/.test(line))).toEqual(['ORG:Ek;Books\\, Covers', 'NOTE:One\\n\\nTwo'])
    expect(fitPhone(fields, 'iphone').lost).toEqual(['ORG', 'CATEGORIES'])
  })

  it('carries what Android reads under its own names', () => {
    const lines = linesOf('android')
    expect(lines).toContain('X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Jonas Lindqvist;14;')
    expect(lines).toContain('X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--07-02;3;')
    expect(lines).toContain('X-JABBER:ada@brightwater.example')
    expect(lines.some((line) => /RELATED|BDAY/.test(line))).toBe(false)
    expect(fitPhone(full, 'android').lost).toEqual(
      expect.arrayContaining(['X-SOCIALPROFILE', 'CATEGORIES', 'X-KITH-FIELD', 'X-ABLabel', 'X-ODD']),
    )
  })

  it('names who is meant by a UID, and loses whom nobody knows', () => {
    const relations = [valued('urn:uuid:2', 'friend'), valued('urn:uuid:3', 'friend')]
    const { fields, lost } = fitPhone(makeFields({ relations }), 'android', (uid) =>
      uid.endsWith('2') ? 'Bo; Ek' : undefined,
    )
    expect(fields.rawProperties.map(({ value }) => value)).toEqual(['vnd.android.cursor.item/relation;Bo\\; Ek;6;'])
    expect(fields.relations).toEqual([relations[1]])
    expect(lost).toEqual(['RELATED'])
  })

  it('does not call lost what the phone knows, nor what a program said of itself', () => {
    const raw = (group: string, name: string) => ({ group, name, parameters: '', value: 'se' })
    const rawProperties = [raw('item1', 'X-ABADR'), raw('', 'PRODID'), raw('', 'X-ODD')]
    expect(fitPhone(makeFields({ rawProperties }), 'iphone').lost).toEqual(['X-ODD'])
    expect(fitPhone(makeFields({ rawProperties }), 'android').lost).toEqual(['X-ABADR', 'X-ODD'])
  })

  it('has labels of an iPhone in the words that it translates', () => {
    const urls = [{ ...valued('https://example.com'), label: 'homepage' }]
    const phones = [
      { ...valued('1'), label: 'home fax' },
      { ...valued('2'), label: 'Boat' },
    ]
    const lines = linesOf('iphone', makeFields({ urls, phones })).filter((line) => line.includes('X-ABLabel'))
    expect(lines).toEqual([
      'item1.X-ABLabel:_$!<HomeFAX>!$_',
      'item2.X-ABLabel:Boat',
      'item3.X-ABLabel:_$!<HomePage>!$_',
    ])
  })

  it('loses nothing of somebody simple', () => {
    const simple = makeFields({ name: { given: 'Ada' }, phones: [valued('1')], notes: ['Likes tea'] })
    for (const phone of ['iphone', 'android'] as const) expect(fitPhone(simple, phone).lost).toEqual([])
  })
})
