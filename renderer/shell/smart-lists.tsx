import { Snowflake } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useColdCount } from '../keep-in-touch/queries.ts'
import { openPage } from './panes.ts'
import styles from './sidebar.module.css'
import { useWindow } from './window-store.ts'

/** Lists that look after themselves: who is going cold. */
export function SmartLists() {
  const { t } = useTranslation()
  const { data: count = 0 } = useColdCount()
  const isHere = useWindow(({ route }) => route.page === 'cold')
  return (
    <>
      <h2 className={styles.heading}>{t('Smart lists')}</h2>
      <ul>
        <li>
          <button
            type="button"
            className={styles.item}
            aria-current={isHere ? 'page' : undefined}
            onClick={() => openPage('cold')}
          >
            <Snowflake strokeWidth={1.75} />
            <span className={styles.name}>{t('Going cold')}</span>
            {count > 0 && <span className={styles.count}>{t('{{count, number}}', { count })}</span>}
          </button>
        </li>
      </ul>
    </>
  )
}
