import { Ellipsis, FileDown, FileUp, Table2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSaveSettings } from '../api/queries.ts'
import { exportEveryone } from '../interchange/export-people.ts'
import { chooseImport } from '../interchange/run-import.ts'
import { useLayout } from '../shell/use-layout.ts'
import { useIsTable } from '../shell/use-panes.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { MOD, SHIFT } from '../ui/platform.ts'
import { chooseView } from './choose-look.ts'

/** What is done with everyone, and what the bar of a narrow list has no room for. */
export function ListMenu() {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const isNarrow = useLayout() === 'two'
  const isTable = useIsTable()
  return (
    <Menu
      label={t('More to do with people')}
      placement="bottom end"
      trigger={
        <IconButton label={t('Import and export')}>
          <Ellipsis strokeWidth={1.75} />
        </IconButton>
      }
    >
      {isNarrow && !isTable && (
        <MenuItem icon={<Table2 />} onAction={() => void chooseView('table', save)}>
          {t('Show as table')}
        </MenuItem>
      )}
      <MenuItem icon={<FileDown />} keys={[MOD, 'O']} onAction={() => void chooseImport()}>
        {t('Import…')}
      </MenuItem>
      <MenuItem icon={<FileUp />} keys={[MOD, SHIFT, 'E']} onAction={() => exportEveryone()}>
        {t('Export everyone…')}
      </MenuItem>
    </Menu>
  )
}
