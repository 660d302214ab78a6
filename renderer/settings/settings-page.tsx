import { ArrowLeft } from 'lucide-react'
import { Fragment, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '../../shared/contract/app.contract.ts'
import type { SettingsSection } from '../routes.ts'
import { PageBar } from '../shell/page-bar.tsx'
import { backToPeople } from '../shell/panes.ts'
import { SidebarButton } from '../shell/sidebar-button.tsx'
import { useLayout } from '../shell/use-layout.ts'
import { useSidebar } from '../shell/use-sidebar.ts'
import { useWindowParts } from '../shell/window-store.ts'
import { cx } from '../ui/cx.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { isMac } from '../ui/platform.ts'
import { SECTIONS } from './sections.tsx'
import styles from './settings.module.css'

/** A part counts as reached a little before its heading is at the very top. */
const REACH = 40

/** Everything that can be set, on one page, with a list of its parts beside it. */
export function SettingsPage({ info }: { info: AppInfo }) {
  const layout = useLayout()
  const scroll = useRef<HTMLDivElement>(null)
  const { settingsSection, setSettingsSection } = useWindowParts('settingsSection', 'setSettingsSection')
  const partOf = (section: SettingsSection) => scroll.current?.querySelector<HTMLElement>(`[data-section=${section}]`)
  const show = (section: SettingsSection) => {
    scroll.current?.scrollTo({ top: (partOf(section)?.offsetTop ?? 0) - 4 })
    setSettingsSection(section)
  }
  /** Chosen by its name: whoever goes on by keys does so in it, and not behind the list of all parts. */
  const enter = (section: SettingsSection) => {
    show(section)
    partOf(section)?.focus({ preventScroll: true })
  }
  const follow = () => {
    const top = (scroll.current?.scrollTop ?? 0) + REACH
    const reached = SECTIONS.findLast(({ id }) => (partOf(id)?.offsetTop ?? 0) <= top)
    if (reached && reached.id !== settingsSection) setSettingsSection(reached.id)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where it opens
  useLayoutEffect(() => {
    if (settingsSection !== 'appearance') show(settingsSection)
  }, [])
  const hasNav = layout !== 'one'
  return (
    <div className={cx(styles.page, hasNav && styles.withNav)}>
      {hasNav && <SettingsNav current={settingsSection} onChoose={enter} />}
      <div className={styles.main}>
        <PageBar isInner={hasNav} leading={hasNav ? undefined : <Title />} />
        <div className={styles.scroll} ref={scroll} onScroll={follow}>
          {SECTIONS.map(({ id, render }) => (
            <Fragment key={id}>{render(info)}</Fragment>
          ))}
        </div>
      </div>
    </div>
  )
}

function Title() {
  const { t } = useTranslation()
  return (
    <>
      <IconButton label={t('Back to people')} keys={['Esc']} onPress={backToPeople}>
        <ArrowLeft strokeWidth={1.75} />
      </IconButton>
      <h1 className={styles.title}>{t('Settings')}</h1>
    </>
  )
}

type SettingsNavProps = { readonly current: SettingsSection; readonly onChoose: (section: SettingsSection) => void }

function SettingsNav({ current, onChoose }: SettingsNavProps) {
  const { t } = useTranslation()
  const { isBeside } = useSidebar()
  return (
    <nav className={styles.nav} aria-label={t('Settings')}>
      <div className={cx(styles.navBar, isMac && !isBeside && styles.lights)}>
        <SidebarButton />
        <Title />
      </div>
      <ul>
        {SECTIONS.map(({ id, title, icon: Icon }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.item}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => onChoose(id)}
            >
              <Icon aria-hidden="true" strokeWidth={1.75} />
              {t(title)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
