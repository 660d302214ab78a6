import { Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { timeInWords } from './day-words.ts'
import { readTime } from './read-time.ts'
import { TimePicker } from './time-picker.tsx'
import { type FieldProps, TypedField } from './typed-field.tsx'

const READING = { read: readTime }

/** A time of the day, typed in one's own way or picked by the half hour. `value` is such as `15:00`, or empty. */
export function TimeField(field: FieldProps) {
  const { t, i18n } = useTranslation()
  return (
    <TypedField
      {...field}
      reading={READING}
      words={(time) => timeInWords(time, i18n.language)}
      understood={(time) => timeInWords(time, i18n.language)}
      placeholder={timeInWords('15:00', i18n.language)}
      icon={<Clock aria-hidden="true" strokeWidth={1.75} />}
      pickLabel={t('Choose a time')}
      picker={(pick) => <TimePicker value={field.value} onPick={pick} />}
      missing={t('Write a time of day, such as 15:00.')}
      unread={t('This is no time of day. Write one such as 15:00.')}
    />
  )
}
