import { CalendarDays, History, ListChecks, PanelLeft, Star, Trash2, Users } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../api/queries.ts'
import { EVERYONE } from '../routes.ts'
import { useTaskCounts } from '../tasks/queries.ts'
import { TodayItem } from '../today/today-item.tsx'
import { cx } from '../ui/cx.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Logo } from '../ui/logo.tsx'
import { isMac, MOD } from '../ui/platform.ts'
import { GroupList } from './group-list.tsx'
import { NavItem } from './nav-item.tsx'
import { PageItem } from './page-item.tsx'
import styles from './sidebar.module.css'
import { SidebarFind } from './sidebar-find.tsx'
import { SidebarFoot } from './sidebar-foot.tsx'
import { SmartLists } from './smart-lists.tsx'
import { TagList } from './tag-list.tsx'
import { useSidebar } from './use-sidebar.ts'

export const Sidebar = memo(function Sidebar({ isOver }: { readonly isOver: boolean }) {
  const { t } = useTranslation()
  const { toggle } = useSidebar()
  const { data: info } = useAppInfo()
  const counts = useTaskCounts().data
  const due = counts && counts.today + counts.overdue
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
        <IconButton size="small" label={t('Hide sidebar')} keys={[MOD, 'B']} onPress={toggle}>
          <PanelLeft strokeWidth={1.75} />
        </IconButton>
      </div>
      <SidebarFind />
      <div className={styles.scroll}>
        <ul>
          <TodayItem />
          <li>
            <NavItem view={EVERYONE} icon={<Users strokeWidth={1.75} />} count={info?.contacts}>
              {t('People')}
            </NavItem>
          </li>
          <PageItem page="calendar" icon={<CalendarDays strokeWidth={1.75} />}>
            {t('Calendar')}
          </PageItem>
          <PageItem page="tasks" icon={<ListChecks strokeWidth={1.75} />} count={due}>
            {t('Tasks')}
          </PageItem>
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
          <PageItem page="history" icon={<History strokeWidth={1.75} />}>
            {t('History')}
          </PageItem>
        </ul>
        <SmartLists />
        <GroupList />
        <TagList />
      </div>
      {info && <SidebarFoot info={info} />}
    </nav>
  )
})
