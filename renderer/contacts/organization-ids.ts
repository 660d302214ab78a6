import type { RelatedContacts } from '../../shared/contract/contacts.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'

/** Those organisations of somebody's jobs that are in the book, by name. */
export type OrganizationIds = Readonly<Record<string, ContactId>>

export function organizationIds(related: RelatedContacts | undefined): OrganizationIds {
  return Object.fromEntries((related?.organizations ?? []).map(({ name, id }) => [name, id]))
}
