import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useListTitle } from '../contacts/use-groups.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { isMac } from '../ui/platform.ts'
import styles from './page-bar.module.css'
import { SidebarButton } from './sidebar-button.tsx'
import { useLayout } from './use-layout.ts'
import { useIsOnePane } from './use-panes.ts'
import { useSidebar } from './use-sidebar.ts'
import { WindowControls } from './window-controls.tsx'
import { useWindowParts } from './window-store.ts'

type PageBarProps = {
  readonly leading?: ReactNode
  /** Something else stands before it, and has the way to the sidebar. */
  readonly isInner?: boolean
  readonly children?: ReactNode
}

/** The bar over the page: the window is dragged by it. With room for one pane it begins with the way back. */
export function PageBar({ leading, isInner = false, children }: PageBarProps) {
  const layout = useLayout()
  const title = useListTitle()
  const isOnePane = useIsOnePane()
  const { route, showPane } = useWindowParts('route', 'showPane')
  const { isBeside } = useSidebar()
  const isFirst = !isInner && route.page !== 'people' && !isBeside
  const isAlone = isOnePane && route.page === 'people'
  return (
    <div className={cx(styles.bar, isMac && (layout === 'one' || isFirst) && styles.lights)}>
      {isAlone ? (
        <Button tone="accent" icon={<ChevronLeft strokeWidth={1.75} />} onPress={() => showPane('list')}>
          {title}
        </Button>
      ) : (
        <>
          {isFirst && <SidebarButton />}
          {leading}
        </>
      )}
      <span className={styles.room} />
      {children}
      <WindowControls />
    </div>
  )
}
