import { useTranslation } from 'react-i18next'
import { DateField } from '../dates/date-field.tsx'
import { TimeField as ClockField } from '../dates/time-field.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { cx } from '../ui/cx.ts'
import { Problem } from '../ui/text-field.tsx'
import styles from './event-editor.module.css'
import { type EventForm, type FormProblem, type TimeField, withStart } from './event-form.ts'
import { zoneHere } from './queries.ts'

type EventTimesProps = {
  readonly form: EventForm
  readonly said: (field: FormProblem['field']) => string | null
  readonly onChange: (form: (before: EventForm) => EventForm) => void
}

/** From when to when, or on which days. */
export function EventTimes({ form, said, onChange }: EventTimesProps) {
  const { t } = useTranslation()
  const { isAllDay } = form
  const [start, end] = [said('start'), said('end')]
  const change = (field: TimeField) => (value: string) =>
    onChange((before) => {
      const patch = { [field]: value }
      return field.startsWith('start') ? withStart(before, patch) : { ...before, ...patch }
    })
  const day = (side: 'start' | 'end', label: string) => (
    <DateField
      isRequired
      label={label}
      value={form[`${side}On`]}
      onChange={change(`${side}On`)}
      {...(isAllDay ? {} : { onTime: change(`${side}Time`) })}
    />
  )
  const time = (side: 'start' | 'end', label: string) => (
    <ClockField isRequired label={label} value={form[`${side}Time`]} onChange={change(`${side}Time`)} />
  )
  return (
    <div className={styles.options}>
      <div className={cx(styles.when, isAllDay && styles.days)}>
        {day('start', isAllDay ? t('First day') : t('Starts on'))}
        {!isAllDay && time('start', t('Starts at'))}
        {day('end', isAllDay ? t('Last day') : t('Ends on'))}
        {!isAllDay && time('end', t('Ends at'))}
      </div>
      {start !== null && <Problem text={start} />}
      {start === null && end !== null && <Problem text={end} />}
      <Checkbox
        isChecked={isAllDay}
        onChange={(chosen) =>
          onChange((before) => ({
            ...before,
            isAllDay: chosen,
            zone: before.zone || zoneHere(),
            alarms: chosen ? [] : before.alarms,
          }))
        }
      >
        {t('All day')}
      </Checkbox>
    </div>
  )
}
