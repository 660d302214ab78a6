import type { ContactFieldName, ContactFields } from '../../shared/domain/contact.ts'
import type { Coverage } from '../../shared/formats/csv/coverage.ts'
import type { DecodedCard } from '../../shared/formats/vcard/card.ts'
import type { ReadConnection } from '../db/book.ts'
import { findLastCard } from './imports.repository.ts'
import { readCard } from './read-card.ts'

/** Who wrote a card under which key: its UID and PRODID, and what the table has columns for of which it is a row. */
export type CardOrigin = {
  readonly uid: string
  readonly product: string
  readonly coverage: Coverage | null
}
/** A card that was read, and of which table. */
type CardOrRow = { readonly decoded: DecodedCard; readonly coverage: Coverage | null }

/** The card that was the last to say something of a person. */
export function lastCardOf(
  read: Pick<ReadConnection, 'prepare'>,
  contactId: number,
): (CardOrRow & { readonly fields: ContactFields }) | undefined {
  const kept = findLastCard(read, contactId)
  if (kept === undefined) return undefined
  const card = readCard(kept.source)
  if (kept.isRow === 0) return { ...card, coverage: null }
  return { ...card, coverage: kept.coverage === null ? unknown(card.decoded) : JSON.parse(kept.coverage) }
}

/** Of a table that came before its columns were kept, its keys tell the program at most. */
function unknown({ uid }: DecodedCard): Coverage {
  return { dialect: uid.startsWith('hubspot:') ? 'hubspot' : 'other', heads: [], fields: {} }
}

/** Whether the same program wrote both, of the same entry of its own: cards in the same version, or rows of tables. */
export function isOfSameSource(one: CardOrRow, other: CardOrRow): boolean {
  if (one.decoded.uid !== other.decoded.uid || !isOfSameProgram(originOf(one), originOf(other))) return false
  if (one.coverage === null || other.coverage === null) return one.decoded.version === other.decoded.version
  // Without a key only the same columns say that it is the same table.
  return one.decoded.uid !== '' || haveSameHeads(one.coverage, other.coverage)
}

/**
 * Of which fields a card says something by what it lacks, `base` being the last one: of none where another program wrote
 * it or something was left out of it, nor of those that its table has no or fewer columns for.
 */
export function mayTakeAway(theirs: CardOrRow, base: CardOrRow): (field: ContactFieldName) => boolean {
  if (theirs.decoded.isPartial || !isOfSameSource(theirs, base)) return () => false
  const [now, before] = [theirs.coverage?.fields, base.coverage?.fields]
  if (now === undefined || before === undefined) return () => true
  return (field) => {
    const heads = new Set(now[field])
    return before[field]?.every((head) => heads.has(head)) ?? false
  }
}

/** Whether the same program wrote both. A key tells of a table whose program is not known by its heads. */
export function isOfSameProgram(one: CardOrigin, other: CardOrigin): boolean {
  if (one.coverage === null && other.coverage === null) return makerOf(one) === makerOf(other)
  if (one.coverage === null || other.coverage === null || one.coverage.dialect !== other.coverage.dialect) return false
  const isSameKey = one.uid !== '' && one.uid === other.uid
  return one.coverage.dialect !== 'other' || isSameKey || haveSameHeads(one.coverage, other.coverage)
}

function haveSameHeads({ heads }: Coverage, { heads: others }: Coverage): boolean {
  return heads.length > 0 && heads.length === others.length && heads.every((head, at) => head === others[at])
}

/** Who wrote a card. */
export function originOf({ decoded: { uid, fields }, coverage }: CardOrRow): CardOrigin {
  return { uid, product: fields.rawProperties.find(({ name }) => name === 'PRODID')?.value ?? '', coverage }
}

/** Who made a program: its own versions come and go (RFC 5545, section 3.7.3: `-//Maker//Product//EN`). */
function makerOf({ product }: CardOrigin): string {
  return /^[-+]\/\/([^/]+)\/\//.exec(product)?.[1] ?? product
}
