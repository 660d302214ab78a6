import { Ellipsis } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../shared/contract/tags.contract.ts'
import { isVisible } from '../../shared/domain/visible-text.ts'
import { Dot } from '../ui/chip.tsx'
import { ContextMenu } from '../ui/context-menu.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { PromptDialog } from '../ui/prompt-dialog.tsx'
import { renameTag } from './change-tags.ts'
import { NavItem } from './nav-item.tsx'
import { TagActions } from './tag-actions.tsx'
import styles from './tag-item.module.css'

/**
 * A tag in the sidebar: its people, and by its menu all that can be done with it. It is one stop of Tab: the menu is at
 * its right arrow and at the menu key, and its button for the mouse.
 */
export function TagItem({ tag, tags }: { tag: Tag; tags: readonly Tag[] }) {
  const { t } = useTranslation()
  const { name, color, count } = tag
  const item = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isRenaming, setRenaming] = useState(false)
  const isTaken = (to: string) => to !== name && tags.some((other) => other.name === to)
  return (
    <li className={styles.tag} data-tag={name} data-open={isOpen || undefined}>
      <NavItem
        ref={item}
        view={{ view: 'all', tag: name }}
        icon={
          <span className={styles.dot}>
            <Dot color={`var(--tag-${color})`} />
          </span>
        }
        count={count}
        onContextMenu={(event) => {
          event.preventDefault()
          setOpen(true)
        }}
        onRight={() => setOpen(true)}
      >
        {isVisible(name) ? name : t('No name')}
      </NavItem>
      <IconButton
        size="tiny"
        excludeFromTabOrder
        className={styles.more}
        label={t('Change the tag {{name}}', { name })}
        onPress={() => setOpen(true)}
      >
        <Ellipsis strokeWidth={1.75} />
      </IconButton>
      <ContextMenu label={name} target={item} isOpen={isOpen} onClose={() => setOpen(false)}>
        <TagActions tag={tag} tags={tags} onRename={() => setRenaming(true)} />
      </ContextMenu>
      <PromptDialog
        title={t('Rename the tag “{{name}}”', { name })}
        label={t('Name of the tag')}
        initial={name}
        action={(to) => (isTaken(to) ? t('Merge tags') : t('Rename'))}
        hint={(to) => isTaken(to) && t('There is a tag “{{name}}” already: the two become one.', { name: to })}
        isOpen={isRenaming}
        onClose={() => setRenaming(false)}
        onSubmit={(to) => void renameTag(name, to, isTaken(to))}
      />
    </li>
  )
}
