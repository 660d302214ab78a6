import { type ListedName, sortTextOf } from '../../shared/domain/person-name.ts'
import { UNSPACED } from '../../shared/domain/search-text.ts'
import { sortNameOf } from '../../shared/domain/sort-name.ts'
import type { Coverage } from '../../shared/formats/csv/coverage.ts'
import { children, type SqlValue } from '../contacts/child-tables.ts'
import { type ContactRows, FIELD_COLUMNS, toContactRows } from '../contacts/contact-rows.ts'
import { listStored } from '../contacts/contacts.service.ts'
import { nameRulesOf } from '../contacts/name-rules.service.ts'
import { contactsCalled } from '../contacts/related.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { wordsOf } from '../search/words.ts'
import type { PreparedCard } from './card-batch.ts'
import { isOfSameProgram, lastCardOf, originOf } from './card-writer.ts'
import {
  findContactByFingerprint,
  findContactByUid,
  findNamesake,
  lastContactId,
  listNamesakes,
  listNamesakesAmong,
  type Namesake,
} from './imports.repository.ts'
import { ownExportsOf, saysJust } from './own-exports.ts'

type CardOrRow = PreparedCard & { readonly coverage: Coverage | null }

/** What a card is to the book. */
export type Match =
  /** No property in it. */
  | { readonly kind: 'empty' }
  /** The same card stood earlier in this file. */
  | { readonly kind: 'repeated' }
  /** It came into this contact before, word for word. */
  | { readonly kind: 'known'; readonly contactId: number; readonly isInTrash: boolean }
  /** Another card of this contact. */
  | { readonly kind: 'person'; readonly contactId: number; readonly isByNameAlone?: true }
  /** Nobody yet. `isUidFree`: its UID, if it has one, can be the new contact's. */
  | { readonly kind: 'new'; readonly isUidFree: boolean }

/** Numbers are the same person's when they end alike: exports differ in country codes and trunk zeros. */
const COMPARED_DIGITS = 9
const FEWEST_DIGITS = 6
/** A key that says whose it is only together with who gave it. */
const COUNTED = /^(?:[a-z]+:)?\d{1,12}$/
const NAMELESS = sortNameOf('').key
const columnAt = (name: (typeof FIELD_COLUMNS)[number]) => FIELD_COLUMNS.indexOf(name)
const [SORT_KEY, DISPLAY_NAME] = [columnAt('sort_key'), columnAt('display_name')]
const [GIVEN, FAMILY] = [columnAt('given'), columnAt('family')]
const [KIND, FORMATTED] = [columnAt('kind'), columnAt('formatted_name')]
const [PHOTO, PHOTO_URI] = [columnAt('photo_sha256'), columnAt('photo_uri')]
/** What a program says of itself, and of everyone. */
const OF_PROGRAM = new Set(['PRODID', 'X-PRODID', 'X-KITH-COLUMN'])
/** Of a name in one piece, so many of its last words may be the family name. */
const MOST_FAMILIES = 3
const UNPARTED: ListedName = {
  kind: 'person',
  displayName: '',
  prefix: '',
  given: '',
  family: '',
  phoneticGiven: '',
  phoneticFamily: '',
}
const columnOf = (field: 'phones' | 'emails' | 'urls' | 'rawProperties', column: string) => {
  const child = children.findIndex((candidate) => candidate.field === field)
  return { child, at: 2 + (children[child]?.columns.indexOf(column) ?? 0) }
}
const DIGITS = columnOf('phones', 'digits')
const EMAIL = columnOf('emails', 'value')
const PAGE = columnOf('urls', 'value')
const NOTES = children.findIndex(({ field }) => field === 'notes')
const [RAW_NAME, RAW_VALUE] = [columnOf('rawProperties', 'name'), columnOf('rawProperties', 'value')]

/**
 * Recognises the cards of one file. Within a file only identical cards are the same; everything else is matched
 * against the people who were in the book before it, and each of them once.
 */
