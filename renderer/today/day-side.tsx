import { ArrowRight, Cake, Snowflake, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Today, TodayDate } from '../../shared/contract/today.contract.ts'
import { ColdRow } from '../keep-in-touch/cold-row.tsx'
import { writeTo } from '../keep-in-touch/reach.ts'
import { openPage } from '../shell/panes.ts'
import { useWindow } from '../shell/window-store.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { dismissDate } from './act-on-dates.ts'
import styles from './day-side.module.css'
import { dateInWords, timeInWords } from './day-words.ts'

/** What is beside the day's work: birthdays, who is going cold, tomorrow. */
export function DaySide({ today }: { today: Today }) {
  const { t, i18n } = useTranslation()
  const { dates, cold, tomorrow } = today
  const isFree = tomorrow.tasks.length + tomorrow.meetings.length === 0
  return (
    <>
      {dates.length > 0 && (
        <Part icon={<Cake strokeWidth={1.75} />} title={titleOf(dates, t)}>
          <ul>
            {dates.map((date) => (
              <DateRow key={`${date.kind} ${date.person.id} ${date.occursOn}`} date={date} />
            ))}
          </ul>
        </Part>
      )}
      <Part
        icon={<Snowflake strokeWidth={1.75} />}
        title={t('Going cold')}
        more={
          cold.total > 0 && (
            <button type="button" className={styles.all} onClick={() => openPage('cold')}>
              {t('All {{count, number}}', { count: cold.total })}
            </button>
          )
        }
      >
        {cold.total === 0 ? (
          <p className={styles.hint}>
            {t('Nobody. Set a rhythm with R on somebody’s page, and Kith keeps an eye on it.')}
          </p>
        ) : (
          <ul>
            {cold.rows.map((row) => (
              <ColdRow key={row.person.id} row={row} />
            ))}
          </ul>
        )}
      </Part>
      <Part icon={<ArrowRight strokeWidth={1.75} />} title={t('Tomorrow')}>
        {isFree && <p className={styles.hint}>{t('Nothing is planned yet.')}</p>}
        <ul className={styles.tomorrow}>
          {tomorrow.tasks.map(({ id, title }) => (
            <li key={id}>
              <bdi>{title}</bdi>
            </li>
          ))}
          {tomorrow.meetings.map(({ key, startsAt, title, people }) => (
            <li key={key}>
              <time>{timeInWords(startsAt, i18n.language)}</time>
              <bdi>{[title, ...people.slice(0, 1).map(({ name }) => name)].filter(Boolean).join(', ')}</bdi>
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}

type PartProps = {
  readonly icon: ReactNode
  readonly title: string
  readonly more?: ReactNode
  readonly children: ReactNode
}

function Part({ icon, title, more, children }: PartProps) {
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          {icon}
          {title}
        </h2>
        {more}
      </div>
      {children}
    </section>
  )
}

function DateRow({ date }: { date: TodayDate }) {
  const { t, i18n } = useTranslation()
  const { person } = date
  const name = person.name || t('No name')
  return (
    <li className={styles.date} data-row={`date ${person.id} ${date.kind}`}>
      <Avatar name={person.name} seed={person.uid} photo={person.photo} shape={person.kind} size="row" />
      <span className={styles.text}>
        <button
          type="button"
          className={styles.name}
          data-first=""
          onClick={() => useWindow.getState().open(person.id)}
        >
          <bdi>{name}</bdi>
        </button>
        <span className={styles.second}>{dateInWords(date, i18n.language, t)}</span>
      </span>
      <span className={styles.dismiss}>
        <IconButton
          size="small"
          label={t('Dismiss {{name}} for this year', { name })}
          keys={['X']}
          data-key="x"
          onPress={() => void dismissDate(date)}
        >
          <X strokeWidth={1.75} />
        </IconButton>
      </span>
      {date.daysUntil === 0 && (
        <Button
          isSmall
          data-key="m"
          aria-label={t('Write to {{name}}', { name })}
          onPress={() => void writeTo(person.id)}
        >
          {t('Write')}
        </Button>
      )}
    </li>
  )
}

function titleOf(dates: readonly TodayDate[], t: ReturnType<typeof useTranslation>['t']): string {
  const isMixed = dates.some(({ kind }) => kind === 'anniversary')
  return isMixed ? t('Birthdays and anniversaries') : t('Birthdays')
}
