import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import type { Labelled } from '../../../shared/domain/contact.ts'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useFocusSoon } from '../../ui/use-focus-soon.ts'
import { labelOf } from '../labels.ts'
import styles from './label-menu.module.css'
import { withOption } from './label-options.ts'

type LabelMenuProps<T extends Pick<Labelled, 'label' | 'types'>> = {
  readonly value: T
  /** What the value is called when it has no label. */
  readonly kind: string
  readonly options: readonly (readonly string[])[]
  readonly onChange: (value: T) => void
  readonly onFirst?: (() => void) | undefined
}

/** The label of a value, as a menu of the common ones and a field for one's own. */
export function LabelMenu<T extends Labelled>({ value, kind, options, onChange, onFirst }: LabelMenuProps<T>) {
  const { t } = useTranslation()
  const [isOwn, setOwn] = useState(false)
  const field = useFocusSoon<HTMLInputElement>(isOwn)
  const shown = labelOf(value, t, kind)
  if (isOwn)
    return (
      <input
        className={styles.own}
        aria-label={t('Own label')}
        ref={field}
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
          event.currentTarget.blur()
        }}
      />
    )
  return (
    <Menu
      label={t('Label')}
      trigger={
        <Button className={styles.trigger ?? ''} aria-label={t('Label: {{label}}', { label: shown })}>
          <span>{shown}</span>
          <ChevronDown aria-hidden="true" strokeWidth={1.75} />
        </Button>
      }
    >
      {options.map((option) => (
        <MenuItem key={option.join()} onAction={() => onChange(withOption(value, option))}>
          {labelOf({ types: option, label: '' }, t, kind)}
        </MenuItem>
      ))}
      <MenuItem onAction={() => setOwn(true)}>{t('Own label…')}</MenuItem>
      {onFirst && <Separator />}
      {onFirst && <MenuItem onAction={onFirst}>{t('Put first')}</MenuItem>}
    </Menu>
  )
}
