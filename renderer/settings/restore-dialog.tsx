import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/contract/backup.contract.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { dayAndTime } from './backup-words.ts'
import styles from './restore-dialog.module.css'

type RestoreDialogProps = {
  readonly backup: Backup
  /** How many people the backup holds, and how many the book holds now. */
  readonly then: number
  readonly now: number
  /** How many changes of the book the backup does not have; null when that cannot be told. */
  readonly lost: number | null
  readonly onClose: () => void
}

/** Undo cannot help here, so it is asked. */
export function RestoreDialog({ backup, then, now, lost, onClose }: RestoreDialogProps) {
  const { t, i18n } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const when = dayAndTime(backup.at, new Date(), i18n.language, t)
  // Where there is nothing yet, nothing is replaced.
  const isEmpty = now === 0 && (lost === 0 || lost === null)
  const title = isEmpty ? t('Restore this backup?') : t('Replace everything with this backup?')
  const restore = async () => {
    setBusy(true)
    // When all goes well Kith ends here, and starts again with the other book.
    await attempt(() => invoke('backups.restore', { file: backup.file }))
    setBusy(false)
    onClose()
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p className={styles.consequence}>
        {isEmpty ? (
          <>
            {t('The {{count, number}} people of the backup from {{when}} return.', { count: then, when })}{' '}
            {t('Kith starts anew.')}
          </>
        ) : (
          <>
            {t('Today’s {{count, number}} people are kept aside in a file,', { count: now })}{' '}
            {t('then the {{count, number}} people of the backup from {{when}} return.', { count: then, when })}{' '}
            {lostInWords(lost, t)} {t('Kith starts anew.')}
          </>
        )}
      </p>
      <div className={styles.actions}>
        <Button autoFocus onPress={onClose} isDisabled={isBusy}>
          {t('Cancel')}
        </Button>
        <Button tone={isEmpty ? 'primary' : 'danger'} isPending={isBusy} onPress={() => void restore()}>
          {isEmpty ? t('Restore this backup') : t('Replace with this backup')}
        </Button>
      </div>
    </Dialog>
  )
}

function lostInWords(lost: number | null, t: TFunction): string {
  if (lost === null) return t('What was changed after it is not in it.')
  if (lost === 0) return t('Nothing was changed since.')
  return t('{{count, number}} changes since then are not in it.', { count: lost })
}
