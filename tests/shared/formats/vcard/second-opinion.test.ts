import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { parse } from 'vcard4'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ContactFields } from '../../../../shared/domain/contact.ts'
import { nameOf } from '../../../../shared/domain/person-name.ts'
import { writeCard } from '../../../../shared/formats/vcard/write-card.ts'
import { corpusCards, corpusFolder } from '../../../support/corpus.ts'
import { decodeAllCards } from '../../../support/read-all-cards.ts'

const fixtures = join(import.meta.dirname, '../../../fixtures/vcard')
const corpus = corpusFolder()
const files = [
  ...readdirSync(fixtures).map((name) => join(fixtures, name)),
  ...(corpus === null ? [] : corpusCards(corpus).map((path) => join(corpus, 'vcard', path))),
].filter((path) => path.endsWith('.vcf'))
const cards = files.flatMap((path) =>
  decodeAllCards(readFileSync(path)).map((card) => ({
    ...card,
    where: `${path.split('/').slice(-2).join('/')}:${card.line}`,
  })),
)

const jCard = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.unknown(), z.string()]).rest(z.unknown())),
  z.unknown(),
])
const parsedCard = z.object({ parsedVcard: z.array(z.object({ property: z.string(), value: z.unknown() })) })

/**
 * What vcard4 misreads: it undoes escapes one after the other, splits every value at semicolons, and takes a text that
 * begins with a word and a colon for a URI.
 */
const VCARD4_CANNOT = /[\\";]|^[a-z]+:.*\n/is

describe.each(cards)('$where, written as version 3.0', ({ fields, uid, revisedAt, photo }) => {
  it('says the same to ical.js', () => {
    const [, properties] = jCard.parse(ICAL.parse(writeCard(fields, { uid, revisedAt, photo }, '3.0')))
    for (const [name, values] of Object.entries(expectedValues(fields))) {
      const found = properties.filter(([property]) => property === name.toLowerCase()).map(([, , , value]) => value)
      expect([name, ...found.filter(Boolean)].slice(0, values.length + 1)).toEqual([name, ...values])
    }
  })
})

describe.each(cards)('$where, written as version 4.0', ({ fields, uid, revisedAt, photo }) => {
  const written = writeCard(fields, { uid, revisedAt, photo })
  const expected = expectedValues(fields)

  it('says the same to ical.js', () => {
    const [, properties] = jCard.parse(ICAL.parse(written))
    for (const [name, values] of Object.entries(expected)) {
      const found = properties.filter(([property]) => property === name.toLowerCase()).map(([, , , value]) => value)
      expect([name, ...found.filter(Boolean)].slice(0, values.length + 1)).toEqual([name, ...values])
    }
  })

  it('says the same to vcard4', () => {
    // It counts BEGIN and END within values, too, and then refuses the card.
    if (written.split('BEGIN:VCARD').length !== written.split('END:VCARD').length) return
    const { parsedVcard } = parsedCard.parse(parse(written))
    for (const [name, values] of Object.entries(expected)) {
      if (values.some((value) => VCARD4_CANNOT.test(value))) continue
      const found = parsedVcard.filter(({ property }) => property === name).map(({ value }) => value)
      expect([name, ...found.filter(Boolean)].slice(0, values.length + 1)).toEqual([name, ...values])
    }
  })
})

/** Values that the model has; further ones may follow, which are kept as they stood. */
function expectedValues(fields: ContactFields): Record<string, readonly string[]> {
  const name = fields.formattedName || nameOf(fields)
  return {
    FN: name === '' ? [] : [name],
    TEL: fields.phones.map(({ value }) => value),
    EMAIL: fields.emails.map(({ value }) => value),
    URL: fields.urls.map(({ value }) => value),
    NOTE: fields.notes,
  }
}
