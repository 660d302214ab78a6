import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { Tag } from '../../shared/contract/tags.contract.ts'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import { announce, type Clock, changeMany } from '../contacts/contacts.service.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { recordCommand } from '../db/changes.ts'
import { movedTags, type TagFollower, type TagMove } from './tag-follower.ts'
import { findCarriers, isInUse, listTagsInUse, listTagsOf, takeColor, updateColor } from './tags.repository.ts'

/** Every tag that somebody carries, or an entry with them, in the order in which people read names. */
export function listTags(read: ReadConnection): Tag[] {
  return byName(listTagsInUse(read))
}

/** The tags that some of these people carry, each with how many of them do. */
export function listTagsAmong(read: ReadConnection, ids: readonly number[]): Tag[] {
  return byName(listTagsOf(read, ids))
}

/**
 * Everyone with the tag `name`, also in the trash, gets `to` in its place, and so does whatever else carries it, as one
 * command. A tag that is new keeps the colour; one that others carry takes these people in. Returns how many people were
 * changed.
 */
export async function renameTag(
  write: WriteConnection,
  name: string,
  to: string,
  { clock, followers }: TagPlace,
): Promise<number> {
  if (name === to) return 0
  const isMerge = isInUse(write, to)
  if (!isMerge) takeColor(write, name, to)
  const command = { name: isMerge ? 'tags.merge' : 'tags.rename', subject: `${name} → ${to}`, at: clock() } as const
  return moveTag(write, { from: name, to, at: command.at }, command, followers)
}

/** Takes the tag off everyone, also in the trash, and off all else, as one command. Returns how many carried it. */
export function deleteTag(write: WriteConnection, name: string, { clock, followers }: TagPlace): Promise<number> {
  const command = { name: 'tags.delete', subject: name, at: clock() } as const
  return moveTag(write, { from: name, to: null, at: command.at }, command, followers)
}

/** Whoever moves a tag: when, and what else follows. */
export type TagPlace = { readonly clock: Clock; readonly followers: readonly TagFollower[] }
type Step = { readonly name: CommandName; readonly subject: string; readonly at: number }

async function moveTag(
  write: WriteConnection,
  move: TagMove,
  step: Step,
  followers: readonly TagFollower[],
): Promise<number> {
  let commandId: number | undefined
  const begin = () => {
    commandId ??= recordCommand(write, { ...step, origin: 'user' })
    return commandId
  }
  const changed = await changeMany(write, findCarriers(write, move.from), { ...step, begin }, ({ tags }) => ({
    tags: movedTags(tags, move),
  }))
  for (const follow of followers) follow(write, move, begin)
  return changed
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
