import { useTranslation } from 'react-i18next'
import { dateFormat } from '../ui/formats.ts'
import { Select } from '../ui/select.tsx'

type TimeSelectProps = {
  readonly label: string
  /** `08:30` */
  readonly value: string
  readonly onChange: (time: string) => void
}

const HALF_HOURS = Array.from({ length: 48 }, (_, half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0')
  return `${hour}:${half % 2 === 0 ? '00' : '30'}`
})

/** A time of the day, by the half hour, as the language writes it. */
export function TimeSelect({ label, value, onChange }: TimeSelectProps) {
  const { i18n } = useTranslation()
  const format = dateFormat(i18n.language, { timeStyle: 'short', timeZone: 'UTC' })
  const times = HALF_HOURS.includes(value) ? HALF_HOURS : [...HALF_HOURS, value].sort()
  const options = times.map((time) => [time, format.format(Date.parse(`2000-01-01T${time}:00Z`))] as const)
  return <Select label={label} value={value} options={options} onChange={onChange} />
}
