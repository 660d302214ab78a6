import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './help.module.css'
import { KeyList } from './key-list.tsx'
import { useWindowParts } from './window-store.ts'

/** Every key there is, over whatever is in sight. */
export function Help() {
  const { t } = useTranslation()
  const { isHelpOpen, setHelpOpen } = useWindowParts('isHelpOpen', 'setHelpOpen')
  const close = () => setHelpOpen(false)
  return (
    <Dialog title={t('Keyboard shortcuts')} isWide isOpen={isHelpOpen} onClose={close}>
      <div className={styles.close}>
        <IconButton size="small" label={t('Close')} keys={['Esc']} onPress={close}>
          <X strokeWidth={1.75} />
        </IconButton>
      </div>
      <div className={styles.keys}>
        <KeyList level="h3" />
      </div>
    </Dialog>
  )
}
