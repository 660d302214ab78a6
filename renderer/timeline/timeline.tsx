import { ListFilter, Search } from 'lucide-react'
import { memo, useEffect, useMemo, useRef } from 'react'
import { MenuSection } from 'react-aria-components/Menu'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import type { TimelineItem, TimelineKind } from '../../shared/contract/timeline.contract.ts'
import type { Contact } from '../../shared/domain/contact.ts'
import { sentenceOf } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { Problem, TextField } from '../ui/text-field.tsx'
import { useSteady } from '../ui/use-steady.ts'
import { useToday } from '../ui/use-today.ts'
import { Composer } from './composer.tsx'
import { ChosenTag } from './entry-tags.tsx'
import { narrowHistory, useHistoryFilter, useShownInHistory } from './history-filter.ts'
import { historyRows, keyOf } from './history-rows.ts'
import { Passed } from './passed.tsx'
import styles from './timeline.module.css'
import { TimelineRow } from './timeline-item.tsx'
import { UnsavedChanges } from './unsaved-changes.tsx'
import { useTimeline, useTimelineTags } from './use-timeline.ts'

const KINDS: Readonly<Record<string, readonly [words: string, kinds: readonly TimelineKind[] | null]>> = {
  all: ['All kinds', null],
  note: ['Notes', ['note']],
  call: ['Calls', ['call']],
  email: ['E-mails', ['email']],
  message: ['Messages', ['message']],
  meeting: ['Meetings', ['meeting', 'event']],
  task: ['Tasks', ['task']],
  change: ['Field changes', ['change']],
}
/** A menu is no place for hundreds; those tags are pressed where they stand. */
const MOST_TAGS = 100
/** So much before the end comes in sight, what follows is asked for. */
const AHEAD = '800px'

/** What passed with somebody and what is to come, and a place to write. */
export const Timeline = memo(function Timeline({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const { chosen, text: typed, tag } = useHistoryFilter(contact.id)
  const shown = useShownInHistory()
  const setTyped = (text: string | null) => narrowHistory(contact.id, { text })
  const choose = useSteady((kinds: string) => narrowHistory(contact.id, { chosen: kinds }))
  const toggleFind = useSteady(() => setTyped(typed === null ? '' : null))
  const [, kinds = null] = KINDS[chosen] ?? []
  const filter = { kinds, text: typed ?? '', tag }
  const idNow = useRef(contact.id)
  idNow.current = contact.id
  return (
    <section className={styles.timeline} aria-labelledby="timeline-title">
      {contact.deletedAt === null && (
        <div className={styles.write} data-about={contact.id}>
          <Composer contact={contact} />
        </div>
      )}
      <Bar chosen={chosen} tag={tag} idNow={idNow} isFinding={typed !== null} choose={choose} toggleFind={toggleFind} />
      {typed !== null && (
        <TextField
          key={shown}
          label={t('Find in this history')}
          isFresh
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}
        />
      )}
      <Items
        key={contact.id}
        contact={contact}
        filter={filter}
        isFiltered={chosen !== 'all' || filter.text !== '' || tag !== null}
      />
    </section>
  )
})

type BarProps = {
  readonly chosen: string
  readonly tag: string | null
  /** Whose history it is, read when somebody asks. */
  readonly idNow: { readonly current: number }
  readonly isFinding: boolean
  readonly choose: (kinds: string) => void
  readonly toggleFind: () => void
}

/** What is shown of the history. It stays as it is from one person to the next. */
const Bar = memo(function Bar({ chosen, tag, idNow, isFinding, choose, toggleFind }: BarProps) {
  const { t } = useTranslation()
  const [words = ''] = KINDS[chosen] ?? []
  return (
    <div className={styles.bar}>
      <h2 id="timeline-title" className={styles.heading}>
        {t('History')}
      </h2>
      {tag !== null && <ChosenTag tag={tag} contactId={idNow.current} />}
      <Menu
        label={t('Show')}
        placement="bottom end"
        trigger={
          <Button isSmall tone="ghost" icon={<ListFilter strokeWidth={1.75} />}>
            {t(words)}
          </Button>
        }
      >
        <MenuSection selectionMode="single" selectedKeys={[chosen]} disallowEmptySelection aria-label={t('Show')}>
          {Object.entries(KINDS).map(([id, [label]]) => (
            <MenuItem key={id} id={id} onAction={() => choose(id)}>
              {t(label)}
            </MenuItem>
          ))}
        </MenuSection>
        <TagSection idNow={idNow} />
      </Menu>
      <IconButton size="small" label={t('Find in this history')} aria-expanded={isFinding} onPress={toggleFind}>
        <Search strokeWidth={1.75} />
      </IconButton>
    </div>
  )
})

