import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../../shared/domain/contact.ts'
import { invoke } from '../../api/kith.ts'
import { CALENDAR } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { dateFormat } from '../../ui/formats.ts'
import { freeAfter, overlapAt } from './overlaps.ts'
import styles from './quick-add.module.css'

type NoticeProps = {
  readonly day: string
  readonly time: string
  /** Whom it is about. */
  readonly contactIds: readonly ContactId[]
  /** Takes another time of that day. */
  readonly take: (time: string) => void
}

/** What of the calendar takes place at that time, and the next time at which nothing does. */
export function OverlapNotice({ day, time, contactIds, take }: NoticeProps) {
  const { t, i18n } = useTranslation()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const midnight = new Date(`${day}T00:00`)
  const [from, to] = [midnight.getTime(), new Date(midnight).setDate(midnight.getDate() + 1)]
  const { data } = useQuery({
    queryKey: [...CALENDAR, 'overlaps', from, zone],
    queryFn: () => invoke('events.between', { from, to, zone }),
    gcTime: 0,
  })
  const events = data?.events ?? []
  const startAt = new Date(`${day}T${time}`).getTime()
  const overlap = overlapAt(events, startAt)
  if (overlap === null) return null
  const inWords = (at: number) => dateFormat(i18n.language, { timeStyle: 'short' }).format(at)
  const free = freeAfter(events, startAt, to)
  const other = overlap.people.find(({ contactId }) => contactIds.some((id) => id === contactId))
  const words = {
    title: overlap.summary || t('Meeting'),
    from: inWords(overlap.startAt),
    to: inWords(overlap.endAt),
    name: other?.name ?? '',
  }
  return (
    <div className={styles.overlap} role="status">
      <TriangleAlert aria-hidden="true" strokeWidth={1.75} />
      <p>
        {other
          ? t('Overlaps “{{title}}”, {{from}} to {{to}}, also with {{name}}.', words)
          : t('Overlaps “{{title}}”, {{from}} to {{to}}.', words)}
      </p>
      {free !== null && (
        <Button isSmall tone="accent" onPress={() => take(clockTime(free))}>
          {t('Use {{time}}', { time: inWords(free) })}
        </Button>
      )}
    </div>
  )
}

function clockTime(at: number): string {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
