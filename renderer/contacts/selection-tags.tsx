import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import { useTags } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Dot } from '../ui/chip.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { PromptDialog } from '../ui/prompt-dialog.tsx'
import { tagMany, untagMany } from './act-on-many.ts'
import { useSelection } from './selection-store.ts'
import styles from './selection-tags.module.css'
import { useTagsOf } from './use-selection-facts.ts'

/** A menu is no place for thousands; a tag beyond these is written. */
const MOST = 200

export function SelectionTags() {
  const { t } = useTranslation()
  const ids = useSelection((state) => state.ids)
  const { data: known = [] } = useTags()
  const { data: carried = [] } = useTagsOf(ids)
  const [isNaming, setNaming] = useState(false)
  return (
    <>
      <Menu label={t('Tags to add')} trigger={<Button icon={<Plus strokeWidth={1.75} />}>{t('Add tag')}</Button>}>
        {known.slice(0, MOST).map(({ name, color }) => (
          <MenuItem key={name} icon={<TagDot color={color} />} onAction={() => void tagMany(name)}>
            {name}
          </MenuItem>
        ))}
        {known.length > 0 && <Separator />}
        <MenuItem icon={<Plus />} onAction={() => setNaming(true)}>
          {t('New tag…')}
        </MenuItem>
      </Menu>
      {carried.length > 0 && (
        <Menu
          label={t('Tags to take off')}
          trigger={<Button icon={<Minus strokeWidth={1.75} />}>{t('Take tag off')}</Button>}
        >
          {carried.slice(0, MOST).map(({ name, color }) => (
            <MenuItem key={name} icon={<TagDot color={color} />} onAction={() => void untagMany(name)}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      )}
      <PromptDialog
        title={t('New tag')}
        label={t('Name of the tag')}
        action={t('Add tag')}
        isOpen={isNaming}
        onClose={() => setNaming(false)}
        onSubmit={(name) => void tagMany(name)}
      />
    </>
  )
}

export function TagDot({ color }: { color: string }) {
  return (
    <span className={styles.dot} aria-hidden="true">
      <Dot color={`var(--tag-${color})`} />
    </span>
  )
}
