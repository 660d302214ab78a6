import { CalendarDays, Clock, FileText, FileUp, MapPin, NotebookPen, Repeat2, Rss, Trash2, Video } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openLink } from '../contacts/act.ts'
import { ruleInWords } from '../tasks/rule-words.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { AddPersonButton } from './add-person-button.tsx'
import type { EventItem } from './calendar-item.ts'
import { dateInWords, whenInWords } from './calendar-words.ts'
import styles from './event-popover.module.css'
import { exportEvent } from './export-calendar.ts'
import { followedCalendar } from './followed.ts'
import { isOver } from './grid-events.ts'
import { InvitationBar } from './invitation-bar.tsx'
import { closeItem } from './opened-store.ts'
import { Person, PopoverHead } from './popover-parts.tsx'
import { useCalendars, useEvent, useWordsBefore } from './queries.ts'

type EventSummaryProps = {
  readonly item: EventItem
  readonly onEdit: () => void
  readonly onDelete: () => void
  readonly onLog: () => void
  readonly onClose: () => void
}

/** An event in short. */
export function EventSummary({ item, onEdit, onDelete, onLog, onClose }: EventSummaryProps) {
  const { t, i18n } = useTranslation()
  const { event, people } = item
  const { data } = useEvent(event.eventId)
  const link = event.conference || (data?.url ?? '')
  const isPast = isOver(item, Date.now())
  const canJoin = link !== '' && !isPast
  const strangers = data?.attendees.filter(({ contactId }) => contactId === null) ?? []
  const [rule] = data?.rules ?? []
  const { data: calendars = [] } = useCalendars()
  const followed = followedCalendar(calendars, event.calendarId)
  return (
    <>
      <PopoverHead item={item} onClose={onClose} />
      <Line icon={<Clock strokeWidth={1.75} />}>{whenInWords(item, i18n.language, t)}</Line>
      {event.occurrence !== null && (
        <Line icon={<Repeat2 strokeWidth={1.75} />}>
          {rule === undefined ? t('One of a series, changed') : ruleInWords(rule, i18n.language, t)}
        </Line>
      )}
      {event.location !== '' && (
        <Line icon={<MapPin strokeWidth={1.75} />}>
          <bdi>{event.location}</bdi>
        </Line>
      )}
      {link !== '' && (
        <Line icon={<Video strokeWidth={1.75} />}>
          <bdi>{link.replace(/^https?:\/\//, '')}</bdi>
        </Line>
      )}
      {event.status === 'tentative' && <Line icon={<CalendarDays strokeWidth={1.75} />}>{t('Tentative')}</Line>}
      {event.status === 'cancelled' && <Line icon={<CalendarDays strokeWidth={1.75} />}>{t('Cancelled')}</Line>}
      {data && data.description !== '' && (
        <Line icon={<FileText strokeWidth={1.75} />}>
          <p className={styles.notes} dir="auto">
            {data.description}
          </p>
        </Line>
      )}
      {people.length + strangers.length > 0 && (
        <ul className={styles.people} aria-label={t('People')}>
          <People item={item} />
          {strangers.map((attendee) => (
            <li key={`${attendee.address} ${attendee.name}`} className={styles.person}>
              <span className={styles.who}>
                <bdi className={styles.name}>{attendee.name || attendee.address.replace(/^mailto:/i, '')}</bdi>
              </span>
              <span className={styles.room} />
              {data && !followed && <AddPersonButton event={data} attendee={attendee} occurrence={event.occurrence} />}
            </li>
          ))}
        </ul>
      )}
      {followed && (
        <Line icon={<Rss strokeWidth={1.75} />}>
          {t('From “{{name}}”, which you follow. It can only be changed where it comes from.', { name: followed.name })}
        </Line>
      )}
      {data && !followed && <InvitationBar eventId={event.eventId} revision={data.updatedAt} />}
      <div className={styles.actions}>
        {canJoin && (
          <Button isSmall tone="primary" icon={<Video strokeWidth={1.75} />} onPress={() => void openLink(link)}>
            {t('Join')}
          </Button>
        )}
        {isPast && people.length > 0 && (
          <Button isSmall tone="primary" icon={<NotebookPen strokeWidth={1.75} />} keys={['L']} onPress={onLog}>
            {t('Log outcome')}
          </Button>
        )}
        {!followed && (
          <Button isSmall keys={['E']} onPress={onEdit}>
            {t('Edit')}
          </Button>
        )}
        <span className={styles.room} />
        <IconButton size="small" label={t('Export the event as .ics…')} onPress={() => exportEvent(event)}>
          <FileUp strokeWidth={1.75} />
        </IconButton>
        {!followed && (
          <IconButton size="small" label={t('Delete the event')} keys={['Delete']} onPress={onDelete}>
            <Trash2 strokeWidth={1.75} />
          </IconButton>
        )}
      </div>
    </>
  )
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.line}>
      {icon}
      {typeof children === 'string' ? <span>{children}</span> : children}
    </div>
  )
}

/** Who it is with, each with what was said last before it. */
function People({ item }: { item: EventItem }) {
  const { t, i18n } = useTranslation()
  const { people, event } = item
  const { data: words = [] } = useWordsBefore(
    people.map(({ contactId }) => contactId),
    event.startAt,
  )
  return people.map((person) => {
    const said = words.find(({ contactId }) => contactId === person.contactId)
    const last = said && t('Last, {{day}}: {{words}}', { words: said.text, day: dateInWords(said.at, i18n.language) })
    return <Person key={person.contactId} person={person} said={last} onClose={closeItem} />
  })
}
