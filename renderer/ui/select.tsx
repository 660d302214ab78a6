import { ChevronsUpDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { cx } from './cx.ts'
import styles from './select.module.css'
import { useFocusSoon } from './use-focus-soon.ts'

type SelectProps = {
  readonly label: string
  /** Shown above it; otherwise the label is for assistive technology alone. */
  readonly isLabelVisible?: boolean
  readonly value: string | null
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly placeholder?: string
  /** A menu brought it up, so it takes the focus. */
  readonly isFresh?: boolean
  readonly onChange: (value: string) => void
}

/** One of several, in a list that opens below. */
export function Select({ label, isLabelVisible = false, value, options, isFresh = false, ...rest }: SelectProps) {
  const button = useFocusSoon<HTMLButtonElement>(isFresh)
  const { placeholder = '', onChange } = rest
  return (
    <AriaSelect
      aria-label={label}
      selectedKey={value}
      placeholder={placeholder}
      onSelectionChange={(key) => key !== null && onChange(String(key))}
    >
      {isLabelVisible && (
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
      )}
      <Button ref={button} className={cx(styles.button)}>
        <SelectValue className={cx(styles.value)} />
        <ChevronsUpDown aria-hidden="true" strokeWidth={1.75} />
      </Button>
      <Popover className={cx(styles.popover)}>
        <ListBox className={cx(styles.list)}>
          {options.map(([option, text]) => (
            <ListBoxItem key={option} id={option} textValue={text} className={cx(styles.option)}>
              {text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
