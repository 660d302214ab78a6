import { Cake, CalendarDays, PencilLine, Users, Video } from 'lucide-react'
import { type ComponentProps, createContext, memo, type ReactNode, use, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryItem, TaskItem, TimelineItem } from '../../shared/contract/timeline.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { ChangeValues } from '../contacts/changes/change-values.tsx'
import { fieldInWords } from '../history/field-words.ts'
import { useWindow } from '../shell/window-store.ts'
import { finishTasks, reopenTasks } from '../tasks/act-on-tasks.ts'
import { TaskBox } from '../tasks/task-row.tsx'
import { editTask, planTask } from '../tasks/tasks-store.ts'
import { Button } from '../ui/button.tsx'
import { MenuItem } from '../ui/menu.tsx'
import { RowMenu } from '../ui/row-menu.tsx'
import { deleteEntry } from './act-on-entry.ts'
import { ChangedEntry } from './changed-entry.tsx'
import { useComposer } from './composer-store.ts'
import { EntryFiles } from './entry-files.tsx'
import { formOf } from './entry-form.ts'
import { entryIcon } from './entry-icons.ts'
import { EntryTags } from './entry-tags.tsx'
import { eventInWords, titleOf, whenOf } from './item-words.ts'
import { followUpOf, morningIn } from './remind-later.ts'
import styles from './timeline.module.css'

type ItemProps = {
  readonly item: TimelineItem
  readonly contactId: number
  readonly today: Date
}
type TimelineRowProps = ItemProps & {
  readonly rowKey: string
  /** Where it stands among how many, when not all of them are drawn; -1 where that is not known. */
  readonly position?: number | undefined
  readonly of?: number | undefined
  /** Keeps it also out of sight, or no longer. */
  readonly keep?: (key: string, isKept: boolean) => void
}
type Place = Pick<TimelineRowProps, 'rowKey' | 'position' | 'of' | 'keep'>
const PlaceContext = createContext<Place>({ rowKey: '' })

/** One thing that passed or is to come, with its mark on the line. Older ones that are fetched below leave it as it is. */
export const TimelineRow = memo(function TimelineRow({ item, contactId, today, ...place }: TimelineRowProps) {
  return (
    <PlaceContext value={place}>
      {item.type === 'entry' ? (
        <EntryRow item={item} contactId={contactId} today={today} />
      ) : (
        <ItemRow item={item} today={today} />
      )}
    </PlaceContext>
  )
})

function ItemRow({ item, today }: { readonly item: Exclude<TimelineItem, EntryItem>; readonly today: Date }) {
  const { t, i18n } = useTranslation()
  const when = whenOf(item, today, i18n.language, t)
  if (item.type === 'change')
    return (
      <Row
        item={item}
        when={when}
        icon={<PencilLine strokeWidth={1.75} />}
        title={fieldInWords(item.change.change.field, t)}
      >
        <ChangeValues change={item.change.change} />
      </Row>
    )
  if (item.type === 'date') {
    const words = item.kind === 'birthday' ? t('Birthday') : t('Anniversary')
    const title = item.years === null ? words : t('{{what}}, {{years}}', { what: words, years: item.years })
    return <Row item={item} when={when} icon={<Cake strokeWidth={1.75} />} title={title} />
  }
  if (item.type === 'task') return <TaskItemRow item={item} when={when} />
  const Icon = item.isOnline ? Video : item.people.length > 0 || item.on === null ? Users : CalendarDays
  const said = eventInWords(item, t)
  return (
    <Row item={item} when={when} icon={<Icon strokeWidth={1.75} />} title={item.title || t('Meeting')}>
      {said !== '' && (
        <p className={styles.people}>
          <bdi>{said}</bdi>
        </p>
      )}
    </Row>
  )
}

/** What is to be done is done from here, and opened by its title. */
function TaskItemRow({ item, when }: { readonly item: TaskItem; readonly when: string }) {
  const { id, title, isDone } = item
  return (
    <Row
      item={item}
      when={when}
      mark={
        <span className={styles.box}>
          <TaskBox
            isDone={isDone}
            title={title}
            onToggle={() => void (isDone ? reopenTasks([item]) : finishTasks([item]))}
          />
        </span>
      }
      title={title}
      onOpen={() => editTask(id)}
    />
  )
}

