import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ContactFields } from '../../../../shared/domain/contact.ts'
import type { SourceCard } from '../../../../shared/formats/vcard/card.ts'
import { CARD_VERSIONS, type CardVersion } from '../../../../shared/formats/vcard/card-version.ts'
import { decodeCard } from '../../../../shared/formats/vcard/decode-card.ts'
import { extraNames, saysMore } from '../../../../shared/formats/vcard/line-extras.ts'
import { originsOf } from '../../../../shared/formats/vcard/traced-card.ts'
import { composeCard } from '../../../../shared/formats/vcard/write-card.ts'
import { corpusCards, corpusFolder } from '../../../support/corpus.ts'
import { decodeAllCards, readAllCards } from '../../../support/read-all-cards.ts'

const folder = join(import.meta.dirname, '../../../fixtures/carried')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.vcf'))
  .map((file) => file.slice(0, -4))
const expectation = z.record(
  z.enum(CARD_VERSIONS),
  z.object({ lines: z.array(z.string()), losses: z.array(z.string()) }),
)

function write(bytes: Uint8Array, version: CardVersion, change: (fields: ContactFields) => Partial<ContactFields>) {
  const [card] = readAllCards(bytes).sources
  if (card === undefined) throw new Error('no card')
  const decoded = decodeCard(card)
  const { uid, revisedAt, photo } = decoded
  const fields = { ...decoded.fields, ...change(decoded.fields) }
  const composed = composeCard(fields, { uid, revisedAt, photo, from: card }, version)
  return { ...composed, fields, unfolded: composed.text.replaceAll('\r\n ', '') }
}
const unchanged = () => ({})

/** One trait a file: NAME.vcf beside NAME.json, which has lines of each version and the losses that are told. */
describe.each(names)('%s', (name) => {
  const bytes = readFileSync(join(folder, `${name}.vcf`))
  const expected = expectation.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')))

  it('says more than the model holds', () => {
    expect(readAllCards(bytes).sources.map(saysMore)).toEqual([true])
  })

  it.each(CARD_VERSIONS)('is carried into version %s, or told', (version) => {
    const { unfolded, losses, text, fields } = write(bytes, version, unchanged)
    const lines = unfolded.split('\r\n')
    expect(expected[version].lines.filter((line) => !lines.includes(line))).toEqual([])
    expect([...new Set(losses.map(({ property }) => property))].sort()).toEqual(expected[version].losses)
    expect(decodeAllCards(Buffer.from(text))[0]).toMatchObject({ fields, lostCount: 0 })
  })

  it.each(CARD_VERSIONS)('comes back whole from version %s', (version) => {
    const again = write(Buffer.from(write(bytes, version, unchanged).text), '4.0', unchanged)
    expect(again.unfolded).toBe(write(bytes, '4.0', unchanged).unfolded)
  })
})

