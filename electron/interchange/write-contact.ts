import { isUtf8 } from 'node:buffer'
import { isDeepStrictEqual as isSame } from 'node:util'
import { CONTACT_FIELD_NAMES, type ContactFields, type ContactId } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { composeJCard } from '../../shared/formats/jcard/write-jcard.ts'
import type { SourceCard } from '../../shared/formats/vcard/card.ts'
import { fitPhone, type Phone } from '../../shared/formats/vcard/fit-phone.ts'
import { extraNames, saysMore } from '../../shared/formats/vcard/line-extras.ts'
import { patchCard } from '../../shared/formats/vcard/patch-card.ts'
import { originsOf } from '../../shared/formats/vcard/traced-card.ts'
import { type CardMeta, composeCard } from '../../shared/formats/vcard/write-card.ts'
import { listStored } from '../contacts/contacts.service.ts'
import type { StoredContact } from '../contacts/find-contacts.ts'
import { findPhoto } from '../contacts/photos.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { isOfVersion } from './card-version.ts'
import { type CardFormat, type ExportRequest, type Loss, VERSION_OF } from './export-request.ts'
import { type CardOf, findCardsOf, findContactByUid } from './imports.repository.ts'
import { readCard, sourceCard } from './read-card.ts'

const LINE_FEED = 0x0a
const RETURN = 0x0d

/** A card: as text where it was written, as bytes where it is the one that came in. */
export type WrittenContact = { readonly card: Uint8Array | string; readonly loss: readonly Loss[] }

const NO_LOSS: readonly Loss[] = []

type HowToWrite = Pick<ExportRequest, 'phone' | 'isWithoutNotes'> & { readonly format: CardFormat }

/**
 * These people as cards. Whoever came in as a card of the version asked for (any, with `source`) leaves as that card:
 * word for word where untouched, else with the edited lines changed. Others are written anew, as is everyone who has
 * to fit into a phone or leaves without notes.
 */
export function* writeContacts(
  read: ReadConnection,
  ids: readonly number[],
  how: HowToWrite,
): Generator<WrittenContact> {
  const { format } = how
  const isAnew = format === 'jcard' || how.phone !== undefined || how.isWithoutNotes === true
  const version = format === 'source' ? '' : VERSION_OF[format]
  const cards = findCardsOf(read, ids, isAnew ? null : version)
  // Of the version asked for: those can be written back.
  const own = new Map(
    [...cards].filter(([, { source }]) => !isAnew && (version === '' || isOfVersion(source, version))),
  )
  const others = new Map(
    listStored(
      read,
      ids.filter((id) => !own.get(id)?.isUntouched),
    ).map((contact) => [contact.id, contact]),
  )
  const nameOfUid = named(read)
  for (const id of ids) {
    const card = own.get(id)
    const contact = others.get(id as ContactId)
    if (card?.isUntouched) yield { card: withLineEnd(card.source), loss: NO_LOSS }
    else if (contact !== undefined) {
      yield writeContact(read, contact, how, nameOfUid, { own: card?.source, from: formerCard(cards.get(id)) })
    }
  }
}

function writeContact(
  read: ReadConnection,
  contact: StoredContact,
  { format, phone, isWithoutNotes }: HowToWrite,
  nameOfUid: (uid: string) => string | undefined,
  { own, from }: { readonly own: Uint8Array | undefined; readonly from: SourceCard | undefined },
): WrittenContact {
  const { uid, updatedAt: revisedAt } = contact
  const stored = contact.photo?.kind === 'stored' ? contact.photo : null
  const photo = (stored === null ? undefined : findPhoto(read, stored.sha256)) ?? null
  const isLost = stored !== null && photo === null
  const meta: CardMeta = { uid, revisedAt, photo, nameOf: nameOfUid, ...(from && { from }) }
  const edited = isLost || own === undefined ? null : editedCard(own, contact, meta)
  if (edited !== null) return { card: withLineEnd(edited), loss: NO_LOSS }
  const kept: ContactFields = isWithoutNotes ? { ...contact, notes: [] } : contact
  const { fields, lost } = phone === undefined ? { fields: kept, lost: [] } : fitPhone(kept, phone, meta.nameOf)
  const whole = { ...meta, isPartial: phone !== undefined || isWithoutNotes === true }
  const { text: card, losses } =
    format === 'jcard' ? composeJCard(fields, whole) : composeCard(fields, whole, VERSION_OF[format])
  if (losses.length === 0 && phone === undefined && !isLost) return { card, loss: NO_LOSS }
  const loss = [
    ...(isLost ? [{ uid, property: 'PHOTO', reason: 'its bytes are missing' }] : []),
    ...losses.map((one) => ({ uid, ...one })),
    ...(phone === undefined ? [] : lostOn(phone, lost, from).map((one) => ({ uid, ...one }))),
  ]
  return { card, loss: withoutRepeats(loss) }
}

