import { Check, FileUp, Merge, Pencil, Trash2 } from 'lucide-react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection, SubmenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../shared/contract/tags.contract.ts'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import { exportTag } from '../interchange/export-people.ts'
import { Dot } from '../ui/chip.tsx'
import { colorNames } from '../ui/color-words.ts'
import { cx } from '../ui/cx.ts'
import menuStyles from '../ui/menu.module.css'
import { MenuItem } from '../ui/menu.tsx'
import { deleteTag, renameTag, setTagColor } from './change-tags.ts'
import styles from './tag-actions.module.css'

const MOST = 200

/** The entries of a tag's menu. */
export function TagActions({ tag, tags, onRename }: { tag: Tag; tags: readonly Tag[]; onRename: () => void }) {
  const { t } = useTranslation()
  const others = tags.filter((other) => other !== tag)
  const colors = Object.entries(colorNames(t)) as [TagColor, string][]
  return (
    <>
      <MenuItem icon={<Pencil />} onAction={onRename}>
        {t('Rename…')}
      </MenuItem>
      {others.length > 0 && (
        <SubmenuTrigger>
          <MenuItem icon={<Merge />}>{t('Merge into')}</MenuItem>
          <Popover className={cx(menuStyles.popover)} offset={-2}>
            <AriaMenu className={cx(menuStyles.menu)} aria-label={t('Merge into')}>
              {others.slice(0, MOST).map(({ name, color }) => (
                <MenuItem
                  key={name}
                  icon={
                    <span className={styles.dot} aria-hidden="true">
                      <Dot color={`var(--tag-${color})`} />
                    </span>
                  }
                  onAction={() => void renameTag(tag.name, name, true)}
                >
                  {name}
                </MenuItem>
              ))}
            </AriaMenu>
          </Popover>
        </SubmenuTrigger>
      )}
      <MenuItem icon={<FileUp />} onAction={() => exportTag(tag.name)}>
        {t('Export…')}
      </MenuItem>
      <Separator />
      <MenuSection
        className={cx(styles.colors)}
        aria-label={t('Colour')}
        selectionMode="single"
        selectedKeys={[tag.color]}
        disallowEmptySelection
      >
        {colors.map(([color, word]) => (
          <AriaMenuItem
            key={color}
            id={color}
            textValue={word}
            aria-label={word}
            className={cx(styles.color)}
            style={{ background: `var(--tag-${color})` }}
            onAction={() => color !== tag.color && void setTagColor(tag.name, color)}
          >
            {({ isSelected }) => <Check className={cx(!isSelected && styles.hidden)} aria-hidden="true" />}
          </AriaMenuItem>
        ))}
      </MenuSection>
      <Separator />
      <MenuItem isDanger icon={<Trash2 />} onAction={() => void deleteTag(tag.name)}>
        {t('Delete tag')}
      </MenuItem>
    </>
  )
}
