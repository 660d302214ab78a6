import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContactFields, Email, PersonName } from '../../../../shared/domain/contact.ts'
import { CARD_VERSIONS } from '../../../../shared/formats/vcard/card-version.ts'
import { patchCard } from '../../../../shared/formats/vcard/patch-card.ts'
import { writeCard } from '../../../../shared/formats/vcard/write-card.ts'
import { arbitraryFields } from '../../../support/arbitrary-fields.ts'
import { corpusCards, corpusFolder } from '../../../support/corpus.ts'
import { decodeAllCards } from '../../../support/read-all-cards.ts'

const META = { uid: 'urn:uuid:1', revisedAt: Date.UTC(2026, 5, 11, 10, 24), photo: null }
const CARD = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'PRODID:-//Apple Inc.//iOS 17//EN',
  'N:Lindqvist;Ada;;;',
  'FN:Ada Lindqvist',
  'UID:ada',
  'item1.TEL;type=pref;type=CELL:+46 70',
  '  174 06 31',
  'TEL;type=WORK;X-ODD="a:b":08 465',
  'item2.EMAIL;type=INTERNET:ada@example.com',
  'item2.X-ABLabel:_$!<Other>!$_',
  'X-STRANGE;a=b:1',
  'NOTE:Long note that is fol',
  ' ded oddly',
  'REV:2020-01-01T00:00:00Z',
  'END:VCARD',
  '',
].join('\r\n')

function edit(card: string, change: (fields: ContactFields) => Partial<ContactFields>, isPhotoKept = true) {
  const [decoded] = decodeAllCards(Buffer.from(card))
  const fields = decoded?.fields as ContactFields
  return patchCard(card, { ...fields, ...change(fields) }, META, isPhotoKept)
}
/** The lines that are only in one of the two. */
function changes(before: string, after = '') {
  const [one, other] = [before.split('\r\n'), after.split('\r\n')]
  return {
    gone: one.filter((line) => !other.includes(line)),
    fresh: other.filter((line) => !one.includes(line)),
  }
}
const REVISED = { gone: 'REV:2020-01-01T00:00:00Z', fresh: 'REV:20260611T102400Z' }

