import { type KeyboardEvent, useState } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import { useTags } from '../../api/queries.ts'
import { Chip, Dot } from '../../ui/chip.tsx'
import { cx } from '../../ui/cx.ts'
import styles from './tags-field.module.css'

/** Tags as chips, and a field that offers the book's tags and takes new ones. */
export function TagsField({
  tags,
  onChange,
}: {
  tags: readonly string[]
  onChange: (tags: readonly string[]) => void
}) {
  const { t } = useTranslation()
  const { data: known = [] } = useTags()
  const [typed, setTyped] = useState('')
  const colorOf = (tag: string) => `var(--tag-${known.find(({ name }) => name === tag)?.color ?? 'slate'})`
  const offered = known.filter(
    ({ name }) => !tags.includes(name) && name.toLowerCase().includes(typed.trim().toLowerCase()),
  )

  const add = (text: string) => {
    const tag = text.trim()
    setTyped('')
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isPointed = document.activeElement?.getAttribute('aria-activedescendant')
    if ((event.key === 'Enter' && !isPointed) || event.key === ',') {
      if (typed.trim() === '') return
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      onChange(tags.slice(0, -1))
    }
  }

  return (
    <div className={styles.field}>
      {tags.map((tag) => (
        <Chip
          key={tag}
          color={colorOf(tag)}
          removeLabel={t('Remove {{what}}', { what: tag })}
          onRemove={() => onChange(tags.filter((other) => other !== tag))}
        >
          {tag}
        </Chip>
      ))}
      <ComboBox
        className={cx(styles.combo)}
        aria-label={t('Add a tag')}
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && add(String(key))}
        onBlur={() => add(typed)}
        menuTrigger="focus"
        allowsCustomValue
        allowsEmptyCollection={false}
        items={offered}
      >
        <Input className={cx(styles.input)} placeholder={t('Add…')} onKeyDown={onKeyDown} />
        <Popover className={cx(styles.popover)} offset={8}>
          <ListBox<(typeof offered)[number]> className={cx(styles.options)}>
            {({ name, color, count }) => (
              <ListBoxItem id={name} textValue={name} className={cx(styles.option)}>
                <Dot color={`var(--tag-${color})`} />
                <span className={styles.optionName}>{name}</span>
                <span className={styles.optionCount}>{t('{{count, number}}', { count })}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
