import type { ContactPatch } from '../../shared/contract/contact-fields.ts'
import { KithError } from '../../shared/contract/errors.ts'
import type { FieldChange, FieldChanges, PlaceChange, ValueChange } from '../../shared/contract/history.contract.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { CONTACT_FIELD_NAMES, type ContactFieldName } from '../../shared/domain/contact.ts'
import { getStored } from '../contacts/contacts.service.ts'
import type { StoredContact } from '../contacts/find-contacts.ts'
import type { ReadConnection } from '../db/book.ts'
import { type ContactChange, eachChangeOf, findBefore, findFileOf } from './field-history.repository.ts'
import { diffValues } from './value-diff.ts'

/** A page ends early where its changes hold more text than this, so that it comes at once. UTF-16 code units. */
const MOST_TEXT = 8_000_000

export type HistoryOf = {
  readonly id: number
  readonly field: ContactFieldName | null
  readonly before: number | null
  readonly limit: number
}

/** What was done to a contact, or to one field of it, the newest first. Throws `contact.notFound`. */
export function historyOfContact(read: ReadConnection, { id, field, before, limit }: HistoryOf): FieldChanges {
  const contact = getStored(read, id)
  const changes: FieldChange[] = []
  const nowOf = presentValues(contact)
  let [text, next]: [number, number | null] = [0, null]
  for (const row of eachChangeOf(read, { id, field, before: before ?? Number.MAX_SAFE_INTEGER })) {
    const last = changes.at(-1)
    if (last !== undefined && (changes.length === limit || text > MOST_TEXT)) {
      next = last.id
      break
    }
    text += (row.before?.length ?? 0) + (row.after?.length ?? 0)
    changes.push(toChange(row, nowOf))
  }
  return { changes, next, added: next === null ? addedOf(read, contact) : null }
}

/** The field as it stood before a change, whole. Throws `history.notFound`. */
export function valueBefore(read: ReadConnection, changeId: number): ContactPatch {
  const row = findBefore(read, changeId)
  if (row === undefined || !isContactField(row.field)) throw new KithError('history.notFound', { id: changeId })
  return { [row.field]: JSON.parse(row.before ?? 'null') }
}

/** Answers what a field holds now, as the history writes it, which takes a while for a long note. */
function presentValues(contact: StoredContact): (field: ContactFieldName) => string {
  const known = new Map<ContactFieldName, string>()
  return (field) => {
    const value = known.get(field) ?? canonicalJson(contact[field])
    known.set(field, value)
    return value
  }
}

function toChange(row: ContactChange, nowOf: (field: ContactFieldName) => string): FieldChange {
  const { id, command_id: commandId, at, origin, name: command, subject, field, before } = row
  const canPutBack = isContactField(field) && before !== null && nowOf(field) !== before
  return { id, commandId, at, origin, command, subject, canPutBack, change: changeOf(row) }
}

function changeOf({ kind, field, before, after }: ContactChange): ValueChange | PlaceChange {
  if (kind === 'delete') return { field: 'book' }
  if (!isContactField(field)) return { field: 'trash', isIn: after !== 'null' }
  // Only `changeContact` writes the images, from values of the field.
  return { field, ...diffValues(JSON.parse(before ?? 'null'), JSON.parse(after ?? 'null')) } as ValueChange
}

function isContactField(field: string): field is ContactFieldName {
  return (CONTACT_FIELD_NAMES as readonly string[]).includes(field)
}

function addedOf(read: ReadConnection, { createdAt, cardId }: StoredContact): FieldChanges['added'] {
  return { at: createdAt, file: findFileOf(read, createdAt, cardId) ?? '' }
}
