import type { TFunction } from 'i18next'
import type { Tag } from '../../shared/contract/tags.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { invoke } from '../api/kith.ts'
import { actAtOnce, tagMany, untagMany } from '../contacts/act-on-many.ts'
import { useSelection } from '../contacts/selection-store.ts'
import { type CommandContext, hasMany, isTrashShown, personOf } from '../shell/command-context.ts'
import type { PaletteItem } from './item.ts'
import { ranked } from './rank.ts'

const MOST = 4

/** Tags to put on, or to take off, whoever is open or chosen: those that answer what was typed. */
export function tagItems(
  typed: string,
  tags: readonly Tag[],
  context: CommandContext,
  t: TFunction,
): readonly PaletteItem[] {
  const whom = whomOf(context, t)
  if (whom === null || typed === '') return []
  const offered = tags.flatMap(({ name, color }, index) => {
    const item = (id: string, label: string, run: () => unknown): PaletteItem => ({
      id: `${id}-${index}`,
      label,
      dot: `var(--tag-${color})`,
      detail: whom.name,
      run,
    })
    const on = item('tag-on', t('Tag with “{{tag}}”', { tag: name }), () => whom.tag(name))
    const off = item('tag-off', t('Take the tag “{{tag}}” off', { tag: name }), () => whom.untag(name))
    return whom.carried === null ? [on, off] : [whom.carried.includes(name) ? off : on]
  })
  return ranked(typed, offered, ({ label }) => ({ label, words: 'label category add remove' }))
    .slice(0, MOST)
    .map(({ value }) => value)
}

type Whom = {
  readonly name: string
  /** The tags they have; null when that differs among them. */
  readonly carried: readonly string[] | null
  readonly tag: (name: string) => unknown
  readonly untag: (name: string) => unknown
}

function whomOf(context: CommandContext, t: TFunction): Whom | null {
  if (isTrashShown()) return null
  if (hasMany()) {
    const count = useSelection.getState().ids.size
    return { name: t('{{count, number}} people selected', { count }), carried: null, tag: tagMany, untag: untagMany }
  }
  const contact = personOf(context)
  if (contact === null) return null
  return {
    name: nameOf(contact) || t('a person without a name'),
    carried: contact.tags,
    tag: (name) => change(contact.id, [name], []),
    untag: (name) => change(contact.id, [], [name]),
  }
}

function change(id: ContactId, add: string[], remove: string[]): Promise<boolean> {
  const name = add.length > 0 ? 'contacts.tag' : 'contacts.untag'
  return actAtOnce({ name, subject: [...add, ...remove].join() }, () =>
    invoke('contacts.tag', { ids: [id], add, remove }),
  )
}
