import type { Tag } from '../../shared/contract/tags.contract.ts'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import { announce, changeMany } from '../contacts/change-contacts.service.ts'
import type { Clock } from '../contacts/contacts.service.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { commandWhenNeeded, type LazyCommand } from '../db/changes.ts'
import { changeRecord } from '../db/records.ts'
import { movedTags, type TagFollower, type TagMove } from './tag-follower.ts'
import { tagStore } from './tag-store.ts'
import { findCarriers, findTag, isInUse, listTagsInUse, listTagsOf } from './tags.repository.ts'

const known = new WeakMap<ReadConnection, { readonly version: unknown; readonly tags: readonly Tag[] }>()

/**
 * Every tag that somebody carries, or an entry with them, in the order in which people read names. They are counted once
 * after each commit of another connection: what the one that is given here has itself changed would not be seen.
 */
export function listTags(read: ReadConnection): readonly Tag[] {
  const version = read.prepare('PRAGMA data_version').pluck().get()
  const last = known.get(read)
  if (last !== undefined && last.version === version) return last.tags
  const tags = byName(listTagsInUse(read))
  known.set(read, { version, tags })
  return tags
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
  const command = { name: isMerge ? 'tags.merge' : 'tags.rename', subject: `${name} → ${to}`, at: clock() } as const
  return moveTag(write, { from: name, to, at: command.at }, command, isMerge ? followers : [...followers, keepColor])
}

/** Takes the tag off everyone, also in the trash, and off all else, as one command. Returns how many carried it. */
export function deleteTag(write: WriteConnection, name: string, { clock, followers }: TagPlace): Promise<number> {
  const command = { name: 'tags.delete', subject: name, at: clock() } as const
  return moveTag(write, { from: name, to: null, at: command.at }, command, followers)
}

/** Whoever moves a tag: when, and what else follows. */
export type TagPlace = { readonly clock: Clock; readonly followers: readonly TagFollower[] }

async function moveTag(
  write: WriteConnection,
  move: TagMove,
  command: Omit<LazyCommand, 'begin'>,
  followers: readonly TagFollower[],
): Promise<number> {
  const step = commandWhenNeeded(write, command)
  const changed = await changeMany(write, findCarriers(write, move.from), step, ({ tags }) => ({
    tags: movedTags(tags, move),
  }))
  for (const follow of followers) follow(write, move, step.begin)
  return changed
}

/** The new name of a tag gets the colour of the old one. */
const keepColor: TagFollower = (write, { from, to, at }, begin) => {
  const [old, now] = [findTag(write, from), to === null ? undefined : findTag(write, to)]
  const color = old === undefined ? undefined : tagStore.find(write, old)?.color
  if (now !== undefined && color !== undefined) changeColor(write, now, color, { begin, at })
}

/** Gives a tag another colour, as one command. */
export function setTagColor(
  write: WriteConnection,
  name: string,
  color: TagColor,
  { clock }: Pick<TagPlace, 'clock'>,
): void {
  const id = findTag(write, name)
  if (id === undefined) return
  changeColor(write, id, color, commandWhenNeeded(write, { name: 'tags.setColor', subject: name, at: clock() }))
  announce(write, [])
}

function changeColor(
  write: WriteConnection,
  id: number,
  color: TagColor,
  step: Pick<LazyCommand, 'begin' | 'at'>,
): void {
  const from = tagStore.find(write, id)
  if (from === undefined || from.color === color) return
  const to = { ...from, color, updatedAt: step.at, changedBy: step.begin() }
  changeRecord(write, tagStore, { commandId: to.changedBy, id, from, to })
}

function byName(tags: Tag[]): Tag[] {
  const collator = new Intl.Collator(undefined, { numeric: true })
  return tags.sort((a, b) => collator.compare(a.name, b.name))
}