export function createMatcher(read: ReadConnection): (card: PreparedCard, coverage: Coverage | null) => Match {
  const upTo = lastContactId(read)
  const rules = nameRulesOf(read)
  const fingerprints = new Set<string>()
  const uids = new Set<string>()
  const taken = new Set<number>()

  /**
   * The keys under which the person of a card may stand. How people are sorted is no matter of who they are: the card may
   * have the name in one piece where the person has it in parts, or the other way round.
   */
  const keysOf = (rows: ContactRows): string[] => {
    const called = String(rows.columns[DISPLAY_NAME])
    const words = called.split(/\s+/)
    const families = words.slice(1).map((_, index) => words.slice(index + 1).join(' '))
    const texts = families
      .slice(-MOST_FAMILIES)
      .map((family) => sortTextOf({ ...UNPARTED, displayName: called, family }, rules))
    return [
      ...new Set([
        String(rows.columns[SORT_KEY]),
        ...[called, ...texts, ...ordersOf(rows)].map((text) => sortNameOf(text, rules).key),
      ]),
    ]
  }

  const findPerson = (card: CardOrRow, isUidFree: boolean): Match => {
    // A UID that stands twice in a file says nothing about the second card.
    const hasOwnUid = card.uid !== '' && isUidFree
    const owner = hasOwnUid ? findContactByUid(read, card.uid) : undefined
    const contactId = owner !== undefined && isOwner(owner, card) ? owner : (findByName(card) ?? findSame(card))
    if (contactId !== undefined && !taken.has(contactId)) return { kind: 'person', contactId }
    const namesake = contactId === undefined && owner === undefined ? findByNameAlone(card) : undefined
    if (namesake !== undefined) return { kind: 'person', contactId: namesake, isByNameAlone: true }
    return { kind: 'new', isUidFree: isUidFree && contactId === undefined && owner === undefined }
  }

  /** Another program may count its people from one as well: then a word of the name is the same, or a number or an address. */
  const isOwner = (contactId: number, { uid, rows }: PreparedCard): boolean => {
    const person = COUNTED.test(uid) ? findNamesake(read, contactId) : undefined
    if (person === undefined) return true
    const words = wordsOf(person.name)
    return wordsOf(String(rows.columns[DISPLAY_NAME])).some((word) => words.includes(word)) || hasInCommon(rows)(person)
  }

  /** Whoever is sorted by how the name is read stands under other keys, and is found by the name itself. */
  const namesakesOf = (rows: ContactRows, sortKeys: readonly string[]): Namesake[] => {
    const found = listNamesakes(read, sortKeys, upTo)
    const ids = ordersOf(rows).flatMap((name) => contactsCalled(read, name))
    const others = ids.filter((id) => found.every((person) => person.id !== id))
    return others.length === 0 ? found : [...found, ...listNamesakesAmong(read, others, upTo)]
  }

  /** One program has two entries of two people, whose cards it gives two UIDs; those of different programs say nothing. */
  const isOtherEntry = (contactId: number, { uid, rows, coverage }: CardOrRow): boolean => {
    const last = uid === '' ? undefined : lastCardOf(read, contactId)
    if (last === undefined) return false
    const before = originOf(last)
    return (
      before.uid !== '' && before.uid !== uid && isOfSameProgram(before, { uid, product: productOf(rows), coverage })
    )
  }

  const findByName = (card: CardOrRow): number | undefined => {
    const { rows } = card
    const sortKeys = keysOf(rows)
    if (sortKeys[0] === NAMELESS) return undefined
    if (!isReachable(rows)) return undefined
    const isKnown = hasInCommon(rows)
    const [only, another] = namesakesOf(rows, sortKeys).filter(
      (person) =>
        !taken.has(person.id) &&
        isSameName(person.name, String(rows.columns[DISPLAY_NAME])) &&
        isKnown(person) &&
        !isOtherEntry(person.id, card),
    )
    return another === undefined ? only?.id : undefined
  }

  /** Whoever the book, or a table of its own, says just the same of. */
  const findSame = ({ rows, coverage }: CardOrRow): number | undefined => {
    const sortKeys = keysOf(rows)
    if (sortKeys[0] === NAMELESS) return undefined
    const ids = namesakesOf(rows, sortKeys).map(({ id }) => id)
    const hasNotes = rows.items.some(([child]) => child === NOTES)
    const same = listStored(
      read,
      ids.filter((id) => !taken.has(id)),
    ).find((person) =>
      [person, ...ownExportsOf(read, person, { coverage, hasNotes, isPartial: false })].some((fields) =>
        saysJust(fields, rows),
      ),
    )
    return same?.id
  }

  /** A name and nothing else says nothing new of the only one who has it, or of whoever has nothing else either. */
  const findByNameAlone = ({ uid, rows }: CardOrRow): number | undefined => {
    if (uid !== '' || !isNameAlone(rows)) return undefined
    const words = inAnyOrder(String(rows.columns[DISPLAY_NAME]))
    const [only, ...others] = namesakesOf(rows, keysOf(rows)).filter(({ name }) => inAnyOrder(name) === words)
    if (only === undefined || others.length === 0) return only?.id
    const people = listStored(
      read,
      [only, ...others].map(({ id }) => id),
    )
    return people.find((person) => isNameAlone(toContactRows(person)))?.id
  }

  const match = (card: CardOrRow): Match => {
    if (card.propertyCount === 0) return { kind: 'empty' }
    if (fingerprints.has(card.fingerprint)) return { kind: 'repeated' }
    fingerprints.add(card.fingerprint)
    const isUidFree = card.uid === '' || !uids.has(card.uid)
    if (card.uid !== '') uids.add(card.uid)
    // In an empty book there is nobody to find.
    if (upTo === 0) return { kind: 'new', isUidFree }
    const known = findContactByFingerprint(read, card.fingerprint)
    if (known !== undefined) return { kind: 'known', contactId: known.id, isInTrash: known.isInTrash }
    return findPerson(card, isUidFree)
  }

  return (card, coverage) => {
    const found = match({ ...card, coverage })
    // A later card may say more of whoever was found by the name alone.
    const isTaken = found.kind === 'known' || (found.kind === 'person' && !found.isByNameAlone)
    if (isTaken) taken.add(found.contactId)
    return found
  }
}

