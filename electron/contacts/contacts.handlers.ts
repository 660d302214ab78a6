import type { ContactSummary, contactsContract } from '../../shared/contract/contacts.contract.ts'
import type { ReadConnection } from '../db/book.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { changesAround } from './around-contact.service.ts'
import {
  listContacts,
  listedIds,
  listRecentPeople,
  listRecipients,
  listSections,
  listSummaries,
  positionOf,
  positionOfName,
} from './contact-lists.service.ts'
import {
  type Clock,
  createContact,
  deleteContacts,
  getContact,
  restoreContacts,
  updateContact,
} from './contacts.service.ts'
import { tagContacts, updateContacts } from './many-contacts.service.ts'
import { listOrganizations } from './organizations.service.ts'
import { keepPhoto } from './photos.service.ts'
import { type ForgetRecords, purgeContacts } from './purge.service.ts'
import { noteOpened } from './recent-people.ts'
import { namedContacts, relatedContacts } from './related.service.ts'

type Options = {
  readonly clock: Clock
  /** Makes a `urn:uuid:` for a new contact. */
  readonly newUid: () => string
  /** Forgets what other slices have on record about people who leave the book for good. */
  readonly forget?: ForgetRecords
  /** What other slices know of the people of a list, put beside its rows. */
  readonly adorn?: (read: ReadConnection, rows: readonly ContactSummary[]) => readonly ContactSummary[]
}

/** Binds the channels of `contacts` to the service. */
export function contactsHandlers({ clock, newUid, forget, adorn = (_, rows) => rows }: Options) {
  return {
    'contacts.list': ({ scope, offset, limit }, read) => {
      const list = listContacts(read, scope, offset, limit)
      return { ...list, rows: adorn(read, list.rows) }
    },
    'contacts.sections': ({ scope }, read) => listSections(read, scope, clock()),
    'contacts.position': ({ scope, id }, read) => positionOf(read, scope, id),
    'contacts.positionOfName': ({ scope, beginning }, read) => positionOfName(read, scope, beginning),
    'contacts.ids': ({ scope, offset, limit }, read) => listedIds(read, scope, offset, limit),
    'contacts.summaries': ({ ids }, read) => listSummaries(read, ids),
    'contacts.recent': ({ limit }, read) => listRecentPeople(read, limit),
    'contacts.opened': ({ id }, write) => noteOpened(write, id),
    'contacts.recipients': ({ ids }, read) => listRecipients(read, ids),
    'photos.store': ({ bytes }, write) => keepPhoto(write, bytes),
    'contacts.get': ({ id }, read) => getContact(read, id),
    'contacts.related': ({ id, limit }, read) => relatedContacts(read, id, limit),
    'contacts.named': ({ values }, read) => namedContacts(read, values),
    'contacts.organizations': ({ text, limit }, read) => listOrganizations(read, text, limit),
    'contacts.create': ({ fields, ...around }, write) => {
      const uid = newUid()
      return createContact(write, fields, uid, clock, changesAround(write, { id: null, uid }, around))
    },
    'contacts.update': ({ id, patch, ...around }, write) => {
      const { uid } = getContact(write, id)
      return updateContact(write, id, patch, clock, changesAround(write, { id, uid }, around))
    },
    'contacts.delete': ({ ids }, write) => deleteContacts(write, ids, clock),
    'contacts.purge': ({ ids }, write) => purgeContacts(write, ids, forget),
    'contacts.restore': ({ ids }, write) => restoreContacts(write, ids, clock),
    'contacts.tag': ({ ids, add, remove }, write) => tagContacts(write, ids, { add, remove }, clock),
    'contacts.updateMany': ({ ids, change }, write) => updateContacts(write, ids, change, clock),
  } satisfies Handlers<typeof contactsContract>
}
