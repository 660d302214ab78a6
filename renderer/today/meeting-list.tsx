import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TodayMeeting } from '../../shared/contract/today.contract.ts'
import type { ContactId } from '../../shared/domain/contact.ts'
import { invoke } from '../api/kith.ts'
import { actAtOnce } from '../contacts/act-on-many.ts'
import { useWindow } from '../shell/window-store.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { PromptDialog } from '../ui/prompt-dialog.tsx'
import { timeInWords } from './day-words.ts'
import styles from './meeting-list.module.css'

const MINUTE_MS = 60_000
/** No entry lasts longer than a week. Minutes. */
const LONGEST = 7 * 24 * 60

type MeetingListProps = { readonly meetings: readonly TodayMeeting[]; readonly now: number }

/** The meetings of the day by their times, with where the day stands between them. */
export function MeetingList({ meetings, now }: MeetingListProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<TodayMeeting | null>(null)
  const next = meetings.findIndex(({ startsAt }) => startsAt > now)
  return (
    <>
      <ul className={styles.day} aria-label={t('Meetings')}>
        {meetings.map((meeting, index) => (
          <MeetingRow
            key={meeting.key}
            meeting={meeting}
            isPast={meeting.startsAt <= now}
            isNext={index === next}
            now={now}
            onLog={() => setAsked(meeting)}
          />
        ))}
      </ul>
      <PromptDialog
        title={t('How did it go?')}
        label={asked?.title || t('Meeting')}
        action={t('Log outcome')}
        hint={() => t('Two words are enough.')}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onSubmit={(text) => asked && void logOutcome(asked, text)}
      />
    </>
  )
}

type MeetingRowProps = {
  readonly meeting: TodayMeeting
  readonly isPast: boolean
  readonly isNext: boolean
  readonly now: number
  readonly onLog: () => void
}

function MeetingRow({ meeting, isPast, isNext, now, onLog }: MeetingRowProps) {
  const { t, i18n } = useTranslation()
  const { title, people, startsAt, place, lastWords, hasOutcome, source } = meeting
  const [person] = people
  const names = people.map(({ name }) => name || t('No name')).join(', ')
  const who = place === '' || names === '' ? names || place : t('{{names}} at {{place}}', { names, place })
  // An event without anybody is nobody's to log with.
  const isOver = source === 'entry' ? isPast : (meeting.endsAt ?? startsAt) <= now && people.length > 0
  const isOpen = isOver && !hasOutcome
  const said = isOpen
    ? t('No outcome yet.')
    : !isPast && lastWords !== null
      ? t('Last time: {{words}}', { words: lastWords })
      : ''
  return (
    <li className={styles.slot} data-row={meeting.key}>
      {isNext && (
        <p className={styles.now}>
          <time>{timeInWords(now, i18n.language)}</time>
        </p>
      )}
      <time className={styles.time} dateTime={new Date(startsAt).toISOString()}>
        {timeInWords(startsAt, i18n.language)}
      </time>
      <div className={cx(styles.meeting, isPast && styles.past)}>
        {person && !isPast && (
          <Avatar name={person.name} seed={person.uid} photo={person.photo} shape={person.kind} size="small" />
        )}
        <span className={styles.text}>
          <button
            type="button"
            className={styles.title}
            data-first=""
            onClick={() => person && useWindow.getState().open(person.id)}
          >
            <bdi>{title || t('Meeting')}</bdi>
          </button>
          <span className={styles.second}>
            <bdi>{[who, said].filter((part) => part !== '').join('. ')}</bdi>
          </span>
        </span>
        {isOpen && (
          <Button isSmall data-key="l" keys={['L']} onPress={onLog}>
            {t('Log outcome')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Of a planned meeting the entry is filled in; an event gets one, with everybody of it who is in the book. */
function logOutcome(meeting: TodayMeeting, text: string): Promise<boolean> {
  const { id, title, startsAt, endsAt, source } = meeting
  if (source === 'event') {
    return actAtOnce({ name: 'timeline.log', subject: title }, async () => {
      const { attendees } = await invoke('events.get', { id })
      const contactIds = [...new Set(attendees.flatMap(({ contactId }) => contactId ?? []))] as ContactId[]
      const durationMinutes = endsAt === null ? null : Math.min(Math.round((endsAt - startsAt) / MINUTE_MS), LONGEST)
      await invoke('timeline.log', { kind: 'meeting', happenedAt: startsAt, durationMinutes, title, text, contactIds })
      return 1
    })
  }
  return actAtOnce({ name: 'timeline.update', subject: title }, async () => {
    const entry = await invoke('timeline.get', { id })
    const { kind, direction, outcome, durationMinutes, contactIds, tags, files } = entry
    const said = { kind, direction, outcome, durationMinutes, contactIds: [...contactIds], tags: [...tags] }
    await invoke('timeline.update', {
      id,
      patch: { ...said, files: [...files], happenedAt: startsAt, title: entry.title, text },
    })
    return 1
  })
}