/** What a phone leaves out: a phone keeps no parameters that its contacts have no member for, but its own of a photo. */
function lostOn(phone: Phone, lost: readonly string[], from: SourceCard | undefined) {
  const names = from === undefined ? [] : extraNames(originsOf(from.lines).lines)
  const isOwn = (name: string) => phone === 'iphone' && name === 'X-ABCROP-RECTANGLE'
  const all = [...lost, ...names.filter((name) => !isOwn(name))]
  return all.map((property) => ({ property, reason: REASONS[phone] }))
}

/** A property is told once for each person. */
function withoutRepeats(loss: readonly Loss[]): readonly Loss[] {
  if (loss.length < 2) return loss
  const told = new Set<string>()
  return loss.filter(({ property }) => !told.has(property) && told.add(property))
}

/** The card that somebody came from, if it says more than a contact holds. */
function formerCard(card: CardOf | undefined): SourceCard | undefined {
  if (card === undefined || card.saysMore === false) return undefined
  const former = sourceCard(card.source)
  return card.saysMore || saysMore(former) ? former : undefined
}

/** What people have in their cards that only a card has room for, by their keys. */
export function extraNamesOf(read: ReadConnection, ids: readonly number[]): Map<number, readonly string[]> {
  const cards = findCardsOf(read, ids, null)
  return new Map(
    [...cards].map(([id, card]) => {
      const former = formerCard(card)
      return [id, former === undefined ? [] : extraNames(originsOf(former.lines).lines)]
    }),
  )
}

const REASONS: Readonly<Record<Phone, string>> = {
  iphone: 'an iPhone has no place for it',
  android: 'Android leaves it out',
}

/** Who is meant by a UID, by name, if it is somebody in the book. */
export function named(read: ReadConnection): (uid: string) => string | undefined {
  return (uid) => {
    const id = findContactByUid(read, uid)
    const [contact] = id === undefined ? [] : listStored(read, [id])
    return contact === undefined ? undefined : nameOf(contact) || undefined
  }
}

/** The card that the contact comes from: as it is when both say the same, else with the lines changed that do not. */
function editedCard(card: Uint8Array, contact: StoredContact, meta: CardMeta): Uint8Array | null {
  const { fields } = readCard(card)
  if (saysTheSame(contact, fields)) return card
  if (!isUtf8(card)) return null
  const text = patchCard(Buffer.from(card).toString(), contact, meta, isSame(contact.photo, fields.photo))
  return text === undefined ? null : Buffer.from(text)
}

function saysTheSame(contact: ContactFields, card: ContactFields): boolean {
  return CONTACT_FIELD_NAMES.every((field) => isSame(contact[field], card[field]))
}

/**
 * The last card of a file may have no line end, and another may follow it here. Lines that end in CR alone, as those of
 * old Macs, would beside others not be told apart.
 */
export function withLineEnd(card: Uint8Array): Uint8Array {
  if (card.at(-1) === LINE_FEED) return card
  if (card.includes(LINE_FEED) || !card.includes(RETURN)) return Buffer.concat([card, Buffer.from('\r\n')])
  const text = Buffer.from(card).toString('latin1').replace(/\r$/, '').replaceAll('\r', '\r\n')
  return Buffer.from(`${text}\r\n`, 'latin1')
}
