import { useTranslation } from 'react-i18next'
import type { TaskReminder } from '../../shared/domain/tasks/task.ts'
import { DateField } from '../dates/date-field.tsx'
import { TimeField } from '../dates/time-field.tsx'
import { Select } from '../ui/select.tsx'
import { Problem } from '../ui/text-field.tsx'
import { useToday } from '../ui/use-today.ts'
import { civilDay, reminderInWords } from './due-words.ts'
import styles from './task-dialog.module.css'
import type { TaskForm } from './task-form.ts'
import { usualReminders } from './usual-reminders.ts'

type ReminderFieldProps = {
  readonly form: TaskForm
  readonly problem: string | null
  readonly onChange: (reminder: TaskReminder | null) => void
}

const NONE = 'none'
const OWN = 'own'

/** When to be reminded: of the usual times those that the date allows, or one of its own. */
export function ReminderField({ form, problem, onChange }: ReminderFieldProps) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const { reminder, dueOn, dueTime } = form
  const words = (value: TaskReminder | null) => reminderInWords(value, today, i18n.language, t)
  const usual = usualReminders(dueOn !== '', dueTime !== '')
  const value = reminder === null ? NONE : reminder.kind === 'at' ? OWN : JSON.stringify(reminder)
  const isUsual = reminder === null || reminder.kind === 'at' || usual.some((one) => JSON.stringify(one) === value)
  const offered = isUsual || reminder === null ? usual : [...usual, reminder]
  const choose = (chosen: string) => {
    if (chosen === NONE) onChange(null)
    else if (chosen === OWN) onChange({ kind: 'at', on: dueOn || civilDay(today, 1), time: '09:00' })
    else onChange(offered.find((one) => JSON.stringify(one) === chosen) ?? null)
  }
  return (
    <div className={styles.options}>
      <Select
        isLabelVisible
        label={t('Reminder')}
        value={value}
        options={[
          [NONE, words(null)],
          ...offered.map((one) => [JSON.stringify(one), words(one)] as const),
          [OWN, t('At another time')],
        ]}
        onChange={choose}
      />
      {reminder?.kind === 'at' && (
        <div className={styles.pair}>
          <DateField
            isRequired
            label={t('Remind on')}
            value={reminder.on}
            problem={problem}
            onChange={(on) => onChange({ ...reminder, on })}
          />
          <TimeField
            isRequired
            label={t('Remind at')}
            value={reminder.time}
            onChange={(time) => onChange({ ...reminder, time })}
          />
        </div>
      )}
      {reminder?.kind !== 'at' && problem !== null && <Problem text={problem} />}
    </div>
  )
}
