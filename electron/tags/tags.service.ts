import type { Tag } from '../../shared/contract/tags.contract.ts'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import { announce, type Clock, changeMany } from '../contacts/contacts.service.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { findCarriers, listTagsInUse, listTagsOf, takeColor, updateColor } from './tags.repository.ts'

/** Every tag that somebody carries, in the order in which people read names. */
export function listTags(read: ReadConnection): Tag[] {
  return byName(listTagsInUse(read))
}

/** The tags that some of these people carry, each with how many of them do. */
export function listTagsAmong(read: ReadConnection, ids: readonly number[]): Tag[] {
  return byName(listTagsOf(read, ids))
}

/**
 * Everyone with the tag `name`, also in the trash, gets `to` in its place, as one command. A tag that is new keeps the
 * colour; one that others carry takes these people in. Returns how many were changed.
 */
export function renameTag(write: WriteConnection, name: string, to: string, clock: Clock): Promise<number> | number {
  if (name === to) return 0
  const isMerge = findCarriers(write, to).length > 0
  if (!isMerge) takeColor(write, name, to)
  const command = { name: isMerge ? 'tags.merge' : 'tags.rename', subject: `${name} → ${to}`, at: clock() } as const
  return changeMany(write, findCarriers(write, name), command, ({ tags }) => ({
    tags: [...new Set(tags.map((tag) => (tag === name ? to : tag)))],
  }))
}

/** Takes the tag off everyone, also in the trash, as one command. Returns how many carried it. */
export function deleteTag(write: WriteConnection, name: string, clock: Clock): Promise<number> {
  return changeMany(
    write,
    findCarriers(write, name),
    { name: 'tags.delete', subject: name, at: clock() },
    ({ tags }) => ({ tags: tags.filter((tag) => tag !== name) }),
  )
}

/** Gives a tag another colour. That is not part of what is known of people, so undo leaves it alone. */
export function setTagColor(write: WriteConnection, name: string, color: TagColor): void {
  updateColor(write, name, color)
  announce(write, [])
}

function byName(tags: Tag[]): Tag[] {
  const collator = new Intl.Collator(undefined, { numeric: true })
  return tags.sort((a, b) => collator.compare(a.name, b.name))
}
