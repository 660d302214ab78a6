import type { TagColor } from '../../shared/domain/tag-color.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { actAtOnce } from '../contacts/act-on-many.ts'
import { EVERYONE } from '../routes.ts'
import { useWindow } from './window-store.ts'

/** Renames a tag for everyone who carries it; the list that shows it goes along. */
export async function renameTag(name: string, to: string, isMerge: boolean): Promise<void> {
  if (name === to) return
  const command = { name: isMerge ? 'tags.merge' : 'tags.rename', subject: `${name} → ${to}` } as const
  const isDone = await actAtOnce(command, () => invoke('tags.rename', { name, to }))
  const { list, showList } = useWindow.getState()
  if (isDone && list.tag === name) showList({ ...list, tag: to })
}

/** Takes a tag off everyone. */
export async function deleteTag(name: string): Promise<void> {
  const isDone = await actAtOnce({ name: 'tags.delete', subject: name }, () => invoke('tags.delete', { name }))
  const { list, showList } = useWindow.getState()
  if (isDone && list.tag === name) showList(EVERYONE)
}

export function setTagColor(name: string, color: TagColor): Promise<boolean> {
  return attempt(() => invoke('tags.setColor', { name, color }))
}
