import { Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openPage } from '../shell/panes.ts'
import styles from '../shell/sidebar.module.css'
import { useWindow } from '../shell/window-store.ts'
import { useDay } from './use-day.ts'

/** Today in the sidebar, with how much is overdue or due. */
export function TodayItem() {
  const { t } = useTranslation()
  const { data: today } = useDay()
  const isHere = useWindow(({ route }) => route.page === 'today')
  const count = today === undefined ? 0 : today.overdue.total + today.due.total
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => openPage('today')}
      >
        <Sun strokeWidth={1.75} />
        <span className={styles.name}>{t('Today')}</span>
        {count > 0 && <span className={styles.pressing}>{t('{{count, number}}', { count })}</span>}
      </button>
    </li>
  )
}
