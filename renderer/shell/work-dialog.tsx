import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Progress, ProgressFoot } from '../ui/progress.tsx'
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
      <Progress label={t('Working…')} percent={percent} figures={figures}>
        <span>{figures}</span>
        <span>{t('{{percent}} %', { percent })}</span>
      </Progress>
      <ProgressFoot hint={t('Cancelling leaves your people as they were.')}>
        <Button tone="ghost" onPress={hide}>
          {t('Hide')}
        </Button>
        <Button autoFocus isDisabled={isCancelling} onPress={() => void cancelWork()}>
          {isCancelling ? t('Cancelling…') : t('Cancel')}
        </Button>
      </ProgressFoot>
    </Dialog>
  )
}
