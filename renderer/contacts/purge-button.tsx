import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke } from '../api/kith.ts'
import { useWindow } from '../shell/window-store.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast-store.ts'
import { attempt, neighbour } from './act.ts'
import { scopeNow } from './list-scope.ts'
import styles from './purge-button.module.css'

type PurgeButtonProps = {
  /** Who of those in the trash; null for everybody in it. */
  readonly ids: readonly ContactId[] | null
  readonly count: number
  /** The name of the only one, or empty. */
  readonly name: string
}

/** Deletes for good. Undo cannot help here, so it is asked. */
export function PurgeButton({ ids, count, name }: PurgeButtonProps) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const close = () => setAsking(false)
  const who = name || t('{{count, number}} people', { count })
  const purge = async () => {
    setBusy(true)
    const isDone = await attempt(() => (ids === null ? invoke('contacts.purge', { ids }) : purgeOpen(ids)))
    setBusy(false)
    close()
    if (!isDone) return
    useToasts.getState().show({ text: t('Deleted {{who}} for good', { who }) })
  }
  return (
    <>
      <Button
        isSmall={ids !== null}
        tone="dangerText"
        icon={<Trash2 strokeWidth={1.75} />}
        onPress={() => setAsking(true)}
      >
        {ids === null ? t('Empty the trash…') : t('Delete for good…')}
      </Button>
      <Dialog title={t('Delete {{who}} for good?', { who })} isOpen={isAsking} onClose={close}>
        <p className={styles.consequence}>
          {t('Nothing is kept, also not in the history, so this cannot be undone. Backups made before still hold it.')}
        </p>
        <div className={styles.actions}>
          <Button autoFocus isDisabled={isBusy} onPress={close}>
            {t('Cancel')}
          </Button>
          <Button tone="danger" isPending={isBusy} onPress={() => void purge()}>
            {t('Delete for good')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}

/** The next one in the list takes the place, as after deleting. */
async function purgeOpen(ids: readonly ContactId[]): Promise<void> {
  const { selected, select } = useWindow.getState()
  const scope = scopeNow()
  const open = ids.find((id) => id === selected)
  const position = open === undefined ? null : await invoke('contacts.position', { scope, id: open })
  await invoke('contacts.purge', { ids: [...ids] })
  if (open !== undefined) select(await neighbour(scope, position))
}
