import { useTranslation } from 'react-i18next'
import styles from './calendar-grid.module.css'

/** How many more there are on a day than are drawn; it leads to that day. */
export function MoreLine({ count }: { count: number }) {
  const { t } = useTranslation()
  return (
    <button type="button" tabIndex={-1} className={styles.more}>
      {t('{{count}} more', { count })}
    </button>
  )
}
