import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { usePalette } from '../palette/palette-store.ts'
import { Keys } from '../ui/keys.tsx'
import { isMac, MOD } from '../ui/platform.ts'
import styles from './sidebar-find.module.css'
import { useWindow } from './window-store.ts'

/** The way to the palette: it looks like a field, and is one a moment later. */
export function SidebarFind() {
  const { t } = useTranslation()
  const open = () => {
    useWindow.getState().setSidebarOver(false)
    usePalette.getState().open()
  }
  return (
    <button
      type="button"
      className={styles.find}
      aria-haspopup="dialog"
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
      onClick={open}
    >
      <Search aria-hidden="true" strokeWidth={1.75} />
      <span className={styles.words}>{t('Find or add')}</span>
      <Keys keys={[MOD, 'K']} />
    </button>
  )
}
