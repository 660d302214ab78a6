import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import type { Tag } from '../../shared/contract/tags.contract.ts'
import { type Contact, type ContactFields, type ContactId, EMPTY_FIELDS } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { sortNameOf } from '../../shared/domain/sort-name.ts'
import { TAG_COLORS } from '../../shared/domain/tag-color.ts'

export function fakeContact(id: number, fields: Partial<ContactFields> = {}): Contact {
  const at = Date.UTC(2023, 9, 3)
  return {
    ...EMPTY_FIELDS,
    ...fields,
    id: id as ContactId,
    uid: `urn:uuid:${id}`,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  }
}

/** The tags that these people carry. */
export function countTags(contacts: readonly Contact[]): Tag[] {
  const counts = new Map<string, number>()
  for (const { tags } of contacts) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].map(([name, count], index) => ({ name, count, color: TAG_COLORS[(index * 3) % 8] ?? 'moss' }))
}

/** The row of a list for a person. */
export function summaryOf(contact: Contact): ContactSummary {
  const name = nameOf(contact)
  return {
    id: contact.id,
    uid: contact.uid,
    kind: contact.kind,
    name,
    organization: contact.jobs[0]?.organization ?? '',
    title: contact.jobs[0]?.title ?? '',
    isFavorite: contact.isFavorite,
    photo: contact.photo?.kind === 'stored' ? contact.photo.sha256 : null,
    section: sortNameOf(name).section,
  }
}
