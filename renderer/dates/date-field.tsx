import { CalendarDays } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { invoke } from '../api/kith.ts'
import { civilDay } from '../calendar/weeks.ts'
import { useRegion } from '../contacts/region.ts'
import { later } from '../ui/later.tsx'
import { useToday } from '../ui/use-today.ts'
import { dayInField, wholeDay } from './day-words.ts'
import { readDay } from './read-day.ts'
import { type FieldProps, TypedField } from './typed-field.tsx'

const MonthPicker = later(() => import('./month-picker.tsx').then((file) => file.MonthPicker))

type DateFieldProps = FieldProps & {
  /** Of two days that may be meant, the one to come or the one that has passed. */
  readonly toward?: 'future' | 'past'
  /** The time, where one was named beside the day: “tomorrow 3pm”. */
  readonly onTime?: (time: string) => void
}

/** A day, typed in one's own words or picked from a month. `value` is a civil date, or empty. */
export function DateField({ toward = 'future', onTime, ...field }: DateFieldProps) {
  const { t, i18n } = useTranslation()
  const locale = i18n.language
  const region = useRegion()
  const today = civilDay(useToday())
  const reading = useMemo(
    () => ({
      read: (typed: string) => readDay(typed, { today, toward, locale, region }),
      ask: async (text: string) => {
        const read = await invoke('tasks.readDay', { text: text.slice(0, 200), toward, locale: navigator.language })
        if (read?.time != null) onTime?.(read.time)
        return read?.on ?? null
      },
    }),
    [today, toward, locale, region, onTime],
  )
  return (
    <TypedField
      {...field}
      reading={reading}
      words={(on) => dayInField(on, today, locale)}
      understood={(on) => wholeDay(on, locale)}
      placeholder={toward === 'future' ? t('tomorrow, 12 June…') : t('yesterday, 12 June…')}
      icon={<CalendarDays aria-hidden="true" strokeWidth={1.75} />}
      pickLabel={t('Choose a day')}
      picker={(pick) => <MonthPicker value={field.value} today={today} toward={toward} onPick={pick} />}
      missing={t('Write a day, such as 12 June or tomorrow.')}
      unread={
        toward === 'future'
          ? t('Kith does not know this day. Write one such as 12 June, tomorrow or in 3 weeks.')
          : t('Kith does not know this day. Write one such as 12 June, yesterday or 3 weeks ago.')
      }
    />
  )
}
