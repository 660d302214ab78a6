import { Bell } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useInbox } from '../api/queries.ts'
import { openPage } from '../shell/panes.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { MOD } from '../ui/platform.ts'
import styles from './reminder-bell.module.css'

const MOST = 99

/** The way to the inbox, with how many reminders are new. */
export function ReminderBell() {
  const { t } = useTranslation()
  const unseen = useInbox().data?.unseen ?? 0
  const label = unseen === 0 ? t('Reminders') : t('Reminders, {{count, number}} new', { count: unseen })
  return (
    <IconButton
      size="small"
      className={styles.bell}
      label={label}
      keys={[MOD, 'Shift', 'R']}
      onPress={() => openPage('reminders')}
    >
      <Bell strokeWidth={1.75} />
      {unseen > 0 && (
        <span className={styles.count} aria-hidden="true">
          {unseen > MOST ? `${MOST}+` : unseen}
        </span>
      )}
    </IconButton>
  )
}
