import { Plus } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../shared/contract/today.contract.ts'
import { sentenceOf } from '../api/problem.ts'
import { PageBar } from '../shell/page-bar.tsx'
import { useLetterKey } from '../shell/use-letter-key.ts'
import { useRowKeys } from '../shell/use-row-keys.ts'
import { MoveOverdue } from '../tasks/move-overdue.tsx'
import { planTask } from '../tasks/tasks-store.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { dateFormat } from '../ui/formats.ts'
import { Problem } from '../ui/text-field.tsx'
import { DaySide } from './day-side.tsx'
import { DayTasks } from './day-tasks.tsx'
import { headlineOf } from './day-words.ts'
import { MeetingList } from './meeting-list.tsx'
import styles from './today-page.module.css'
import { useDay, useNow } from './use-day.ts'

/** What the day asks for: all of it done, logged or put off where it stands. */
export function TodayPage() {
  const { t } = useTranslation()
  const page = useRef<HTMLDivElement>(null)
  useRowKeys(page)
  useLetterKey('N', () => planTask())
  const { data: today, error } = useDay()
  return (
    <>
      <PageBar>
        <Button icon={<Plus strokeWidth={1.75} />} keys={['N']} onPress={() => planTask()}>
          {t('Add')}
        </Button>
      </PageBar>
      <div className={styles.scroll} ref={page}>
        {error && <Problem text={sentenceOf(error)} />}
        {today && <Day today={today} />}
      </div>
    </>
  )
}

function Day({ today }: { today: Today }) {
  const { t, i18n } = useTranslation()
  const now = useNow(today.meetings)
  const { overdue, due, done, meetings } = today
  const day = dateFormat(i18n.language, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(today.day))
  const isEmpty = overdue.total + due.total + done.length + meetings.length === 0
  const over = meetings.filter(({ startsAt }) => startsAt <= now).length
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <h1 className={styles.title}>{day.replace(',', '')}</h1>
        <p className={styles.lead}>{headlineOf(today, now, i18n.language, t)}</p>
        {isEmpty && (
          <EmptyState
            title={t('The day is yours')}
            hint={t('Follow-ups, meetings and whoever you are losing touch with come up here on their day.')}
          >
            <Button tone="accent" icon={<Plus />} onPress={() => planTask()}>
              {t('Add a task')}
            </Button>
          </EmptyState>
        )}
        {overdue.total > 0 && (
          <Part
            title={t('Overdue')}
            count={t('{{count, number}}', { count: overdue.total })}
            isLate
            action={overdue.total > 1 && <MoveOverdue />}
          >
            <DayTasks label={t('Overdue')} tasks={overdue.rows} />
          </Part>
        )}
        {due.total + done.length > 0 && (
          <Part
            title={t('Follow-ups due')}
            count={t('{{left}} of {{all}} left', { left: due.total, all: due.total + done.length })}
          >
            <DayTasks label={t('Follow-ups due')} tasks={[...due.rows, ...done]} />
          </Part>
        )}
        {meetings.length > 0 && (
          <Part title={t('Meetings')} count={t('{{over}} of {{all}} done', { over, all: meetings.length })}>
            <MeetingList meetings={meetings} now={now} />
          </Part>
        )}
      </div>
      <aside className={styles.side} aria-label={t('Beside the day')}>
        <DaySide today={today} />
      </aside>
    </div>
  )
}

type PartProps = {
  readonly title: string
  readonly count: string
  readonly isLate?: boolean
  readonly action?: ReactNode
  readonly children: ReactNode
}

function Part({ title, count, isLate = false, action, children }: PartProps) {
  return (
    <section>
      <div className={styles.head}>
        <h2 className={isLate ? styles.late : undefined}>{title}</h2>
        <span className={styles.count}>{count}</span>
        {action && <span className={styles.action}>{action}</span>}
      </div>
      {children}
    </section>
  )
}