describe('patchCard', () => {
  it('changes the line of the number that was edited, in its place, and no other', () => {
    const after = edit(CARD, ({ phones: [first, ...others] }) => ({
      phones: [first, ...others.map((phone) => ({ ...phone, value: '08 999' }))].filter((phone) => phone !== undefined),
    }))
    expect(changes(CARD, after)).toEqual({
      gone: ['TEL;type=WORK;X-ODD="a:b":08 465', REVISED.gone],
      fresh: ['TEL;TYPE=WORK;X-ODD="a:b":08 999', REVISED.fresh],
    })
    expect(after?.indexOf('TEL;TYPE=WORK')).toBe(CARD.indexOf('TEL;type=WORK'))
  })

  it('keeps the group, the label and the parameters of a line that was edited, whatever else is in the group', () => {
    const tied = CARD.replace('X-STRANGE', 'item2.X-STRANGE').replace('EMAIL;', 'EMAIL;PID=1.1;')
    const changed = (change: Partial<Email>) =>
      changes(
        tied,
        edit(tied, ({ emails }) => ({ emails: emails.map((one) => ({ ...one, ...change })) })),
      )
    const gone = ['item2.EMAIL;PID=1.1;type=INTERNET:ada@example.com']
    expect(changed({ value: 'a@b.se' })).toEqual({
      gone: [...gone, REVISED.gone],
      fresh: ['item2.EMAIL;TYPE=INTERNET;PID=1.1:a@b.se', REVISED.fresh],
    })
    expect(changed({ label: 'Boat' })).toEqual({
      gone: [...gone, 'item2.X-ABLabel:_$!<Other>!$_', REVISED.gone],
      fresh: ['item2.EMAIL;TYPE=INTERNET;PID=1.1:ada@example.com', 'item2.X-ABLabel:Boat', REVISED.fresh],
    })
    expect(changed({ label: '' })).toEqual({
      gone: [...gone, 'item2.X-ABLabel:_$!<Other>!$_', REVISED.gone],
      fresh: ['item2.EMAIL;TYPE=INTERNET;PID=1.1:ada@example.com', REVISED.fresh],
    })
  })

  it('keeps what is said of a name, apart from what the new one is not sorted by', () => {
    const named = CARD.replace('\r\nN:', '\r\nN;SORT-AS="Lindqvist,Ada";LANGUAGE=sv;X-A=1:')
    const fresh = (change: Partial<PersonName>) =>
      changes(
        named,
        edit(named, ({ name }) => ({ name: { ...name, ...change } })),
      ).fresh[0]
    expect(fresh({ prefix: 'Dr' })).toBe('N;SORT-AS="Lindqvist,Ada";LANGUAGE=sv;X-A=1:Lindqvist;Ada;;Dr;')
    expect(fresh({ family: 'Ek' })).toBe('N;LANGUAGE=sv;X-A=1:Ek;Ada;;;')
  })

  it('takes the label of a line that goes away with it', () => {
    expect(
      changes(
        CARD,
        edit(CARD, () => ({ emails: [] })),
      ).gone,
    ).toEqual(['item2.EMAIL;type=INTERNET:ada@example.com', 'item2.X-ABLabel:_$!<Other>!$_', REVISED.gone])
  })

  it('puts what is new beside its like, or before the end', () => {
    const after = edit(CARD, ({ phones }) => ({
      phones: [...phones, { types: ['home'], label: 'Boat', preference: null, value: '1' }],
      tags: ['Client'],
    }))
    expect(changes(CARD, after)).toEqual({
      gone: [REVISED.gone],
      fresh: ['item3.TEL;TYPE=HOME:1', 'item3.X-ABLabel:Boat', REVISED.fresh, 'CATEGORIES:Client'],
    })
    expect(after).toMatch(/08 465\r\nitem3\.TEL.*\r\nitem3\.X-ABLabel:Boat\r\nitem2\.EMAIL/)
    expect(after).toMatch(/CATEGORIES:Client\r\nEND:VCARD\r\n$/)
  })

  it('changes a name in its place', () => {
    const after = edit(CARD, ({ name }) => ({ name: { ...name, family: 'Ek' }, formattedName: 'Ada Ek' }))
    expect(changes(CARD, after).fresh).toEqual(['N:Ek;Ada;;;', 'FN:Ada Ek', REVISED.fresh])
  })

  it('keeps the line ends of the card', () => {
    const after = edit(CARD.replaceAll('\r\n', '\n'), () => ({ tags: ['Client'] }))
    expect([after?.includes('\r'), after?.includes('\nCATEGORIES:Client\n')]).toEqual([false, true])
  })

  it('says who it is on a card that did not', () => {
    expect(edit(CARD.replace('UID:ada\r\n', ''), () => ({ tags: ['a'] }))).toContain('\r\nUID:urn:uuid:1\r\n')
  })

  it.each(CARD_VERSIONS)('reads as what it was edited to, or says that it cannot, in version %s', (version) => {
    let patched = 0
    void fc.assert(
      fc.property(
        arbitraryFields,
        arbitraryFields,
        fc.constantFrom('phones', 'notes', 'name', 'tags'),
        (one, two, field) => {
          const fields = { ...one, [field]: two[field as keyof ContactFields] }
          const text = patchCard(writeCard(one, META, version), fields, META, true)
          if (text === undefined) return
          patched++
          expect(decodeAllCards(Buffer.from(text))[0]).toMatchObject({ fields, version, lostCount: 0 })
        },
      ),
      { numRuns: 150, seed: 20_260_611 },
    )
    // It is not that it never can.
    expect(patched).toBeGreaterThan(130)
  })
})

const corpus = corpusFolder()

describe.skipIf(corpus === null)('patchCard over the corpus', () => {
  it('adds a tag to nearly every real card with all other lines as they stood', () => {
    let [patched, all] = [0, 0]
    for (const path of corpusCards(corpus ?? '')) {
      for (const { source, fields, uid } of decodeAllCards(readFileSync(join(corpus ?? '', 'vcard', path)))) {
        const text = new TextDecoder().decode(source)
        if (Buffer.compare(Buffer.from(text), source) !== 0) continue
        all++
        const after = patchCard(text, { ...fields, tags: [...fields.tags, 'Kith'] }, { ...META, uid }, true)
        if (after === undefined) continue
        patched++
        const expected = text.split('\n').filter((line) => !/^\s*(?:REV|CATEGORIES)\b/i.test(line))
        const lines = new Set(after.split('\n'))
        expect(expected.filter((line) => !lines.has(line)).length, path).toBeLessThanOrEqual(1)
      }
    }
    expect(patched / all).toBeGreaterThan(0.95)
  })
})
