import { type KeyboardEvent, useState } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../../shared/contract/tags.contract.ts'
import { useTags } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, Dot } from '../../ui/chip.tsx'
import choices from '../../ui/choices.module.css'
import { cx } from '../../ui/cx.ts'
import styles from './tags-field.module.css'

/** As many as can be looked over; typing finds the others. */
const MOST_OFFERED = 100
const MOST_SHOWN = 60

const NONE: readonly Tag[] = []

type TagsFieldProps = {
  readonly tags: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
  /** Tags that no person carries, and that are offered too. */
  readonly others?: readonly Tag[]
  readonly isFresh?: boolean
}

/** Tags as chips, and a field that offers the book's tags and takes new ones. */
export function TagsField({ tags, onChange, others = NONE, isFresh = false }: TagsFieldProps) {
  const { t } = useTranslation()
  const { data: carriedByPeople = [] } = useTags()
  const names = new Set(carriedByPeople.map(({ name }) => name))
  const known = [...carriedByPeople, ...others.filter(({ name }) => !names.has(name))]
  const [typed, setTyped] = useState('')
  const [isWhole, setWhole] = useState(false)
  const colors = new Map(known.map(({ name, color }) => [name, color]))
  const carried = new Set(tags)
  const words = typed.trim().toLowerCase()
  const offered = known
    .filter(({ name }) => !carried.has(name) && name.toLowerCase().includes(words))
    .slice(0, MOST_OFFERED)
  // The last ones: that is where the next one comes, and what Backspace takes away.
  const shown = isWhole ? tags : tags.slice(-MOST_SHOWN)

  const add = (text: string) => {
    const tag = text.trim()
    setTyped('')
    if (tag !== '' && !carried.has(tag)) onChange([...tags, tag])
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
      {shown.length < tags.length && (
        <Button isSmall tone="accent" onPress={() => setWhole(true)}>
          {t('Show all {{count, number}}', { count: tags.length })}
        </Button>
      )}
      {shown.map((tag) => (
        <Chip
          key={tag}
          color={`var(--tag-${colors.get(tag) ?? 'slate'})`}
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
        <Input
          className={cx(styles.input)}
          dir="auto"
          placeholder={t('Add…')}
          onKeyDown={onKeyDown}
          autoFocus={isFresh}
        />
        <Popover className={cx(choices.popover, styles.popover)} offset={8}>
          <ListBox<(typeof offered)[number]> className={cx(choices.options, styles.options)}>
            {({ name, color, count }) => (
              <ListBoxItem id={name} textValue={name} className={cx(choices.option)}>
                <Dot color={`var(--tag-${color})`} />
                <span className={choices.name} dir="auto">
                  {name}
                </span>
                <span className={choices.count}>{t('{{count, number}}', { count })}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
