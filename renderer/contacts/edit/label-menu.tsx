import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import type { LabelledField } from '../../../shared/contract/labels.contract.ts'
import type { Labelled } from '../../../shared/domain/contact.ts'
import { useLabels } from '../../api/queries.ts'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useFocusSoon } from '../../ui/use-focus-soon.ts'
import { labelOf } from '../labels.ts'
import styles from './label-menu.module.css'
import { ownLabelsFor, withOption } from './label-options.ts'

type LabelMenuProps<T extends Pick<Labelled, 'label' | 'types'>> = {
  readonly value: T
  /** Whose own labels are offered first. */
  readonly field: LabelledField
  /** What the value is called when it has no label. */
  readonly kind: string
  readonly options: readonly (readonly string[])[]
  /** Makes an option the label. */
  readonly choose?: (value: T, option: readonly string[]) => T
  readonly onChange: (value: T) => void
  /** More entries of the menu, with a line above them. */
  readonly children?: ReactNode
}

/** The label of a value, as a menu of the common ones, those that the user made, and a field for another. */
export function LabelMenu<T extends Labelled>(props: LabelMenuProps<T>) {
  const { value, field, kind, options, choose = withOption, onChange, children } = props
  const { t } = useTranslation()
  const [isOwn, setOwn] = useState(false)
  /** The field for another label was left by a key: its button, which takes its place, has the focus then. */
  const [isBack, setBack] = useState(false)
  const input = useFocusSoon<HTMLInputElement>(isOwn)
  const { data: labels = [] } = useLabels()
  const shown = labelOf(value, t, kind)
  if (isOwn)
    return (
      <input
        className={styles.own}
        aria-label={t('Own label')}
        ref={input}
        defaultValue={value.label}
        onBlur={(event) => {
          setOwn(false)
          onChange({ ...value, label: event.target.value.trim() })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          if (event.key === 'Escape') event.currentTarget.value = value.label
          event.preventDefault()
          event.stopPropagation()
          setBack(true)
          event.currentTarget.blur()
        }}
      />
    )
  const own = ownLabelsFor(labels, field)
  return (
    <Menu
      label={t('Label')}
      trigger={
        <Button
          autoFocus={isBack}
          className={styles.trigger ?? ''}
          aria-label={t('Label: {{label}}', { label: shown })}
        >
          <span>{shown}</span>
          <ChevronDown aria-hidden="true" strokeWidth={1.75} />
        </Button>
      }
    >
      {options.map((option) => (
        <MenuItem key={option.join()} onAction={() => onChange(choose(value, option))}>
          {labelOf({ types: option, label: '' }, t, kind)}
        </MenuItem>
      ))}
      {own.length > 0 && <Separator />}
      {own.map((label) => (
        <MenuItem key={`own ${label}`} onAction={() => onChange({ ...value, label })}>
          {label}
        </MenuItem>
      ))}
      <MenuItem
        onAction={() => {
          setBack(false)
          setOwn(true)
        }}
      >
        {t('Own label…')}
      </MenuItem>
      {children}
    </Menu>
  )
}
