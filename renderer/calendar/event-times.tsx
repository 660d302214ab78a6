import { useTranslation } from 'react-i18next'
import { DateField } from '../tasks/date-field.tsx'
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
  const change = (field: TimeField) => (value: string, isBad: boolean) =>
    onChange((before) => {
      const bad = before.bad.filter((other) => other !== field)
      const patch = { [field]: value, bad: isBad ? [...bad, field] : bad }
      return field === 'startOn' || field === 'startTime' ? withStart(before, patch) : { ...before, ...patch }
    })
  const field = (name: TimeField, label: string, problem: string | null) => (
    <DateField
      // What was typed halfway stays; what moves along with the start is drawn anew.
      key={name.startsWith('end') ? `${name}${form.bad.includes(name) ? '' : form[name]}` : name}
      type={name.endsWith('On') ? 'date' : 'time'}
      label={label}
      value={form[name]}
      problem={problem}
      onChange={change(name)}
    />
  )
  return (
    <div className={styles.options}>
      <div className={cx(styles.when, isAllDay && styles.days)}>
        {field('startOn', isAllDay ? t('First day') : t('Starts on'), null)}
        {!isAllDay && field('startTime', t('Starts at'), null)}
        {field('endOn', isAllDay ? t('Last day') : t('Ends on'), null)}
        {!isAllDay && field('endTime', t('Ends at'), null)}
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
