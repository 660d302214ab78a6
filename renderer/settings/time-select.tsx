import { useTranslation } from 'react-i18next'
import { halfHoursWith } from '../dates/half-hours.ts'
import { dateFormat } from '../ui/formats.ts'
import { Select } from '../ui/select.tsx'

type TimeSelectProps = {
  readonly label: string
  /** `08:30` */
  readonly value: string
  readonly onChange: (time: string) => void
}

/** A time of the day, by the half hour, as the language writes it. */
export function TimeSelect({ label, value, onChange }: TimeSelectProps) {
  const { i18n } = useTranslation()
  const format = dateFormat(i18n.language, { timeStyle: 'short', timeZone: 'UTC' })
  const options = halfHoursWith(value).map(
    (time) => [time, format.format(Date.parse(`2000-01-01T${time}:00Z`))] as const,
  )
  return <Select label={label} value={value} options={options} onChange={onChange} />
}
