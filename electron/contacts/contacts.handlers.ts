import type { contactsContract } from '../../shared/contract/contacts.contract.ts'
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
import { purgeContacts } from './purge.service.ts'
import { noteOpened } from './recent-people.ts'
import { namedContacts, relatedContacts } from './related.service.ts'

/** Binds the channels of `contacts` to the service. `newUid` makes a `urn:uuid:` for a new contact. */
export function contactsHandlers({ clock, newUid }: { clock: Clock; newUid: () => string }) {
  return {
    'contacts.list': ({ scope, offset, limit }, read) => listContacts(read, scope, offset, limit),
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
    'contacts.purge': ({ ids }, write) => purgeContacts(write, ids),
    'contacts.restore': ({ ids }, write) => restoreContacts(write, ids, clock),
    'contacts.tag': ({ ids, add, remove }, write) => tagContacts(write, ids, { add, remove }, clock),
    'contacts.updateMany': ({ ids, change }, write) => updateContacts(write, ids, change, clock),
  } satisfies Handlers<typeof contactsContract>
}
