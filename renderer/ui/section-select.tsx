import { Check, ChevronsUpDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import choices from './choices.module.css'
import { cx } from './cx.ts'
import styles from './section-select.module.css'

export type SelectOption<T extends string = string> = { readonly id: T; readonly label: string }
/** Options under a heading; an empty one has none. */
export type SelectSection<T extends string = string> = {
  readonly title: string
  readonly options: readonly SelectOption<T>[]
}

type SelectProps<T extends string> = {
  /** For assistive technology; what is seen stands beside it. */
  readonly label: string
  readonly value: T
  readonly sections: readonly SelectSection<T>[]
  readonly onChange: (value: T) => void
  readonly isDisabled?: boolean
  readonly className?: string | undefined
}

/** One of several choices, behind a button that shows it. */
export function SectionSelect<T extends string>({
  label,
  value,
  sections,
  onChange,
  isDisabled,
  className,
}: SelectProps<T>) {
  const choose = (key: string | number | null) => {
    const chosen = sections.flatMap(({ options }) => options).find(({ id }) => id === key)
    if (chosen !== undefined) onChange(chosen.id)
  }
  return (
    <AriaSelect
      aria-label={label}
      className={cx(styles.select, className)}
      value={value}
      onChange={choose}
      isDisabled={isDisabled ?? false}
    >
      <Button className={cx(styles.trigger)}>
        <SelectValue className={cx(styles.value)}>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronsUpDown aria-hidden="true" strokeWidth={1.75} />
      </Button>
      <Popover className={cx(choices.popover, styles.popover)} offset={4}>
        <ListBox className={cx(choices.options, styles.options)}>
          {sections.map(({ title, options }) => (
            <ListBoxSection key={title} id={`section ${title}`} aria-label={title || label}>
              {title !== '' && <Header className={cx(styles.heading)}>{title}</Header>}
              {options.map(({ id, label: text }) => (
                <ListBoxItem key={id} id={id} textValue={text} className={cx(choices.option)}>
                  {({ isSelected }) => (
                    <>
                      <Check className={cx(!isSelected && styles.hidden)} aria-hidden="true" />
                      <span className={styles.label}>{text}</span>
                    </>
                  )}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