describe('carryLines', () => {
  const card = (...lines: string[]) => Buffer.from(['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n'))

  it('leaves out what was said of a value that is gone, or of one that is another now', () => {
    const bytes = card(
      'VERSION:4.0',
      'FN:A',
      'TEL;PID=1.1:1',
      'TEL;TYPE=work;PID=2.1;X-EVOLUTION-E164=2:2',
      'N;SORT-AS="A":A;B;;;',
    )
    const { unfolded, losses } = write(bytes, '3.0', ({ phones: [, second], name }) => ({
      phones: second === undefined ? [] : [{ ...second, value: '3' }],
      name: { ...name, family: 'C' },
    }))
    expect(unfolded).toContain('\r\nTEL;TYPE=WORK;X-KITH-PARAM=PID%3D2.1:3\r\n')
    expect(unfolded).toContain('\r\nN:C;B;;;\r\n')
    expect(losses.map(({ property }) => property)).toEqual(['PID'])
  })

  it('tells types of a line that is written as another property, of which they would be types', () => {
    const custom = 'X-ANDROID-CUSTOM;ODD;X-A=1;PREF=2:vnd.android.cursor.item/relation;Lea;14;;;;;;;;;;;;;'
    for (const version of CARD_VERSIONS) {
      const { unfolded, losses, text, fields } = write(card('VERSION:2.1', 'FN:A', custom), version, unchanged)
      expect(unfolded).toMatch(/X-A=1:Lea\r\n/)
      expect(losses.map(({ property }) => property).sort()).toEqual(
        version === '2.1' ? ['PREF', 'RELATED', 'TYPE'] : ['PREF', 'TYPE'],
      )
      expect(decodeAllCards(Buffer.from(text))[0]?.fields).toEqual(fields)
    }
  })

  it('knows lines again by their value wherever they stand now', () => {
    const bytes = card('VERSION:4.0', 'FN:A', 'TEL;PID=1.1:1', 'TEL;PID=2.1:2', 'TEL;PID=3.1:3')
    const { unfolded } = write(bytes, '4.0', ({ phones }) => ({ phones: phones.toReversed().slice(0, 2) }))
    expect(unfolded.match(/TEL.*/g)).toEqual(['TEL;PID=3.1:3', 'TEL;PID=2.1:2'])
  })

  it('takes a line out of a group that others are in when its label is its own', () => {
    const bytes = card('VERSION:3.0', 'FN:A', 'N:A;;;;', 'item1.TEL:1', 'item1.EMAIL:a@b', 'item1.X-ABLabel:Boat')
    const { unfolded } = write(bytes, '4.0', ({ emails }) => ({
      emails: emails.map((one) => ({ ...one, label: 'Car' })),
    }))
    expect(unfolded).toContain('item1.TEL:1\r\nitem1.X-ABLabel:Boat\r\nitem3.EMAIL:a@b\r\nitem3.X-ABLabel:Car')
  })

  it('tells what was said of a line that became one with another', () => {
    const bytes = card('VERSION:4.0', 'FN:Ada', 'FN;LANGUAGE=sv:Ada', 'FN;ALTID=1:Ada')
    expect(write(bytes, '4.0', unchanged)).toMatchObject({
      losses: [{ property: 'ALTID', reason: 'FN is written once' }],
    })
  })

  it('says what only a card has room for', () => {
    const [source] = readAllCards(card('VERSION:4.0', 'FN;LANGUAGE=sv:A', 'TEL;PID=1.1;TYPE=cell:1')).sources
    expect(source && extraNames(originsOf(source.lines).lines)).toEqual(['LANGUAGE', 'PID'])
    const [plain] = readAllCards(card('VERSION:3.0', 'FN:A', 'item1.TEL;TYPE=cell,pref:1', 'item1.X-ABLabel:x')).sources
    expect(plain && saysMore(plain)).toBe(false)
  })
})

/** How many lines are in each group with several, labels aside. */
function tiesOf({ lines }: SourceCard): Record<string, number> {
  const groups = lines.filter(({ name }) => name !== 'X-ABLABEL').map(({ group }) => group.toLowerCase())
  const counts = [...new Set(groups)].map((group) => [group, groups.filter((one) => one === group).length] as const)
  return Object.fromEntries(counts.filter(([group, count]) => group !== '' && count > 1))
}

const corpus = corpusFolder()

describe.skipIf(corpus === null)('carryLines over the corpus', () => {
  it.each(CARD_VERSIONS)('loses no property, no parameter and no group on the way to version %s', (version) => {
    for (const path of corpusCards(corpus ?? '')) {
      for (const source of readAllCards(readFileSync(join(corpus ?? '', 'vcard', path))).sources) {
        const { text, fields, losses } = write(source.source, version, unchanged)
        const [again] = readAllCards(Buffer.from(text)).sources
        expect(again && decodeCard(again), path).toMatchObject({ fields, lostCount: 0 })
        const told = new Set(losses.map(({ property }) => property))
        const carried = new Set(again && extraNames(originsOf(again.lines).lines))
        expect(
          extraNames(originsOf(source.lines).lines).filter((name) => !carried.has(name) && !told.has(name)),
          path,
        ).toEqual([])
        expect(told, path).not.toContain('GROUP')
        expect(again && tiesOf(again), path).toMatchObject(tiesOf(source))
      }
    }
  })
})
