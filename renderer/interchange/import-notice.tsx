import { useTranslation } from 'react-i18next'
import styles from './import-notice.module.css'
import { percentOf, useImport } from './import-store.ts'

/** A hidden import, at the sidebar's foot. A click brings its dialog back. */
export function ImportNotice() {
  const { t } = useTranslation()
  const { isRunning, isHidden, work, progress, setHidden } = useImport()
  if (!isRunning || !isHidden) return null
  const percent = progress ? percentOf(progress) : 0
  return (
    <button type="button" className={styles.notice} onClick={() => setHidden(false)}>
      <span>
        {work === 'preview' ? t('Reading, {{percent}} %', { percent }) : t('Importing, {{percent}} %', { percent })}
      </span>
      <span className={styles.track}>
        <span className={styles.fill} style={{ inlineSize: `${percent}%` }} />
      </span>
    </button>
  )
}
