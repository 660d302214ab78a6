import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RepeatField } from '../tasks/repeat-field.tsx'
import { ruleInWords } from '../tasks/rule-words.ts'
import { Select } from '../ui/select.tsx'
import { Problem } from '../ui/text-field.tsx'
import styles from './event-editor.module.css'
import type { EventForm } from './event-form.ts'

type EventRepeatProps = {
  readonly form: EventForm
  readonly problem: string | null
  readonly onChange: (rules: readonly string[]) => void
}

const NEVER = 'never'
const OWN = 'own'
const CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** How an event comes round: one of the usual rules, or one of its own. */
export function EventRepeat({ form, problem, onChange }: EventRepeatProps) {
  const { t, i18n } = useTranslation()
  const [rule, ...others] = form.rules
  const usual = usualRules(form.startOn)
  const [isOwn, setOwn] = useState(rule !== undefined && !usual.includes(rule))
  const choose = (chosen: string) => {
    setOwn(chosen === OWN)
    if (chosen === NEVER) onChange([])
    else if (chosen === OWN) onChange(rule === undefined ? [usual[2] ?? 'FREQ=WEEKLY'] : form.rules)
    else onChange([chosen])
  }
  const value = isOwn ? OWN : (rule ?? NEVER)
  return (
    <div className={styles.options}>
      <Select
        isLabelVisible
        label={t('Repeats')}
        value={value}
        options={[
          [NEVER, t('Does not repeat')],
          ...usual.map((each) => [each, ruleInWords(each, i18n.language, t)] as const),
          ...(rule !== undefined && !isOwn && !usual.includes(rule)
            ? [[rule, ruleInWords(rule, i18n.language, t)] as const]
            : []),
          [OWN, t('By a rule of its own…')],
        ]}
        onChange={choose}
      />
      {isOwn && others.length === 0 && rule !== undefined && (
        <RepeatField
          form={{ rule, dueOn: form.startOn }}
          problem={problem}
          onChange={(changed) => {
            if (changed === null) setOwn(false)
            onChange(changed === null ? [] : [changed])
          }}
        />
      )}
      {!isOwn && problem !== null && <Problem text={problem} />}
      {others.length > 0 && <p className={styles.hint}>{t('It repeats by several rules, which stay as they are.')}</p>}
    </div>
  )
}

/** What most events repeat by, as it fits the day on which this one begins. */
function usualRules(startOn: string): string[] {
  if (startOn === '') return ['FREQ=DAILY']
  const date = new Date(`${startOn}T00:00:00Z`)
  const code = CODES[date.getUTCDay()] ?? 'MO'
  const nth = Math.ceil(date.getUTCDate() / 7)
  return [
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    `FREQ=WEEKLY;BYDAY=${code}`,
    `FREQ=WEEKLY;INTERVAL=2;BYDAY=${code}`,
    `FREQ=MONTHLY;BYMONTHDAY=${date.getUTCDate()}`,
    `FREQ=MONTHLY;BYDAY=${nth > 4 ? -1 : nth}${code}`,
    'FREQ=YEARLY',
  ]
}
