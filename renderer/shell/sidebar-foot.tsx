import { Archive, HardDrive, Settings as SettingsIcon } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '../../shared/contract/app.contract.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { ImportNotice } from '../interchange/import-notice.tsx'
import { ReminderBell } from '../reminders/reminder-bell.tsx'
import { lastBackupInWords } from '../settings/backup-words.ts'
import { cx } from '../ui/cx.ts'
import tooltip from '../ui/icon-button.module.css'
import { IconButton } from '../ui/icon-button.tsx'
import { MOD } from '../ui/platform.ts'
import { useToday } from '../ui/use-today.ts'
import { openPage } from './panes.ts'
import styles from './sidebar-foot.module.css'

const showBookFolder = () => void attempt(() => invoke('window.perform', { what: 'showBookFolder' }))

/** Where everything lies, which opens there, and when it was backed up, in plain sight, and the way to the settings. */
export function SidebarFoot({ info }: { info: AppInfo }) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  return (
    <div className={styles.foot}>
      <ImportNotice />
      <div className={styles.line}>
        <div className={styles.states}>
          <TooltipTrigger delay={300}>
            <Button className={cx(styles.state, styles.folder)} onPress={showBookFolder}>
              <HardDrive aria-hidden="true" strokeWidth={1.75} />
              <span className={styles.words}>{t('On this computer')}</span>
            </Button>
            <Tooltip className={cx(tooltip.tooltip)} offset={8} placement="top start">
              {info.bookFolder}
            </Tooltip>
          </TooltipTrigger>
          <span className={styles.state}>
            <Archive aria-hidden="true" strokeWidth={1.75} />
            <span className={styles.words}>{lastBackupInWords(info.lastBackupAt, today, i18n.language, t)}</span>
          </span>
        </div>
        <ReminderBell />
        <IconButton size="small" label={t('Settings')} keys={[MOD, ',']} onPress={() => openPage('settings')}>
          <SettingsIcon strokeWidth={1.75} />
        </IconButton>
      </div>
    </div>
  )
}
