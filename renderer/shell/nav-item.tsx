import type { MouseEvent, ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListView } from '../routes.ts'
import { chordOf } from './chords.ts'
import styles from './sidebar.module.css'
import { useWindowParts } from './window-store.ts'

type NavItemProps = {
  readonly view: ListView
  readonly icon: ReactNode
  readonly count: number | undefined
  readonly children: string
  readonly ref?: Ref<HTMLButtonElement>
  /** What the right mouse button and the menu key do. */
  readonly onContextMenu?: (event: MouseEvent) => void
  /** What the right arrow does: it opens the same. */
  readonly onRight?: () => void
}

/** One list of people in the sidebar. */
export function NavItem({ view, icon, count, children, ref, onContextMenu, onRight }: NavItemProps) {
  const { t } = useTranslation()
  const { list, route, showList } = useWindowParts('list', 'route', 'showList')
  const isSame = list.view === view.view && list.tag === view.tag && list.group === view.group
  const isHere = route.page === 'people' && isSame
  return (
    <button
      ref={ref}
      type="button"
      className={styles.item}
      aria-current={isHere ? 'page' : undefined}
      onClick={() => showList(view)}
      onContextMenu={onContextMenu}
      onKeyDown={onRight && ((event) => chordOf(event.nativeEvent) === 'Right' && onRight())}
      aria-keyshortcuts={onRight && 'ArrowRight Shift+F10'}
    >
      {icon}
      <span className={styles.name} dir="auto">
        {children}
      </span>
      {count !== undefined && count > 0 && <span className={styles.count}>{t('{{count, number}}', { count })}</span>}
    </button>
  )
}
