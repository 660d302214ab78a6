import { TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '../../shared/contract/app.contract.ts'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './banner.module.css'

/** Says that a damaged book was kept aside, until it was read. */
export function DamagedBook({ damaged }: { damaged: NonNullable<AppInfo['damagedBook']> }) {
  const { t } = useTranslation()
  const [isRead, setRead] = useState(false)
  if (isRead) return null
  return (
    <div className={styles.banner} role="alert">
      <TriangleAlert aria-hidden="true" strokeWidth={1.75} />
      <p>
        {t('The book {{path}} was damaged. It was kept as {{keptAs}}, and nothing was written over it.', damaged)}{' '}
        {t('You are now in a new, empty book.')}
      </p>
      <IconButton size="small" label={t('Close message')} onPress={() => setRead(true)}>
        <X strokeWidth={1.75} />
      </IconButton>
    </div>
  )
}
