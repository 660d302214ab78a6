import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { cx } from './cx.ts'
import styles from './segments.module.css'

type SegmentsProps<T extends string> = {
  /** What is chosen here, for assistive technology. */
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly onChange: (value: T) => void
}

/** A few choices side by side, of which one holds. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  const choose = (chosen: string) => {
    const [option] = options.find(([known]) => known === chosen) ?? []
    if (option !== undefined) onChange(option)
  }
  return (
    <RadioGroup
      className={cx(styles.segments)}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={choose}
    >
      {options.map(([option, text]) => (
        <RadioField key={option} value={option}>
          <RadioButton className={cx(styles.segment)}>{text}</RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  )
}