/** Whether a card has a number, an address or a page by which its person could be found. */
function isReachable(rows: ContactRows): boolean {
  const hasNumber = valuesOf(rows, DIGITS).some((digits) => comparable(digits) !== '')
  return hasNumber || valuesOf(rows, EMAIL).length + valuesOf(rows, PAGE).length > 0
}

/** Whether a card is of a person of whom it says the name only, and what its program writes for everyone. */
function isNameAlone({ columns, items, tags, customFields }: ContactRows): boolean {
  if (columns[KIND] !== 'person' || columns[PHOTO] !== null || columns[PHOTO_URI] !== null) return false
  if (tags.length + customFields.length > 0 || String(columns[GIVEN]) + columns[FAMILY] + columns[FORMATTED] === '')
    return false
  return items.every((item) => item[0] === RAW_NAME.child && OF_PROGRAM.has(String(item[RAW_NAME.at])))
}

/** Tells who has a number, an address or a page of a card. */
function hasInCommon(rows: ContactRows): (person: Namesake) => boolean {
  const numbers = new Set(valuesOf(rows, DIGITS).map(comparable))
  const emails = new Set(valuesOf(rows, EMAIL).map(folded))
  const urls = new Set(valuesOf(rows, PAGE).map(pageOf))
  numbers.delete('')
  return (person) =>
    person.numbers.some((digits) => numbers.has(comparable(digits))) ||
    person.emails.some((email) => emails.has(folded(email))) ||
    person.urls.some((url) => urls.has(pageOf(url)))
}

/** The words of a name, either part of which may come first. */
const inAnyOrder = (name: string) => [...wordsOf(name)].sort().join(' ')

/** Whether all words of one name stand in the other: titles may be missing, and readings that are alike say nothing. */
function isSameName(one: string, other: string): boolean {
  const [fewer = [], more = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  return fewer.every((word) => more.includes(word))
}

const comparable = (digits: string) => (digits.length < FEWEST_DIGITS ? '' : digits.slice(-COMPARED_DIGITS))
const folded = (email: string) => email.trim().toLowerCase()
/** Where a link leads, however it is written. */
const pageOf = (url: string) => folded(url).replace(/^https?:\/\/(?:www\.)?|\/+$/g, '')

/** As programs write a name of a script without spaces: with and without one, and either part first. */
function ordersOf({ columns }: ContactRows): string[] {
  const [given, family] = [String(columns[GIVEN]), String(columns[FAMILY])]
  if (given === '' || family.search(UNSPACED) < 0) return []
  return [`${family}${given}`, `${family} ${given}`, `${given} ${family}`]
}

function productOf({ items }: ContactRows): string {
  const product = items.find((item) => item[0] === RAW_NAME.child && item[RAW_NAME.at] === 'PRODID')
  return product === undefined ? '' : String(product[RAW_VALUE.at])
}

function valuesOf(rows: ContactRows, { child, at }: { child: number; at: number }): string[] {
  return rows.items.filter((item) => item[0] === child).map((item: readonly SqlValue[]) => String(item[at]))
}
