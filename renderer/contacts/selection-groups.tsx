import { Plus, UserMinus, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../shell/window-store.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { PromptDialog } from '../ui/prompt-dialog.tsx'
import { addManyToGroup, createGroupOfMany, removeManyFromGroup } from './act-on-many.ts'
import { useGroups } from './use-groups.ts'

/** A menu is no place for thousands. */
const MOST = 200

/** Puts those selected into a group, new or not, and out of the one in sight. */
export function SelectionGroups() {
  const { t } = useTranslation()
  const { data: groups = [] } = useGroups()
  const shown = useWindow(({ list }) => list.group)
  const [isNaming, setNaming] = useState(false)
  const here = groups.find(({ uid }) => uid === shown)
  return (
    <>
      <Menu label={t('Groups')} trigger={<Button icon={<Plus strokeWidth={1.75} />}>{t('Add to group…')}</Button>}>
        {groups.slice(0, MOST).map((group) => (
          <MenuItem key={group.uid} icon={<UsersRound />} onAction={() => void addManyToGroup(group)}>
            {group.name || t('No name')}
          </MenuItem>
        ))}
        {groups.length > 0 && <Separator />}
        <MenuItem icon={<Plus />} onAction={() => setNaming(true)}>
          {t('New group…')}
        </MenuItem>
      </Menu>
      {here && (
        <Button icon={<UserMinus strokeWidth={1.75} />} onPress={() => void removeManyFromGroup(here)}>
          {t('Take out of this group')}
        </Button>
      )}
      <PromptDialog
        title={t('New group')}
        label={t('Name of the group')}
        action={t('Make group')}
        isOpen={isNaming}
        onClose={() => setNaming(false)}
        onSubmit={(name) => void createGroupOfMany(name)}
      />
    </>
  )
}
