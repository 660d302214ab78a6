import { useTranslation } from 'react-i18next'
import { invoke } from '../api/kith.ts'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useClosing } from './closing-store.ts'
import styles from './tray-dialog.module.css'

/** What becomes of Kith when its window closes; said once, where it can be chosen otherwise. */
export function TrayDialog() {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const isOpen = useClosing(({ isAsked }) => isAsked)
  const putAway = () => useClosing.setState({ isAsked: false })
  const choose = (isKeptInTray: boolean) =>
    void attempt(async () => {
      putAway()
      await save({ isTrayExplained: true, isKeptInTray })
      await invoke('window.close', {})
    })
  return (
    <Dialog title={t('Kith goes on without its window')} isOpen={isOpen} onClose={putAway}>
      <p className={styles.words}>
        {t('So that reminders arrive, Kith stays in the tray when its window is closed.')}{' '}
        {t('Its icon there brings the window back, and so does starting Kith once more.')}{' '}
        {t('Quit it there, or with Ctrl Q.')}
      </p>
      <p className={styles.words}>{t('You can change this later in the settings, under Reminders.')}</p>
      <div className={styles.actions}>
        <Button onPress={() => choose(false)}>{t('Quit when the window closes')}</Button>
        <Button autoFocus tone="primary" onPress={() => choose(true)}>
          {t('Stay in the tray')}
        </Button>
      </div>
    </Dialog>
  )
}
