import type { TagColor } from '../../shared/domain/tag-color.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { actAtOnce } from '../contacts/act-on-many.ts'
import { EVERYONE } from '../routes.ts'
import { focusSoonWhereLost } from '../ui/use-focus-soon.ts'
import { sayDone } from './undo.ts'
import { useWindow } from './window-store.ts'

/** Renames a tag for everyone who carries it; the list that shows it goes along. */
export async function renameTag(name: string, to: string, isMerge: boolean): Promise<void> {
  if (name === to) return
  const command = { name: isMerge ? 'tags.merge' : 'tags.rename', subject: `${name} → ${to}` } as const
  const isDone = await actAtOnce(command, () => invoke('tags.rename', { name, to }))
  const { list, showList } = useWindow.getState()
  if (isDone && list.tag === name) showList({ ...list, tag: to })
  focusSoonWhereLost(() => itemOf(to))
}

/** Takes a tag off everyone. */
export async function deleteTag(name: string): Promise<void> {
  const items = [...document.querySelectorAll<HTMLElement>('[data-tag]')]
  const at = items.findIndex((item) => item.dataset.tag === name)
  const beside = (items[at + 1] ?? items[at - 1])?.dataset.tag
  const isDone = await actAtOnce({ name: 'tags.delete', subject: name }, () => invoke('tags.delete', { name }))
  const { list, showList } = useWindow.getState()
  if (isDone && list.tag === name) showList(EVERYONE)
  focusSoonWhereLost(() => itemOf(beside))
}

/** The tag's place in the sidebar. */
function itemOf(name: string | undefined): HTMLElement | null {
  return name === undefined ? null : document.querySelector(`[data-tag="${CSS.escape(name)}"] button`)
}

/** Gives a tag another colour; the toast gives it the old one back. */
export function setTagColor(name: string, color: TagColor): Promise<boolean> {
  return attempt(async () => {
    await invoke('tags.setColor', { name, color })
    sayDone({ name: 'tags.setColor', subject: name, contacts: 0 })
  })
}
