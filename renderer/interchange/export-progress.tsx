import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useTranslation } from 'react-i18next'
import { cx } from '../ui/cx.ts'
import styles from './export-dialog.module.css'
import { useExport } from './export-store.ts'

/** How far the file is. */
export function ExportProgressBar() {
  const { t } = useTranslation()
  const progress = useExport((state) => state.progress)
  if (progress === null) return <p className={styles.waiting}>{t('Choose where the file goes.')}</p>
  const { done, total } = progress
  const percent = total === 0 ? 0 : Math.min(100, Math.floor((100 * done) / total))
  const figures = t('{{done, number}} of {{count, number}} people', { done, count: total })
  return (
    <ProgressBar className={cx(styles.progress)} aria-label={t('Exporting')} value={percent} valueLabel={figures}>
      <div className={styles.track}>
        <div className={styles.fill} style={{ inlineSize: `${percent}%` }} />
      </div>
      <p className={styles.figures}>{figures}</p>
    </ProgressBar>
  )
}
