import { useTranslation } from 'react-i18next'
import { WEEKDAYS } from '../../shared/domain/recurrence/rule-parts.ts'
import { weekdayName } from '../ui/formats.ts'
import { Select } from '../ui/select.tsx'
import { WeekdayToggles } from '../ui/weekday-toggles.tsx'
import type { Repeat } from './repeat-form.ts'

type RepeatDaysProps = {
  readonly repeat: Repeat
  readonly dueOn: string
  readonly onChange: (patch: Partial<Repeat>) => void
}

/** On which days of the week or of the month a task comes round. */
export function RepeatDays({ repeat, dueOn, onChange }: RepeatDaysProps) {
  const { t, i18n } = useTranslation()
  const { unit, days, monthDay } = repeat
  if (unit === 'WEEKLY') {
    return (
      <WeekdayToggles
        label={t('Days of the week')}
        value={days.map((day) => WEEKDAYS.indexOf(day) + 1)}
        onChange={(chosen) => onChange({ days: WEEKDAYS.filter((_, index) => chosen.includes(index + 1)) })}
      />
    )
  }
  if (unit !== 'MONTHLY') return null
  const date = dueOn === '' ? null : new Date(dueOn)
  const number = date?.getUTCDate() ?? 1
  const weekday = (((date?.getUTCDay() ?? 1) + 6) % 7) as 0
  const nth = Math.ceil(number / 7)
  const day = weekdayName(weekday + 1, i18n.language)
  const code = WEEKDAYS[weekday]
  const choices: readonly (readonly [string, string])[] = [
    ['', t('On day {{day}}', { day: number })],
    ['-1', t('On the last day')],
    [`${nth}${code}`, t('On {{day}} number {{nth}}', { day, nth })],
    [`-1${code}`, t('On the last {{day}}', { day })],
  ]
  const value = monthDay ?? ''
  const isKnown = choices.some(([choice]) => choice === value)
  return (
    <Select
      label={t('On which day of the month')}
      value={value}
      options={isKnown ? choices : [...choices, [value, t('On day {{day}}', { day: value })]]}
      onChange={(chosen) => onChange({ monthDay: chosen === '' ? null : chosen })}
    />
  )
}