/** The tags of this history. They are asked for when the menu opens. */
function TagSection({ idNow: { current: contactId } }: Pick<BarProps, 'idNow'>) {
  const { t } = useTranslation()
  const { data: tags = [] } = useTimelineTags(contactId)
  const { tag } = useHistoryFilter(contactId)
  if (tags.length === 0) return null
  return (
    <>
      <Separator />
      <MenuSection selectionMode="single" selectedKeys={tag === null ? [] : [`tag ${tag}`]} aria-label={t('Tags')}>
        {tags.slice(0, MOST_TAGS).map(({ name }) => (
          <MenuItem
            key={name}
            id={`tag ${name}`}
            onAction={() => narrowHistory(contactId, { tag: name === tag ? null : name })}
          >
            {name}
          </MenuItem>
        ))}
      </MenuSection>
    </>
  )
}

type ItemsProps = {
  readonly contact: Contact
  readonly filter: {
    readonly kinds: readonly TimelineKind[] | null
    readonly text: string
    readonly tag: string | null
  }
  readonly isFiltered: boolean
}

function Items({ contact, filter, isFiltered }: ItemsProps) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const past = useTimeline(contact.id, 'past', filter)
  const coming = useTimeline(contact.id, 'coming', filter)
  const planned = coming.data?.pages.flatMap(({ items }) => items).reverse() ?? []
  const pages = past.data?.pages
  const rows = useMemo(() => historyRows(pages ?? [], i18n.language, Date.now()), [pages, i18n.language])
  const fetchOlder = () => {
    if (past.hasNextPage && !past.isFetchingNextPage) void past.fetchNextPage()
  }
  const shown = useMemo(() => new Set(entryIdsOf(pages ?? [])), [pages])
  const unsaved = past.data !== undefined && <UnsavedChanges contactId={contact.id} shown={shown} />
  const isEmpty = planned.length === 0 && rows.length === 0
  if (past.error) return <Problem text={sentenceOf(past.error)} />
  if (isEmpty)
    return past.data === undefined ? null : (
      <>
        {unsaved}
        <p className={styles.empty}>
          {isFiltered
            ? t('Nothing like that here.')
            : t('Nothing yet. Write what you spoke about, and it stands here.')}
        </p>
      </>
    )
  return (
    <div className={styles.line}>
      {unsaved}
      {coming.hasNextPage && (
        <Button isSmall tone="accent" onPress={() => void coming.fetchNextPage()}>
          {t('Show more that is to come')}
        </Button>
      )}
      {planned.length > 0 && (
        <ol className={styles.list} data-planned="" aria-label={t('To come')}>
          {planned.map((item) => (
            <TimelineRow key={keyOf(item)} rowKey={keyOf(item)} item={item} contactId={contact.id} today={today} />
          ))}
        </ol>
      )}
      <p className={styles.today}>{t('Today')}</p>
      {rows.length > 0 && (
        <Passed rows={rows} contactId={contact.id} today={today} isWhole={!past.hasNextPage} onNearEnd={fetchOlder} />
      )}
      <More
        isWanted={past.hasNextPage && !past.isFetchingNextPage}
        onReached={fetchOlder}
        words={past.hasNextPage ? t('Show older') : ''}
      />
    </div>
  )
}

function entryIdsOf(pages: readonly { readonly items: readonly TimelineItem[] }[]): number[] {
  return pages.flatMap(({ items }) => items.flatMap((item) => (item.type === 'entry' ? [item.entry.id] : [])))
}

/** Asks for what follows when the end comes near. The button is for whoever does not scroll. */
function More({ isWanted, onReached, words }: { isWanted: boolean; onReached: () => void; words: string }) {
  const end = useRef<HTMLDivElement>(null)
  const reach = useRef(onReached)
  reach.current = onReached
  useEffect(() => {
    if (!isWanted || end.current === null) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && reach.current(), {
      rootMargin: AHEAD,
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [isWanted])
  return (
    <div ref={end}>
      {words !== '' && (
        <Button isSmall tone="accent" onPress={onReached}>
          {words}
        </Button>
      )}
    </div>
  )
}
