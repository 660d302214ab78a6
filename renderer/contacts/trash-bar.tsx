import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../api/queries.ts'
import styles from './people-pane.module.css'
import { PurgeButton } from './purge-button.tsx'

/** What becomes of those in the trash, and the way to empty it now. */
export function TrashBar({ count }: { count: number }) {
  const { t } = useTranslation()
  const isEmptied = useAppInfo().data?.settings.isTrashEmptied ?? false
  return (
    <div className={styles.trash}>
      <p>
        {isEmptied
          ? t('People here are deleted for good after 30 days.')
          : t('People here stay until you delete them for good.')}
      </p>
      <PurgeButton ids={null} count={count} name="" />
    </div>
  )
}
