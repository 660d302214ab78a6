import { useTranslation } from 'react-i18next'
import { Progress } from '../ui/progress.tsx'
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
    <Progress label={t('Exporting')} percent={percent} figures={figures}>
      <span>{figures}</span>
    </Progress>
  )
}
