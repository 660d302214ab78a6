import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PageBar } from '../shell/page-bar.tsx'
import { backToPeople } from '../shell/panes.ts'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './import-bar.module.css'

/** The bar above each page of an import, with the way back. */
export function ImportBar() {
  const { t } = useTranslation()
  return (
    <PageBar
      leading={
        <>
          <IconButton label={t('Back to people')} keys={['Esc']} onPress={backToPeople}>
            <ArrowLeft strokeWidth={1.75} />
          </IconButton>
          <span className={styles.crumb}>{t('Import')}</span>
        </>
      }
    />
  )
}
