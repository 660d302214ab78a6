import type { TFunction } from 'i18next'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Alarm } from '../../shared/domain/calendar/event.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import { timeInWords } from './calendar-words.ts'
import styles from './event-editor.module.css'
import type { EventForm } from './event-form.ts'

type EventAlarmsProps = { readonly form: EventForm; readonly onChange: (alarms: readonly Alarm[]) => void }

const DAY = 1_440
const NINE = 540
/** Minutes from the start. Whole days are reminded of at nine. */
const USUAL = {
  timed: [0, -5, -10, -15, -30, -60, -120, -DAY, -7 * DAY],
  allDay: [NINE, NINE - DAY, NINE - 2 * DAY, NINE - 7 * DAY],
}
const MOST = 20

/** When one is reminded of an event. */
export function EventAlarms({ form: { alarms, isAllDay }, onChange }: EventAlarmsProps) {
  const { t, i18n } = useTranslation()
  const usual = (isAllDay ? USUAL.allDay : USUAL.timed).map((minutes): Alarm => fromStart(minutes))
  const words = (alarm: Alarm) => alarmInWords(alarm, isAllDay, i18n.language, t)
  const free = usual.find((one) => !alarms.some((known) => isSame(known, one))) ?? usual[0]
  const preferred = isAllDay ? free : alarms.length === 0 ? fromStart(-10) : free
  return (
    <div className={styles.options}>
      {alarms.map((alarm, index) => {
        const offered = usual.some((one) => isSame(one, alarm)) ? usual : [...usual, alarm]
        const id = (one: Alarm) => JSON.stringify(one.trigger)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two reminders may be the same, and none has a name
          <div key={index} className={styles.alarm}>
            <Select
              isLabelVisible={index === 0}
              label={t('Reminder')}
              value={id(alarm)}
              options={offered.map((one) => [id(one), words(one)] as const)}
              onChange={(chosen) => {
                const found = offered.find((one) => id(one) === chosen)
                if (found)
                  onChange(alarms.map((other, at) => (at === index ? { ...other, trigger: found.trigger } : other)))
              }}
            />
            <IconButton
              size="small"
              label={t('Take out the reminder: {{when}}', { when: words(alarm) })}
              onPress={() => onChange(alarms.filter((_, at) => at !== index))}
            >
              <X strokeWidth={1.75} />
            </IconButton>
          </div>
        )
      })}
      {alarms.length < MOST && preferred && (
        <Button
          isSmall
          tone="accent"
          className={styles.start}
          icon={<Plus strokeWidth={1.75} />}
          onPress={() => onChange([...alarms, preferred])}
        >
          {t('Add a reminder')}
        </Button>
      )}
    </div>
  )
}

function fromStart(minutes: number): Alarm {
  return { trigger: { from: 'start', minutes }, action: 'display', description: '' }
}

function isSame(one: Alarm, other: Alarm): boolean {
  return JSON.stringify(one.trigger) === JSON.stringify(other.trigger)
}

function alarmInWords({ trigger }: Alarm, isAllDay: boolean, locale: string, t: TFunction): string {
  if (trigger.from === 'instant') {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(trigger.at)
  }
  const { minutes, from } = trigger
  if (isAllDay && from === 'start') {
    const daysBefore = -Math.floor(minutes / DAY)
    const at = new Date(2024, 0, 1, 0, minutes + daysBefore * DAY)
    const time = timeInWords(at.getTime(), locale)
    if (daysBefore === 0) return t('On the day at {{time}}', { time })
    return t('{{count}} days before at {{time}}', { count: daysBefore, time })
  }
  if (minutes === 0) return from === 'start' ? t('When it starts') : t('When it ends')
  const length = lengthInWords(Math.abs(minutes), t)
  if (from === 'end')
    return minutes < 0 ? t('{{length}} before it ends', { length }) : t('{{length}} after it ends', { length })
  return minutes < 0 ? t('{{length}} before', { length }) : t('{{length}} after it starts', { length })
}

function lengthInWords(minutes: number, t: TFunction): string {
  if (minutes % (7 * DAY) === 0) return t('{{count, number}} weeks', { count: minutes / (7 * DAY) })
  if (minutes % DAY === 0) return t('{{count, number}} days', { count: minutes / DAY })
  if (minutes % 60 === 0) return t('{{count, number}} hours', { count: minutes / 60 })
  return t('{{count, number}} minutes', { count: minutes })
}