function EntryRow({ item, contactId, today }: ItemProps & { readonly item: EntryItem }) {
  const { t, i18n } = useTranslation()
  const { entry } = item
  const form = useComposer(({ edits }) => edits[contactId]?.[entry.id]) ?? null
  const [whole, setWhole] = useState<string | null>(null)
  // One that was brought back does not take the focus.
  const [isFresh, setFresh] = useState(false)
  const { rowKey, keep } = use(PlaceContext)
  const isHeld = form !== null || whole !== null
  useEffect(() => {
    if (!isHeld || keep === undefined) return
    keep(rowKey, true)
    return () => keep(rowKey, false)
  }, [isHeld, keep, rowKey])
  const title = titleOf(entry, t)
  if (form !== null)
    return (
      <ListItem className={styles.item}>
        <ChangedEntry contactId={contactId} entryId={entry.id} form={form} isFresh={isFresh} />
      </ListItem>
    )
  const edit = () =>
    attempt(async () => {
      const whole = item.isCut ? await invoke('timeline.get', { id: entry.id }) : entry
      setFresh(true)
      useComposer.getState().edit(contactId, entry.id, () => formOf(whole, item.people))
    })
  const remind = () => planTask(entry.contactIds, followUpOf(entry, morningIn(1, new Date())))
  const Icon = entryIcon(entry)
  return (
    <Row
      item={item}
      when={whenOf(item, today, i18n.language, t)}
      kind={entry.kind}
      icon={<Icon strokeWidth={1.75} />}
      title={title}
      menu={
        <RowMenu label={t('What to do with “{{title}}”', { title })} name={t('More: {{title}}', { title })}>
          <MenuItem onAction={() => void edit()}>{t('Edit')}</MenuItem>
          <MenuItem onAction={remind}>{t('Remind me…')}</MenuItem>
          <MenuItem isDanger onAction={() => void deleteEntry(entry.id)}>
            {t('Delete')}
          </MenuItem>
        </RowMenu>
      }
    >
      {item.people.length > 0 && (
        <p className={styles.people}>
          {t('With')}{' '}
          {item.people.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <button type="button" onClick={() => useWindow.getState().open(id as ContactId)}>
                <bdi>{name || t('No name')}</bdi>
              </button>
            </span>
          ))}
        </p>
      )}
      {entry.text !== '' && (
        <p className={styles.prose} dir="auto">
          {whole ?? entry.text}
          {item.isCut && whole === null && '…'}
        </p>
      )}
      {item.isCut && whole === null && (
        <Button
          isSmall
          tone="accent"
          onPress={() => void attempt(async () => setWhole((await invoke('timeline.get', { id: entry.id })).text))}
        >
          {t('Show all of it')}
        </Button>
      )}
      {entry.files.length > 0 && <EntryFiles files={entry.files} />}
      {entry.tags.length > 0 && <EntryTags tags={entry.tags} contactId={contactId} />}
    </Row>
  )
}

type RowProps = {
  readonly item: TimelineItem
  readonly when: string
  /** What stands on the line: an icon in a ring, or something of its own. */
  readonly icon?: ReactNode
  readonly mark?: ReactNode
  readonly title: string
  readonly onOpen?: () => void
  readonly kind?: string
  readonly menu?: ReactNode
  readonly children?: ReactNode
}

function Row({ item, when, icon, mark, title, onOpen, kind, menu, children }: RowProps) {
  const words = <bdi>{title}</bdi>
  return (
    <ListItem className={styles.item} data-kind={kind ?? item.type}>
      {mark ?? (
        <span className={styles.mark} aria-hidden="true">
          {icon}
        </span>
      )}
      <div className={styles.head}>
        <h3 className={styles.title}>
          {onOpen ? (
            <button type="button" onClick={onOpen}>
              {words}
            </button>
          ) : (
            words
          )}
        </h3>
        <time className={styles.when} dateTime={new Date(item.at).toISOString()}>
          {when}
        </time>
        {menu}
      </div>
      {children}
    </ListItem>
  )
}

function ListItem(props: ComponentProps<'li'>) {
  const { rowKey, position, of } = use(PlaceContext)
  return <li {...props} data-row={rowKey} aria-posinset={position} aria-setsize={of} />
}
