import { Ellipsis, FileUp, Pencil, Plus, RefreshCw, Rss, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Calendar } from '../../shared/contract/calendar.contract.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { deleteCalendar, showCalendar } from './act-on-calendars.ts'
import { refreshCalendar } from './act-on-subscriptions.ts'
import { colorOf } from './calendar-item.ts'
import styles from './calendar-list.module.css'
import { editCalendar, useCalendarStore } from './calendar-store.ts'
import { dateInWords, timeInWords } from './calendar-words.ts'
import { ColorBox } from './color-box.tsx'
import { exportCalendar } from './export-calendar.ts'
import { useCalendars } from './queries.ts'
import { civilDay } from './weeks.ts'

/** The calendars, each shown or not, and what can be done with them. */
export function CalendarList() {
  const { t } = useTranslation()
  const { data: calendars } = useCalendars()
  return (
    <section className={styles.section} aria-label={t('Calendars')}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{t('Calendars')}</h3>
        <IconButton
          size="tiny"
          label={t('Follow a calendar')}
          onPress={() => useCalendarStore.getState().subscribe(true)}
        >
          <Rss strokeWidth={1.75} />
        </IconButton>
        <IconButton size="tiny" label={t('New calendar')} onPress={() => editCalendar('new')}>
          <Plus strokeWidth={1.75} />
        </IconButton>
      </div>
      <ul>
        {calendars?.map((calendar) => (
          <Row key={calendar.id} calendar={calendar} />
        ))}
      </ul>
      {calendars?.length === 0 && <p className={styles.none}>{t('None yet. The first event makes one.')}</p>}
    </section>
  )
}

function Row({ calendar }: { calendar: Calendar }) {
  const { t, i18n } = useTranslation()
  const { id, name, events, isShown, subscription } = calendar
  const refreshedAt = subscription?.refreshedAt
  const isToday = refreshedAt && civilDay(new Date(refreshedAt)) === civilDay(new Date())
  const inWords = isToday ? timeInWords : dateInWords
  const refreshed = refreshedAt && t('Refreshed {{when}}', { when: inWords(refreshedAt, i18n.language) })
  return (
    <li className={styles.row}>
      <ColorBox color={colorOf(calendar)} isChecked={isShown} onChange={(shown) => void showCalendar(calendar, shown)}>
        {name}
        {refreshed && <span className={styles.refreshed}>{refreshed}</span>}
      </ColorBox>
      <span className={styles.count}>{t('{{count, number}}', { count: events })}</span>
      <Menu
        label={t('Calendar {{name}}', { name })}
        placement="bottom end"
        trigger={
          <IconButton size="tiny" className={styles.more} label={t('More for the calendar {{name}}', { name })}>
            <Ellipsis strokeWidth={1.75} />
          </IconButton>
        }
      >
        {subscription !== null && (
          <MenuItem icon={<RefreshCw />} onAction={() => void refreshCalendar(calendar)}>
            {t('Refresh')}
          </MenuItem>
        )}
        <MenuItem icon={<Pencil />} onAction={() => editCalendar(id)}>
          {t('Name and colour…')}
        </MenuItem>
        <MenuItem icon={<FileUp />} onAction={() => exportCalendar(calendar)}>
          {t('Export as .ics…')}
        </MenuItem>
        <MenuItem icon={<Trash2 />} isDanger onAction={() => void deleteCalendar(calendar)}>
          {subscription === null ? t('Delete the calendar') : t('Follow no longer')}
        </MenuItem>
      </Menu>
    </li>
  )
}
