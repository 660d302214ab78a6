import { TextField } from '../ui/text-field.tsx'

type DateFieldProps = {
  readonly type: 'date' | 'time'
  readonly label: string
  readonly value: string
  readonly problem: string | null
  readonly note?: string | null
  readonly isFresh?: boolean
  /** `isBad`: something was typed that is no date or no time. */
  readonly onChange: (value: string, isBad: boolean) => void
}

/** A date or a time, typed or chosen as the system writes them. What is typed halfway stays. */
export function DateField({ type, label, value, problem, note = null, isFresh = false, onChange }: DateFieldProps) {
  return (
    <TextField
      type={type}
      label={label}
      isLabelVisible
      // The browser keeps what was typed and is no date: nothing may be written over it.
      defaultValue={value}
      problem={problem}
      note={note}
      isFresh={isFresh}
      {...(type === 'date' ? { min: '0001-01-01', max: '9999-12-31' } : {})}
      onInput={({ currentTarget: { value: typed, validity } }) => onChange(typed, validity.badInput)}
      onBlur={({ currentTarget: { value: typed, validity } }) => onChange(typed, validity.badInput)}
    />
  )
}
