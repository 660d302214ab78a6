import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../api/problem.ts'
import { useAppInfo } from '../api/queries.ts'
import { SidebarButton } from '../shell/sidebar-button.tsx'
import { useLayout } from '../shell/use-layout.ts'
import { useIsOnePane, useIsTable } from '../shell/use-panes.ts'
import { WindowControls } from '../shell/window-controls.tsx'
import { useWindow, useWindowParts } from '../shell/window-store.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { MOD } from '../ui/platform.ts'
import { Problem } from '../ui/text-field.tsx'
import { useToday } from '../ui/use-today.ts'
import { startNewPerson } from './edit/start-editing.ts'
import { ListMenu } from './list-menu.tsx'
import { scopeOf, useListLook } from './list-scope.ts'
import { NoPeople } from './no-people.tsx'
import { PeopleTable } from './parts.ts'
import { PeopleList } from './people-list.tsx'
import styles from './people-pane.module.css'
import { SearchField } from './search-field.tsx'
import { useSelection } from './selection-store.ts'
import { SortMenu } from './sort-menu.tsx'
import { TableButtons } from './table/table-buttons.tsx'
import { TrashBar } from './trash-bar.tsx'
import { useListTitle } from './use-groups.ts'
import { usePeopleHead } from './use-people.ts'

/** At midnight what was added today was added yesterday. */
function useNewDay(): void {
  const client = useQueryClient()
  const today = useToday()
  const first = useRef(today)
  useEffect(() => {
    if (today !== first.current) void client.invalidateQueries({ queryKey: ['list'] })
    first.current = today
  }, [client, today])
}

/** Buttons with their menus and tooltips cost more than the list itself: a key typed in the search leaves them alone. */
const ListButtons = memo(function ListButtons() {
  const { t } = useTranslation()
  return (
    <>
      <ListMenu />
      <TableButtons />
      <SortMenu />
      <IconButton label={t('New person')} keys={[MOD, 'N']} onPress={() => startNewPerson()}>
        <Plus strokeWidth={1.75} />
      </IconButton>
    </>
  )
})

export const PeoplePane = memo(function PeoplePane() {
  const { t } = useTranslation()
  const layout = useLayout()
  const { list, text, select, showPane } = useWindowParts('list', 'text', 'select', 'showPane')
  const isNobodyOpen = useWindow(({ selected }) => selected === null)
  const many = useSelection(({ ids }) => ids.size)
  const clear = useSelection((state) => state.clear)
  const { data: info } = useAppInfo()
  const sort = useListLook((state) => state.sort)
  const isTable = useIsTable()
  const isOnePane = useIsOnePane()
  const { head, problem } = usePeopleHead(scopeOf(list, text, sort))

  // A page stands beside the list, so it opens on somebody rather than on no one.
  const first = layout !== 'one' && text === '' ? head?.first[0]?.id : undefined
  useEffect(() => {
    if (isNobodyOpen && first !== undefined) select(first)
  }, [isNobodyOpen, first, select])

  const title = useListTitle()
  useNewDay()
  const isCompact = info?.settings.density === 'compact'
  const isSearching = text.trim() !== ''
  const chosen = many === 0 ? '' : t('{{count, number}} people selected', { count: many })
  const found = !isSearching || !head ? '' : t('{{count, number}} people found', { count: head.total })

  return (
    <section className={styles.pane} id="list" data-pane="list" aria-label={title}>
      <header className={styles.bar}>
        <SidebarButton />
        <h1 className={styles.title}>{title}</h1>
        {head && <span className={styles.count}>{t('{{count, number}}', { count: head.total })}</span>}
        <span className={styles.room} />
        {list.view !== 'trash' && <ListButtons />}
        {isOnePane && <WindowControls />}
      </header>
      <SearchField />
      {list.view === 'trash' && head && head.total > 0 && <TrashBar count={info?.trash ?? head.total} />}
      {isOnePane && many > 0 && (
        <div className={styles.chosen}>
          <span>{chosen}</span>
          <Button tone="ghost" isSmall onPress={clear}>
            {t('Clear selection')}
          </Button>
          <Button isSmall onPress={() => showPane('page')}>
            {t('Actions')}
          </Button>
        </div>
      )}
      <LiveRegion text={found} />
      <LiveRegion text={chosen} />
      {problem !== null && (
        <div className={styles.problem}>
          <Problem text={sentenceOf(problem)} />
        </div>
      )}
      {head && head.total > 0 && !isTable && <PeopleList head={head} label={title} rowHeight={isCompact ? 36 : 52} />}
      {head && head.total > 0 && isTable && <PeopleTable head={head} label={title} rowHeight={isCompact ? 32 : 40} />}
      {head && head.total === 0 && <NoPeople scope={head.scope} />}
    </section>
  )
})
