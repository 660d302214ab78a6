import { ArrowDownUp } from 'lucide-react'
import { MenuSection } from 'react-aria-components/Menu'
import { useTranslation } from 'react-i18next'
import { useSaveSettings } from '../api/queries.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { chooseSort } from './choose-look.ts'
import { type ListSort, useListLook } from './list-scope.ts'

/** Chooses the order of the list. */
export function SortMenu() {
  const { t } = useTranslation()
  const sort = useListLook((state) => state.sort)
  const save = useSaveSettings()
  const choose = (chosen: ListSort) => void chooseSort(chosen, save)
  return (
    <Menu
      label={t('Sort by')}
      placement="bottom end"
      trigger={
        <IconButton label={t('Sort')}>
          <ArrowDownUp strokeWidth={1.75} />
        </IconButton>
      }
    >
      <MenuSection selectionMode="single" selectedKeys={[sort]} disallowEmptySelection aria-label={t('Sort by')}>
        <MenuItem id="name" onAction={() => choose('name')}>
          {t('Name')}
        </MenuItem>
        <MenuItem id="added" onAction={() => choose('added')}>
          {t('Recently added')}
        </MenuItem>
        <MenuItem id="changed" onAction={() => choose('changed')}>
          {t('Recently changed')}
        </MenuItem>
        <MenuItem id="spoken" onAction={() => choose('spoken')}>
          {t('Last spoken')}
        </MenuItem>
      </MenuSection>
    </Menu>
  )
}
