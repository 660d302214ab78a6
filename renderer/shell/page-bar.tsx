import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { isMac } from '../ui/platform.ts'
import styles from './page-bar.module.css'
import { useLayout } from './use-layout.ts'
import { WindowControls } from './window-controls.tsx'
import { useWindowParts } from './window-store.ts'

/** The bar over the page: the window is dragged by it. With room for one pane it begins with the way back. */
export function PageBar({ leading, children }: { leading?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation()
  const layout = useLayout()
  const { list, route, showPane } = useWindowParts('list', 'route', 'showPane')
  const isAlone = layout === 'one' && route.page === 'people'
  return (
    <div className={cx(styles.bar, isMac && layout === 'one' && styles.lights)}>
      {isAlone ? (
        <Button tone="accent" icon={<ChevronLeft strokeWidth={1.75} />} onPress={() => showPane('list')}>
          {list.tag ?? { all: t('People'), favorites: t('Favourites'), trash: t('Trash') }[list.view]}
        </Button>
      ) : (
        leading
      )}
      <span className={styles.room} />
      {children}
      <WindowControls />
    </div>
  )
}
