import { isDeepStrictEqual as isSame } from 'node:util'
import { CONTACT_FIELD_NAMES, type ContactFields } from '../../shared/domain/contact.ts'
import { writeCard } from '../../shared/formats/vcard/write-card.ts'
import type { StoredContact } from '../contacts/find-contacts.ts'
import { findPhoto } from '../contacts/photos.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { ExportFormat, Loss } from './export-request.ts'
import { findCard } from './imports.repository.ts'
import { readCard } from './read-card.ts'

const LINE_FEED = 0x0a

export type WrittenContact = { readonly bytes: Uint8Array; readonly loss: readonly Loss[] }

/** A contact as a card: word for word as it came in where it is untouched and that is asked for, else in vCard 4.0. */
export function writeContact(read: ReadConnection, contact: StoredContact, format: ExportFormat): WrittenContact {
  const source = format === 'source' ? untouchedCard(read, contact) : null
  if (source !== null) return { bytes: withLineEnd(source), loss: [] }
  const stored = contact.photo?.kind === 'stored' ? contact.photo : null
  const photo = stored === null ? undefined : findPhoto(read, stored.sha256)
  const loss =
    stored !== null && photo === undefined
      ? [{ uid: contact.uid, property: 'PHOTO', reason: 'its bytes are missing' }]
      : []
  const text = writeCard(contact, { uid: contact.uid, revisedAt: contact.updatedAt, photo: photo ?? null })
  return { bytes: Buffer.from(text), loss }
}

/** The card that the contact came from, if the contact says the same still. */
function untouchedCard(read: ReadConnection, contact: StoredContact): Uint8Array | null {
  const card = contact.cardId === null ? undefined : findCard(read, contact.cardId)
  if (card === undefined) return null
  // A contact that was made from a card and not touched since is that card; one that a card was merged into may not be.
  const isUntouched = card.outcome === 'created' && contact.changedBy === card.commandId
  return isUntouched || saysTheSame(contact, readCard(card.source).fields) ? card.source : null
}

function saysTheSame(contact: ContactFields, card: ContactFields): boolean {
  return CONTACT_FIELD_NAMES.every((field) => isSame(contact[field], card[field]))
}

/** The last card of a file may have no line end, and another may follow it here. */
function withLineEnd(card: Uint8Array): Uint8Array {
  const isEnded = card.at(-1) === LINE_FEED
  return isEnded ? card : Buffer.concat([card, Buffer.from('\r\n')])
}
