import type { TFunction } from 'i18next'
import { Cake, Check, Circle, HeartHandshake, Repeat2, Video } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../ui/avatar.tsx'
import { cx } from '../ui/cx.ts'
import type { CalendarItem } from './calendar-item.ts'
import { itemInWords, timeInWords, titleOf } from './calendar-words.ts'
import styles from './event-chip.module.css'
import { isOver } from './grid-events.ts'
import { useOpened } from './opened-store.ts'

/** Faces that an event has room for. */
const FACES = 3

type EventChipProps = {
  readonly item: CalendarItem
  /** Down a day, along days, or a line of its own. */
  readonly form: 'column' | 'row' | 'line'
  readonly isShort: boolean
  /** The element that says the day, where no head of a column does. */
  readonly dayId?: string
  /** Whether it begins, and whether it ends, on the day that it stands on. */
  readonly isStart?: boolean
  readonly isEnd?: boolean
  /** Where it is being dragged to. */
  readonly moved: { readonly from: Date; readonly to: Date } | null
}

/** One event on its day, in the language of the window. */
export function EventChip(props: EventChipProps) {
  const { t, i18n } = useTranslation()
  return <WordedChip {...props} locale={i18n.language} t={t} />
}

type WordedChipProps = EventChipProps & { readonly locale: string; readonly t: TFunction }

/**
 * One event on its day, where who draws many knows the language. The keys reach it by the arrows, so that it is no stop of
 * its own for Tab.
 */
export const WordedChip = memo(function WordedChip(props: WordedChipProps) {
  const { item, form, isShort, dayId, isStart = true, isEnd = true, moved, locale, t } = props
  const title = titleOf(item, t)
  const time = (at: number) => timeInWords(at, locale)
  const span = moved
    ? `${time(moved.from.getTime())}–${time(moved.to.getTime())}`
    : form === 'line' && item.endAt > item.startAt
      ? hoursOfDay(time(item.startAt), time(item.endAt))
      : time(item.startAt)
  /** “11:00–12:15”; of what reaches over midnight, the hours of this day alone. */
  function hoursOfDay(from: string, to: string): string {
    if (isStart) return isEnd ? `${from}–${to}` : t('from {{time}}', { time: from })
    return isEnd ? t('until {{time}}', { time: to }) : t('all day')
  }
  const place = item.kind === 'event' ? item.event.location || (item.event.conference !== '' && t('Online')) : ''
  const isTentative = item.kind === 'event' && item.event.status === 'tentative'
  const isStruck =
    item.kind === 'event' ? item.event.status === 'cancelled' : 'isDone' in item.layer && item.layer.isDone
  const isOpened = useOpened(({ opened }) => opened?.key === item.key)
  const showsTime = !item.isAllDay && (form !== 'column' || moved !== null)
  return (
    <button
      type="button"
      tabIndex={-1}
      data-event={item.key}
      aria-describedby={dayId}
      className={cx(
        styles.chip,
        styles[form],
        item.kind === 'layer' && styles.layer,
        isOver(item, Date.now()) && styles.past,
        isTentative && styles.tentative,
        isStruck && styles.struck,
        isShort && styles.short,
        isOpened && styles.opened,
      )}
      style={{ '--own': item.color } as CSSProperties}
    >
      <span className={styles.said}>{itemInWords(item, locale, t, form !== 'line')}</span>
      {form === 'line' && (
        <span className={styles.time} aria-hidden="true">
          {item.isAllDay ? t('all day') : span}
        </span>
      )}
      {form === 'line' && <span className={styles.bar} aria-hidden="true" />}
      <span className={cx(styles.words, (form !== 'column' || isShort) && styles.inLine)} aria-hidden="true">
        {item.kind === 'layer' && <LayerIcon item={item} />}
        {showsTime && form !== 'line' && <span className={styles.time}>{span}</span>}
        <bdi className={styles.title}>{title}</bdi>
        {item.kind === 'event' && item.event.occurrence !== null && form !== 'row' && !isShort && (
          <Repeat2 className={styles.icon} aria-hidden="true" />
        )}
        {item.kind === 'event' && item.event.conference !== '' && form === 'line' && (
          <Video className={styles.icon} aria-hidden="true" />
        )}
      </span>
      {form !== 'row' && !isShort && place && (
        <bdi className={styles.place} aria-hidden="true">
          {place}
        </bdi>
      )}
      {form !== 'row' && !isShort && item.kind === 'event' && item.people.length > 0 && <Faces item={item} />}
    </button>
  )
})

function Faces({ item }: { item: CalendarItem }) {
  const { t } = useTranslation()
  const [first] = item.people
  return (
    <span className={styles.faces} aria-hidden="true">
      {item.people.slice(0, FACES).map(({ contactId, uid, name, photo }) => (
        <Avatar key={contactId} name={name} seed={uid} photo={photo} size="small" />
      ))}
      {item.people.length === 1 && <bdi className={styles.name}>{first?.name.split(' ')[0] || t('No name')}</bdi>}
    </span>
  )
}

function LayerIcon({ item }: { item: Extract<CalendarItem, { kind: 'layer' }> }) {
  const { layer } = item
  const Icon = layer.layer === 'dates' ? Cake : layer.layer === 'touch' ? HeartHandshake : layer.isDone ? Check : Circle
  return <Icon className={styles.layerIcon} aria-hidden="true" />
}
