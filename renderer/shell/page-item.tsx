import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openPage } from './panes.ts'
import styles from './sidebar.module.css'
import { useWindow } from './window-store.ts'

type PageItemProps = {
  readonly page: Parameters<typeof openPage>[0]
  readonly icon: ReactNode
  readonly count?: number | undefined
  readonly children: string
}

/** A page in the sidebar that is no list of people. */
export function PageItem({ page, icon, count = 0, children }: PageItemProps) {
  const { t } = useTranslation()
  const isHere = useWindow(({ route }) => route.page === page)
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => openPage(page)}
      >
        {icon}
        <span className={styles.name}>{children}</span>
        {count > 0 && <span className={styles.count}>{t('{{count, number}}', { count })}</span>}
      </button>
    </li>
  )
}
