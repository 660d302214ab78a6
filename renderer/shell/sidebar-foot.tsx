import { HardDrive, Settings as SettingsIcon } from 'lucide-react'
import { Focusable } from 'react-aria-components/Focusable'
import { Header } from 'react-aria-components/Header'
import type { Key } from 'react-aria-components/Menu'
import { MenuSection } from 'react-aria-components/Menu'
import { Separator } from 'react-aria-components/Separator'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '../../shared/contract/app.contract.ts'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { ImportNotice } from '../interchange/import-notice.tsx'
import { cx } from '../ui/cx.ts'
import tooltip from '../ui/icon-button.module.css'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import styles from './sidebar-foot.module.css'
import { useWindow } from './window-store.ts'

const THEMES = ['system', 'light', 'dark'] as const
const DENSITIES = ['comfortable', 'compact'] as const

/** Where everything lies, in plain sight, and how the window looks. */
export function SidebarFoot({ info }: { info: AppInfo }) {
  const { t } = useTranslation()
  return (
    <div className={styles.foot}>
      <ImportNotice />
      <div className={styles.line}>
        <TooltipTrigger delay={300}>
          <Focusable>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the folder is told in a tooltip, also to the keyboard */}
            <span className={styles.saved} role="note" tabIndex={0}>
              <HardDrive aria-hidden="true" strokeWidth={1.75} />
              {t('Saved on this computer')}
            </span>
          </Focusable>
          <Tooltip className={cx(tooltip.tooltip)} offset={8} placement="top start">
            {info.bookFolder}
          </Tooltip>
        </TooltipTrigger>
        <AppearanceMenu info={info} />
      </div>
    </div>
  )
}

function AppearanceMenu({ info: { settings } }: { info: AppInfo }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const setHelpOpen = useWindow((state) => state.setHelpOpen)
  return (
    <Menu
      label={t('Appearance')}
      placement="top end"
      trigger={
        <IconButton size="small" label={t('Appearance and shortcuts')}>
          <SettingsIcon strokeWidth={1.75} />
        </IconButton>
      }
    >
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[settings.theme]}
        onSelectionChange={(keys) => void attempt(() => save({ theme: chosen(keys, THEMES) }))}
      >
        <Header>{t('Colours')}</Header>
        <MenuItem id="system">{t('As the system')}</MenuItem>
        <MenuItem id="light">{t('Light')}</MenuItem>
        <MenuItem id="dark">{t('Dark')}</MenuItem>
      </MenuSection>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[settings.density]}
        onSelectionChange={(keys) => void attempt(() => save({ density: chosen(keys, DENSITIES) }))}
      >
        <Header>{t('Rows')}</Header>
        <MenuItem id="comfortable">{t('Comfortable')}</MenuItem>
        <MenuItem id="compact">{t('Compact')}</MenuItem>
      </MenuSection>
      <Separator />
      <MenuItem keys={['?']} onAction={() => setHelpOpen(true)}>
        {t('Keyboard shortcuts')}
      </MenuItem>
    </Menu>
  )
}

function chosen<T extends string>(keys: 'all' | ReadonlySet<Key>, values: readonly [T, ...T[]]): T {
  return values.find((value) => keys !== 'all' && keys.has(value)) ?? values[0]
}
