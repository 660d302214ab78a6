import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Dialog } from '../ui/dialog.tsx'
import styles from './work-dialog.module.css'
import { cancelWork, useWork } from './work-store.ts'

/** How far something that takes long has come, and the way to stop it. */
export function WorkDialog() {
  const { t } = useTranslation()
  const { progress, isHidden, isCancelling } = useWork()
  const { done, total } = progress ?? { done: 0, total: 0 }
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total)
  const hide = () => useWork.setState({ isHidden: true })
  const figures = t('{{done, number}} of {{count, number}} people', { done, count: total })
  return (
    <Dialog title={t('Working…')} isOpen={progress !== null && !isHidden} onClose={hide}>
      <ProgressBar className={cx(styles.progress)} aria-label={t('Working…')} value={percent} valueLabel={figures}>
        <div className={styles.track}>
          <div className={styles.fill} style={{ inlineSize: `${percent}%` }} />
        </div>
      </ProgressBar>
      <div className={styles.figures}>
        <span>{figures}</span>
        <span>{t('{{percent}} %', { percent })}</span>
      </div>
      <div className={styles.foot}>
        <p>{t('Cancelling leaves your people as they were.')}</p>
        <Button tone="ghost" onPress={hide}>
          {t('Hide')}
        </Button>
        <Button autoFocus isDisabled={isCancelling} onPress={() => void cancelWork()}>
          {isCancelling ? t('Cancelling…') : t('Cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
