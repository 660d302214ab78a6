import { ChevronsUpDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { cx } from './cx.ts'
import styles from './search-select.module.css'

export type SearchOption = { readonly id: string; readonly name: string }
type SearchSelectProps = {
  readonly label: string
  /** Shown above it; otherwise the label is for assistive technology alone. */
  readonly isLabelVisible?: boolean
  readonly value: string
  readonly options: readonly SearchOption[]
  readonly onChange: (id: string) => void
}

/** One of many, found by typing some of its name. What is typed and chosen by nobody is forgotten. */
export function SearchSelect({ label, isLabelVisible = false, value, options, onChange }: SearchSelectProps) {
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id
  /** What is being typed, or null: then the name of the value stands there. */
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = nameOf(value)
  return (
    <ComboBox
      aria-label={label}
      className={cx(styles.combo)}
      menuTrigger="focus"
      selectedKey={value}
      inputValue={typed ?? chosen}
      onInputChange={setTyped}
      defaultItems={options}
      onFocus={(event) => (event.target as HTMLInputElement).select?.()}
      onBlur={() => setTyped(null)}
      onSelectionChange={(key) => {
        setTyped(null)
        if (key !== null && key !== value) onChange(String(key))
      }}
    >
      {isLabelVisible && (
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
      )}
      <div className={cx(styles.field, isLabelVisible && styles.wide)}>
        <Input className={cx(styles.input)} />
        <Button className={cx(styles.button)}>
          <ChevronsUpDown strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      <Popover className={cx(styles.popover)}>
        <ListBox<SearchOption> className={cx(styles.options)}>
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={name} className={cx(styles.option)}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
