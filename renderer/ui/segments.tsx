import type { ReactNode } from 'react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { cx } from './cx.ts'
import styles from './segments.module.css'

type SegmentsProps<T extends string> = {
  /** What is chosen here, for assistive technology. */
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [value: T, label: string, icon?: ReactNode])[]
  /** Tabs above what they change, without a tray. */
  readonly isQuiet?: boolean
  readonly onChange: (value: T) => void
}

/** A few choices side by side, of which one holds. */
export function Segments<T extends string>({ label, value, options, isQuiet = false, onChange }: SegmentsProps<T>) {
  const choose = (chosen: string) => {
    const [option] = options.find(([known]) => known === chosen) ?? []
    if (option !== undefined) onChange(option)
  }
  return (
    <RadioGroup
      className={cx(styles.segments, isQuiet && styles.quiet)}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={choose}
    >
      {options.map(([option, text, icon]) => (
        <RadioField key={option} value={option}>
          <RadioButton className={cx(styles.segment)}>
            {icon}
            {text}
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  )
}
