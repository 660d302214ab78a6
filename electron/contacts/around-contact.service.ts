import type { ContactPatch } from '../../shared/contract/contact-fields.ts'
import type { Around } from '../../shared/contract/contacts.contract.ts'
import type { WriteConnection } from '../db/book.ts'
import { getStored, listStored, type OtherChange } from './contacts.service.ts'
import type { StoredContact } from './find-contacts.ts'
import { bareUid, checkSize } from './groups.service.ts'
import { namesOf } from './related.service.ts'

/** Who is named: somebody of the book, or somebody about to come into it. */
export type Subject = { readonly id: number | null; readonly uid: string }

/**
 * What changes in other contacts when somebody is saved: those who no longer name them as related, and the groups
 * that they come into or leave. Contacts that stay as they are, and those named that are gone, are not among them.
 * Throws `contact.notFound` for a group that is gone, and `group.tooLarge`.
 */
export function changesAround(write: WriteConnection, { id, uid }: Subject, around: Around): OtherChange[] {
  const { unnamed, joined, left } = around
  if (unnamed.length + joined.length + left.length === 0) return []
  const names = new Set(id === null ? [] : namesOf(write, getStored(write, id)))
  const changes = new Map<number, { contact: StoredContact; patch: ContactPatch }>()
  const change = (contact: StoredContact, patch: ContactPatch) =>
    changes.set(contact.id, { contact, patch: { ...changes.get(contact.id)?.patch, ...patch } })

  for (const contact of listStored(write, unnamed)) {
    const relations = contact.relations.filter(({ value }) => !names.has(value))
    if (contact.id !== id && relations.length < contact.relations.length) change(contact, { relations })
  }
  for (const group of listStored(write, left)) {
    const members = group.members.filter((member) => !names.has(member))
    if (group.id !== id && members.length < group.members.length) change(group, { members })
  }
  for (const key of new Set(joined)) {
    const group = getStored(write, key)
    if (key === id || group.members.some((member) => bareUid(member) === bareUid(uid))) continue
    const members = [...(changes.get(key)?.patch.members ?? group.members), uid]
    checkSize(members)
    change(group, { members })
  }
  return [...changes.values()]
}
