import { useTranslation } from 'react-i18next'
import { DateField } from '../dates/date-field.tsx'
import { Select } from '../ui/select.tsx'
import { Problem, TextField } from '../ui/text-field.tsx'
import { RepeatDays } from './repeat-days.tsx'
import { END_KINDS, type Repeat, repeatOf, ruleOf, UNITS } from './repeat-form.ts'
import { ruleInWords } from './rule-words.ts'
import styles from './task-dialog.module.css'
import type { TaskForm } from './task-form.ts'

type RepeatFieldProps = {
  readonly form: Pick<TaskForm, 'rule' | 'dueOn'>
  readonly problem: string | null
  readonly onChange: (rule: string | null) => void
}

const NEVER = 'never'
const OWN = 'own'

/** How a task comes round. A rule that has no place here is kept as it is, and said in words. */
export function RepeatField({ form, problem, onChange }: RepeatFieldProps) {
  const { t, i18n } = useTranslation()
  const { rule, dueOn } = form
  const repeat = rule === null ? null : repeatOf(rule)
  const set = (patch: Partial<Repeat>) => repeat && onChange(ruleOf({ ...repeat, ...patch }))
  const units = { DAILY: t('By days'), WEEKLY: t('By weeks'), MONTHLY: t('By months'), YEARLY: t('By years') }
  const ends = { never: t('For ever'), until: t('Until a day'), count: t('So many times') }
  const choose = (chosen: string) => {
    const unit = UNITS.find((known) => known === chosen)
    if (chosen === NEVER) onChange(null)
    else if (unit)
      onChange(ruleOf({ interval: 1, end: 'never', count: '', until: '', ...repeat, unit, days: [], monthDay: null }))
  }
  return (
    <div className={styles.options}>
      <Select
        isLabelVisible
        label={t('Comes round')}
        value={rule === null ? NEVER : (repeat?.unit ?? OWN)}
        options={[
          [NEVER, t('Does not repeat')],
          ...UNITS.map((unit) => [unit, units[unit]] as const),
          ...(rule !== null && repeat === null ? [[OWN, ruleInWords(rule, i18n.language, t)] as const] : []),
        ]}
        onChange={choose}
      />
      {repeat && (
        <>
          <div className={styles.pair}>
            <TextField
              isLabelVisible
              type="number"
              min={1}
              max={999}
              label={
                {
                  DAILY: t('Every so many days'),
                  WEEKLY: t('Every so many weeks'),
                  MONTHLY: t('Every so many months'),
                  YEARLY: t('Every so many years'),
                }[repeat.unit]
              }
              value={repeat.interval}
              onChange={(event) =>
                set({ interval: Math.max(1, Math.min(999, Math.trunc(event.target.valueAsNumber) || 1)) })
              }
            />
            <Select
              isLabelVisible
              label={t('How long')}
              value={repeat.end}
              options={END_KINDS.map((end) => [end, ends[end]])}
              onChange={(end) =>
                set({
                  end: END_KINDS.find((known) => known === end) ?? 'never',
                  until: repeat.until || dueOn,
                  count: repeat.count || '10',
                })
              }
            />
          </div>
          <RepeatDays repeat={repeat} dueOn={dueOn} onChange={set} />
          {repeat.end === 'until' && (
            <DateField isRequired label={t('Last day')} value={repeat.until} onChange={(until) => set({ until })} />
          )}
          {repeat.end === 'count' && (
            <TextField
              isLabelVisible
              type="number"
              min={1}
              max={9999}
              label={t('How many times')}
              value={repeat.count}
              onChange={(event) => set({ count: event.target.value })}
            />
          )}
        </>
      )}
      {rule !== null && problem === null && <p className={styles.hint}>{ruleInWords(rule, i18n.language, t)}</p>}
      {problem !== null && <Problem text={problem} />}
    </div>
  )
}
