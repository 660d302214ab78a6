import { useEffect, useState } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Dialog } from '../ui/dialog.tsx'
import styles from './import-dialog.module.css'
import { fileName, percentOf, useImport } from './import-store.ts'
import { cancelImport } from './run-import.ts'

/** An import that is done sooner than this shows no dialog. */
const PATIENCE_MS = 300

export function ImportDialog() {
  const { t } = useTranslation()
  const { isRunning, isHidden, isCancelling, progress, setHidden } = useImport()
  const isLong = useLonger(isRunning, PATIENCE_MS)
  const percent = progress ? percentOf(progress) : 0
  const title = progress ? t('Importing {{file}}', { file: fileName(progress.file) }) : t('Importing')
  return (
    <Dialog title={title} isOpen={isLong && !isHidden} onClose={() => setHidden(true)}>
      <p className={styles.lead}>{t('You can keep working. Kith tells you when it is done.')}</p>
      <ProgressBar
        className={cx(styles.progress)}
        aria-label={title}
        value={percent}
        valueLabel={t('{{percent}} %, {{count, number}} cards', { percent, count: progress?.cards ?? 0 })}
      >
        <div className={styles.track}>
          <div className={styles.fill} style={{ inlineSize: `${percent}%` }} />
        </div>
      </ProgressBar>
      <div className={styles.figures}>
        <span className={styles.cards}>
          {t('{{count, number}} cards', { count: progress?.cards ?? 0 })}
          {progress && progress.name !== '' && `, ${progress.name}`}
        </span>
        <span>{t('{{percent}} %', { percent })}</span>
      </div>
      <div className={styles.foot}>
        <p>{t('Cancelling leaves your people as they were.')}</p>
        <Button tone="ghost" onPress={() => setHidden(true)}>
          {t('Hide')}
        </Button>
        <Button autoFocus isDisabled={isCancelling} onPress={() => void cancelImport()}>
          {isCancelling ? t('Cancelling…') : t('Cancel import')}
        </Button>
      </div>
    </Dialog>
  )
}

/** True once something has been so for a while. */
function useLonger(isSo: boolean, milliseconds: number): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isSo) return setLong(false)
    const timer = setTimeout(() => setLong(true), milliseconds)
    return () => clearTimeout(timer)
  }, [isSo, milliseconds])
  return isLong && isSo
}
