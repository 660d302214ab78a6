import { KithError } from '../../shared/contract/errors.ts'
import type { Group } from '../../shared/contract/groups.contract.ts'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import { EMPTY_FIELDS } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { countContactsOf, recordCommand } from '../db/changes.ts'
import { announce, changeContact, insertContact } from './change-contacts.service.ts'
import { listContacts } from './contact-lists.service.ts'
import { toContactRows } from './contact-rows.ts'
import { type Clock, getStored } from './contacts.service.ts'
import { findGroups, findUids } from './groups.repository.ts'
import { nameRulesOf } from './name-rules.service.ts'

/** As many as one contact may hold of anything. */
const MOST_MEMBERS = 10_000
const URN = 'urn:uuid:'

/** Every group outside the trash with how many people it has in the book, in the order in which people read names. */
export function listGroups(read: ReadConnection): Group[] {
  const collator = new Intl.Collator(undefined, { numeric: true })
  return findGroups(read)
    .map((group) => ({ ...group, count: countMembers(read, group.uid) }))
    .sort((one, other) => collator.compare(one.name, other.name))
}

function countMembers(read: ReadConnection, group: string): number {
  return listContacts(read, { text: '', view: 'all', tag: null, group }, 0, 1).total
}

/** Makes a group of people as one command. Throws `group.tooLarge`. Returns how many are in it. */
export function createGroup(
  write: WriteConnection,
  { name, ids, uid }: { name: string; ids: readonly number[]; uid: string },
  clock: Clock,
): number {
  const at = clock()
  const members = findUids(write, [...new Set(ids)])
  checkSize(members)
  const fields = { ...EMPTY_FIELDS, kind: 'group' as const, formattedName: name, members }
  const commandId = recordCommand(write, { name: 'groups.create', origin: 'user', subject: name, at })
  const id = insertContact(write, { commandId, rows: toContactRows(fields, nameRulesOf(write)), uid, at, cardId: null })
  countContactsOf(write, commandId, members.length)
  announce(write, [id])
  return members.length
}

/** Puts people into a group as one command. Throws `contact.notFound`, `group.tooLarge`. Returns how many came in. */
export function addToGroup(write: WriteConnection, group: number, ids: readonly number[], clock: Clock): number {
  return changeMembers(write, 'groups.add', group, clock, (members, self) => {
    const known = new Set([...members, self].map(bareUid))
    const added = findUids(write, [...new Set(ids)]).filter((uid) => !known.has(bareUid(uid)))
    return [...members, ...added]
  })
}

/** Takes people out of a group as one command. Throws `contact.notFound`. Returns how many left. */
export function removeFromGroup(write: WriteConnection, group: number, ids: readonly number[], clock: Clock): number {
  return changeMembers(write, 'groups.remove', group, clock, (members) => {
    const leaving = new Set(findUids(write, ids).map(bareUid))
    return members.filter((member) => !leaving.has(bareUid(member)))
  })
}

function changeMembers(
  write: WriteConnection,
  name: CommandName & `groups.${string}`,
  id: number,
  clock: Clock,
  change: (members: readonly string[], self: string) => readonly string[],
): number {
  const contact = getStored(write, id)
  const members = change(contact.members, contact.uid)
  const count = Math.abs(members.length - contact.members.length)
  if (count === 0) return 0
  checkSize(members)
  const at = clock()
  const commandId = recordCommand(write, { name, origin: 'user', subject: nameOf(contact), at })
  const stamp = { updatedAt: at, changedBy: commandId, cardId: contact.cardId }
  changeContact(write, { commandId, contact, patch: { members }, stamp })
  countContactsOf(write, commandId, count)
  announce(write, [id])
  return count
}

/** Throws `group.tooLarge` for more members than one group holds. */
export function checkSize(members: readonly string[]): void {
  if (members.length > MOST_MEMBERS) throw new KithError('group.tooLarge', { most: MOST_MEMBERS })
}

/** A UID as cards name it, without the scheme that some leave out. */
export function bareUid(uid: string): string {
  return uid.startsWith(URN) ? uid.slice(URN.length) : uid
}
