import { CalendarDays } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomFieldType } from '../../shared/domain/contact.ts'
import { readNumber } from '../../shared/domain/custom-number.ts'
import { Suggestion } from '../contacts/edit/suggestion.tsx'
import { dateProblem, webProblem } from '../contacts/edit/validation.ts'
import { useRegion } from '../contacts/region.ts'
import { dateHint } from '../dates/read-date.ts'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import { TextField } from '../ui/text-field.tsx'
import { focusSoon } from '../ui/use-focus-soon.ts'
import styles from './value-input.module.css'

type ValueInputProps = {
  readonly label: string
  readonly type: CustomFieldType
  /** As it is written by hand; `true` or `false` for yes or no. */
  readonly typed: string
  readonly choices: readonly string[]
  readonly isFresh: boolean
  readonly onChange: (typed: string) => void
}

/** The value of a field of one's own, in the way of its type. What looks wrong is said, and never blocks saving. */
export function ValueInput(props: ValueInputProps) {
  const { label, type, typed, choices, isFresh, onChange } = props
  const { t } = useTranslation()
  if (type === 'boolean') return <YesOrNo {...props} />
  if (type === 'choice' && choices.length > 0) {
    const options = typed === '' || choices.includes(typed) ? choices : [...choices, typed]
    return (
      <Select
        label={label}
        value={typed === '' ? null : typed}
        options={options.map((choice) => [choice, choice] as const)}
        placeholder={t('Choose…')}
        isFresh={isFresh}
        onChange={onChange}
      />
    )
  }
  return <Written {...props} />
}

function Written({ label, type, typed, isFresh, onChange }: ValueInputProps) {
  const { i18n } = useTranslation()
  const [wasLeft, setLeft] = useState(false)
  const [isTouched, setTouched] = useState(false)
  const { problem, hint } = useReading(type, typed)
  const icon: ReactNode = type === 'date' ? <CalendarDays aria-hidden="true" strokeWidth={1.75} /> : undefined
  return (
    <TextField
      label={label}
      icon={icon}
      value={typed}
      isFresh={isFresh}
      inputMode={type === 'number' ? 'decimal' : type === 'link' ? 'url' : 'text'}
      lang={type === 'text' ? i18n.language : undefined}
      placeholder={usePlaceholder(type)}
      problem={wasLeft ? problem : null}
      note={isTouched && hint !== null && <Suggestion text={hint} />}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        setTouched(true)
        onChange(event.target.value)
      }}
    />
  )
}

function usePlaceholder(type: CustomFieldType): string | undefined {
  const { t } = useTranslation()
  if (type === 'date') return t('2 July 1985')
  return type === 'link' ? 'https://' : undefined
}

/** What was understood where it could be something else, and what could not be. */
function useReading(type: CustomFieldType, typed: string): { problem: string | null; hint: string | null } {
  const { t, i18n } = useTranslation()
  const region = useRegion()
  if (type === 'link') return { problem: webProblem(typed, t), hint: null }
  if (type === 'date') {
    const date = dateHint(typed, i18n.language, region)
    const hint = date === null ? null : t('Read as {{date}}', { date })
    return { problem: dateProblem(typed, t, i18n.language, region), hint }
  }
  if (type !== 'number' || typed.trim() === '') return { problem: null, hint: null }
  const number = readNumber(typed)
  if (number === null)
    return { problem: t('Kith cannot read this number, and keeps it as text. Write it like 1250 or 12.5.'), hint: null }
  return { problem: null, hint: number === typed.trim() ? null : t('Read as {{number}}', { number }) }
}

function YesOrNo({ label, typed, isFresh, onChange }: ValueInputProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => (isFresh ? focusSoon(() => place.current?.querySelector('input')?.focus()) : undefined), [isFresh])
  const words = typed === 'true' ? t('Yes') : typed === 'false' || typed === '' ? t('No') : typed
  return (
    <div ref={place} className={styles.answer}>
      <Switch label={label} isOn={typed === 'true'} onChange={(isOn) => onChange(isOn ? 'true' : 'false')} />
      <span aria-hidden="true">{words}</span>
    </div>
  )
}
