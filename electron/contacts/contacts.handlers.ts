import type { ContactSummary, contactsContract } from '../../shared/contract/contacts.contract.ts'
import type { Rhythm } from '../../shared/domain/keep-in-touch/rhythm.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
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
  type RecordChange,
  restoreContacts,
  updateContact,
} from './contacts.service.ts'
import { changesOfName } from './follow-name.service.ts'
import { tagContacts, updateContacts } from './many-contacts.service.ts'
import { nearestPeople } from './nearest-people.ts'
import { listOrganizations } from './organizations.service.ts'
import { keepPhoto } from './photos.service.ts'
import { type ForgetRecords, purgeContacts } from './purge.service.ts'
import { noteOpened } from './recent-people.ts'
import { namedContacts, relatedContacts } from './related.service.ts'

type Touch = { readonly rhythm?: Rhythm | null | undefined; readonly isReminded?: boolean | undefined }
type Options = {
  readonly clock: Clock
  /** Makes a `urn:uuid:` for a new contact. */
  readonly newUid: () => string
  /** Forgets what other slices have on record about people who leave the book for good. */
  readonly forget?: ForgetRecords
  /** What other slices know of the people of a list, put beside its rows. */
  readonly adorn?: (read: ReadConnection, rows: readonly ContactSummary[]) => readonly ContactSummary[]
  /** Sets how often the user wants to speak with somebody, and to be reminded, in the command that saves them. */
  readonly touchChange?: (write: WriteConnection, touch: Touch) => RecordChange
}

/** Binds the channels of `contacts` to the service. */
export function contactsHandlers({ clock, newUid, forget, adorn = (_, rows) => rows, touchChange }: Options) {
  const recordsOf = (write: WriteConnection, touch: Touch) =>
    touch.rhythm === undefined && touch.isReminded === undefined ? undefined : touchChange?.(write, touch)
  return {
    'contacts.list': ({ scope, offset, limit }, read) => {
      const list = listContacts(read, scope, offset, limit)
      return { ...list, rows: adorn(read, list.rows) }
    },
    'contacts.sections': ({ scope }, read) => listSections(read, scope, clock()),
    'contacts.position': ({ scope, id }, read) => positionOf(read, scope, id),
    'contacts.positionOfName': ({ scope, beginning }, read) => positionOfName(read, scope, beginning),
    'contacts.ids': ({ scope, offset, limit }, read) => listedIds(read, scope, offset, limit),
    'contacts.nearest': ({ text, limit }, read) => nearestPeople(read, text, limit),
    'contacts.summaries': ({ ids }, read) => listSummaries(read, ids),
    'contacts.recent': ({ limit }, read) => listRecentPeople(read, limit),
    'contacts.opened': ({ id }, write) => noteOpened(write, id),
    'contacts.recipients': ({ ids }, read) => listRecipients(read, ids),
    'photos.store': ({ bytes }, write) => keepPhoto(write, bytes),
    'contacts.get': ({ id }, read) => getContact(read, id),
    'contacts.related': ({ id, limit }, read) => relatedContacts(read, id, limit),
    'contacts.named': ({ values }, read) => namedContacts(read, values),
    'contacts.organizations': ({ text, limit }, read) => listOrganizations(read, text, limit),
    'contacts.create': ({ fields, rhythm, isReminded, ...around }, write) => {
      const uid = newUid()
      const others = changesAround(write, { id: null, uid }, around)
      return createContact(write, fields, uid, clock, { others, records: recordsOf(write, { rhythm, isReminded }) })
    },
    'contacts.update': ({ id, patch, rhythm, isReminded, ...around }, write) => {
      const { uid } = getContact(write, id)
      const others = changesOfName(write, id, patch, changesAround(write, { id, uid }, around))
      return updateContact(write, id, patch, clock, { others, records: recordsOf(write, { rhythm, isReminded }) })
    },
    'contacts.delete': ({ ids }, write) => deleteContacts(write, ids, clock),
    'contacts.purge': ({ ids }, write) => purgeContacts(write, ids, forget),
    'contacts.restore': ({ ids }, write) => restoreContacts(write, ids, clock),
    'contacts.tag': ({ ids, add, remove }, write) => tagContacts(write, ids, { add, remove }, clock),
    'contacts.updateMany': ({ ids, change }, write) => updateContacts(write, ids, change, clock),
  } satisfies Handlers<typeof contactsContract>
}
