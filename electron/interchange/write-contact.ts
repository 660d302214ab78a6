import { isDeepStrictEqual as isSame } from 'node:util'
import { CONTACT_FIELD_NAMES, type ContactFields, type ContactId } from '../../shared/domain/contact.ts'
import { writeCard } from '../../shared/formats/vcard/write-card.ts'
import { listStored } from '../contacts/contacts.service.ts'
import type { StoredContact } from '../contacts/find-contacts.ts'
import { findPhoto } from '../contacts/photos.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { ExportFormat, Loss } from './export-request.ts'
import { findCard, findUntouchedCards } from './imports.repository.ts'
import { readCard } from './read-card.ts'

const LINE_FEED = 0x0a

export type WrittenContact = { readonly bytes: Uint8Array; readonly loss: readonly Loss[] }

/** These people as cards: word for word as they came in where untouched and that is asked for, else in vCard 4.0. */
export function* writeContacts(
  read: ReadConnection,
  ids: readonly number[],
  format: ExportFormat,
): Generator<WrittenContact> {
  const untouched = format === 'source' ? findUntouchedCards(read, ids) : new Map<number, Uint8Array>()
  const others = new Map(
    listStored(
      read,
      ids.filter((id) => !untouched.has(id)),
    ).map((contact) => [contact.id, contact]),
  )
  for (const id of ids) {
    const card = untouched.get(id)
    const contact = others.get(id as ContactId)
    if (card !== undefined) yield { bytes: withLineEnd(card), loss: [] }
    else if (contact !== undefined) yield writeContact(read, contact, format)
  }
}

function writeContact(read: ReadConnection, contact: StoredContact, format: ExportFormat): WrittenContact {
  const source = format === 'source' ? equalCard(read, contact) : null
  if (source !== null) return { bytes: withLineEnd(source), loss: [] }
  const stored = contact.photo?.kind === 'stored' ? contact.photo : null
  const photo = stored === null ? undefined : findPhoto(read, stored.sha256)
  const isLost = stored !== null && photo === undefined
  const loss = isLost ? [{ uid: contact.uid, property: 'PHOTO', reason: 'its bytes are missing' }] : []
  const text = writeCard(contact, { uid: contact.uid, revisedAt: contact.updatedAt, photo: photo ?? null })
  return { bytes: Buffer.from(text), loss }
}

/** The card that was merged into the contact, or from which it was edited, if both say the same. */
function equalCard(read: ReadConnection, contact: StoredContact): Uint8Array | null {
  const card = contact.cardId === null ? undefined : findCard(read, contact.cardId)
  return card !== undefined && saysTheSame(contact, readCard(card.source).fields) ? card.source : null
}

function saysTheSame(contact: ContactFields, card: ContactFields): boolean {
  return CONTACT_FIELD_NAMES.every((field) => isSame(contact[field], card[field]))
}

/** The last card of a file may have no line end, and another may follow it here. */
function withLineEnd(card: Uint8Array): Uint8Array {
  const isEnded = card.at(-1) === LINE_FEED
  return isEnded ? card : Buffer.concat([card, Buffer.from('\r\n')])
}
