import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The fields of a card as the expectations of the corpus write them: lists, sorted. */
export type CardFacts = Readonly<Record<string, readonly unknown[]>>

const facts = z.record(z.string(), z.array(z.unknown()))
const expectationSchema = z.object({
  agreed: z.object({ cardCount: z.number(), cards: z.array(z.object({ fields: facts })) }),
  raw: z.object({ cards: z.array(z.object({ propCount: z.number() })) }),
  ez: z.object({ cards: z.array(z.record(z.string(), z.unknown())) }),
  vobject: z.object({ cards: z.array(z.record(z.string(), z.unknown())) }),
})
const correctionsSchema = z.record(
  z.string(),
  z.object({
    card: z.number().optional(),
    cardCount: z.number().optional(),
    fields: z.array(z.string()).optional(),
    right: z.string().optional(),
  }),
)
const ezAddress = z.record(z.string(), z.unknown())
const ADDRESS_PARTS = ['pobox', 'ext', 'street', 'locality', 'region', 'code', 'country', 'types']

/** What a file of the corpus holds: the values that independent readers agree on, corrected where the corpus says so. */
export type CorpusExpectation = {
  readonly cardCount: number
  readonly cards: readonly CardFacts[]
  /** Property lines in all cards, without BEGIN, END and VERSION. */
  readonly propertyCount: number
}

/** Reads the expectation for a file below the corpus's `vcard` folder. */
export function corpusExpectation(folder: string, path: string): CorpusExpectation {
  const text = readFileSync(join(folder, 'expected/vcard', `${path}.json`), 'utf8')
  const { agreed, raw, ez, vobject } = expectationSchema.parse(JSON.parse(text))
  const corrections = correctionsSchema.parse(
    JSON.parse(readFileSync(join(folder, 'expected/corrections.json'), 'utf8')),
  )
  const correction = corrections[`vcard/${path}`]
  const cards = agreed.cards.map(({ fields }) => ({ ...fields }))
  const reader = correction?.right === 'ez' ? ez : correction?.right === 'vobject' ? vobject : null
  const corrected = cards[correction?.card ?? -1]
  for (const field of correction?.fields ?? []) {
    const value = reader?.cards[correction?.card ?? -1]?.[field]
    if (corrected !== undefined && Array.isArray(value)) corrected[field] = value.map((item) => asAgreed(field, item))
  }
  const propertyCount = raw.cards.reduce((sum, { propCount }) => sum + propCount, 0)
  return { cardCount: correction?.cardCount ?? agreed.cardCount, cards, propertyCount }
}

/** A value of one reader in the form that the agreed ones have. */
function asAgreed(field: string, item: unknown): unknown {
  if (field !== 'email' && field !== 'adr') return item
  const parts = ezAddress.parse(item)
  return field === 'email' ? [parts.value, parts.types] : ADDRESS_PARTS.map((part) => parts[part])
}

/** The form in which values are compared: single spaces, one spelling for dates, URLs, numbers; lists in order. */
export function comparable(cardFacts: CardFacts): CardFacts {
  return Object.fromEntries(
    Object.entries(cardFacts).map(([field, values]) => {
      const items = field === 'nickname' ? values.flatMap((value) => String(value).split(',')) : values
      return [field, items.map((item) => simplified(item, field)).sort(byText)]
    }),
  )
}

function simplified(value: unknown, field: string): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => simplified(part, field))
    return field === 'org' ? parts.filter((part) => part !== '') : parts
  }
  return typeof value === 'string' ? spelledAlike(value.replace(/\s+/g, ' ').trim(), field) : pictureOf(value)
}

function spelledAlike(text: string, field: string): string {
  if (field === 'url') return text.replace(/\\(?=[:,;])/g, '')
  if (field === 'tel') return text.replace(/^tel:/, '').replace(';ext=', ' ext. ')
  if (field === 'bday' || field === 'anniversary')
    return text.replace(/^--(\d\d)(\d\d)$/, '--$1-$2').replace(/(?<=^.{10})T.*/, '')
  return text
}

/** A data URI as the picture within. */
function pictureOf(value: unknown): unknown {
  const picture = z.object({ uri: z.string().startsWith('data:') }).safeParse(value)
  if (!picture.success) return value
  const [head = '', base64 = ''] = picture.data.uri.split(',')
  const bytes = Buffer.from(base64, 'base64')
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  return { bytes: bytes.length, magic: head.replace('data:image/', '').replace(';base64', ''), sha1 }
}

function byText(one: unknown, other: unknown): number {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)]
  return first < second ? -1 : first > second ? 1 : 0
}
