import { History, PanelLeft, Star, Trash2, Users } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../api/queries.ts'
import { EVERYONE } from '../routes.ts'
import { cx } from '../ui/cx.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Logo } from '../ui/logo.tsx'
import { isMac, MOD } from '../ui/platform.ts'
import { GroupList } from './group-list.tsx'
import { NavItem } from './nav-item.tsx'
import { openPage } from './panes.ts'
import styles from './sidebar.module.css'
import { SidebarFind } from './sidebar-find.tsx'
import { SidebarFoot } from './sidebar-foot.tsx'
import { SmartLists } from './smart-lists.tsx'
import { TagList } from './tag-list.tsx'
import { useWindow } from './window-store.ts'

type SidebarProps = { readonly isOver: boolean; readonly onHide: () => void }

export function Sidebar({ isOver, onHide }: SidebarProps) {
  const { t } = useTranslation()
  const { data: info } = useAppInfo()
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isOver) nav.current?.querySelector<HTMLElement>('[aria-current], li button')?.focus()
  }, [isOver])
  return (
    <nav
      ref={nav}
      className={cx(styles.sidebar, isOver && styles.over)}
      id="sidebar"
      data-pane="sidebar"
      aria-label={t('Lists')}
    >
      <div className={cx(styles.bar, isMac && styles.lights)}>
        {!isMac && <Logo />}
        {!isMac && <b className={styles.brand}>Kith</b>}
        <span className={styles.room} />
        <IconButton size="small" label={t('Hide sidebar')} keys={[MOD, 'B']} onPress={onHide}>
          <PanelLeft strokeWidth={1.75} />
        </IconButton>
      </div>
      <SidebarFind />
      <div className={styles.scroll}>
        <ul>
          <li>
            <NavItem view={EVERYONE} icon={<Users strokeWidth={1.75} />} count={info?.contacts}>
              {t('People')}
            </NavItem>
          </li>
          <li>
            <NavItem view={{ view: 'favorites', tag: null }} icon={<Star strokeWidth={1.75} />} count={info?.favorites}>
              {t('Favourites')}
            </NavItem>
          </li>
          {info !== undefined && info.trash > 0 && (
            <li>
              <NavItem view={{ view: 'trash', tag: null }} icon={<Trash2 strokeWidth={1.75} />} count={info.trash}>
                {t('Trash')}
              </NavItem>
            </li>
          )}
          <HistoryItem />
        </ul>
        <SmartLists />
        <GroupList />
        <TagList />
      </div>
      {info && <SidebarFoot info={info} />}
    </nav>
  )
}

function HistoryItem() {
  const { t } = useTranslation()
  const isHere = useWindow(({ route }) => route.page === 'history')
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => openPage('history')}
      >
        <History strokeWidth={1.75} />
        <span className={styles.name}>{t('History')}</span>
      </button>
    </li>
  )
}
