import { Building2 } from 'lucide-react'
import { useId, useState } from 'react'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import type { OrganizationName } from '../../../shared/contract/contacts.contract.ts'
import { useOrganizations } from '../../api/editor-queries.ts'
import choices from '../../ui/choices.module.css'
import { cx } from '../../ui/cx.ts'
import { useFocusSoon } from '../../ui/use-focus-soon.ts'
import styles from './organization-field.module.css'

type OrganizationFieldProps = {
  readonly label: string
  readonly value: string
  readonly isLabelVisible?: boolean
  readonly isFresh?: boolean
  readonly placeholder?: string
  readonly onChange: (value: string) => void
}

/** The name of an organisation. Those of the book are offered while it is typed; any other name is as good. */
export function OrganizationField(props: OrganizationFieldProps) {
  const { label, value, isLabelVisible = false, isFresh = false, placeholder, onChange } = props
  const { t } = useTranslation()
  const id = useId()
  const [isTouched, setTouched] = useState(false)
  const field = useFocusSoon<HTMLInputElement>(isFresh)
  const { data: found = [] } = useOrganizations(isTouched ? value.trim() : '')
  const offered = isTouched ? found.filter(({ name }) => name !== value) : []
  return (
    <ComboBox
      className={cx(styles.combo)}
      {...(isLabelVisible ? { 'aria-labelledby': id } : { 'aria-label': label })}
      inputValue={value}
      onInputChange={(text) => {
        if (text === value) return
        setTouched(true)
        onChange(text)
      }}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && onChange(String(key))}
      allowsCustomValue
      allowsEmptyCollection={false}
      items={offered}
    >
      {isLabelVisible && (
        <span className={styles.label} id={id}>
          {label}
        </span>
      )}
      <Input className={cx(styles.input)} ref={field} dir="auto" placeholder={placeholder ?? ''} spellCheck={false} />
      <Popover className={cx(choices.popover, styles.popover)} offset={4}>
        <ListBox<OrganizationName> className={cx(choices.options, styles.options)} aria-label={label}>
          {({ name, people, id: contact }) => (
            <ListBoxItem id={name} textValue={name} className={cx(choices.option)}>
              <Building2 aria-hidden="true" strokeWidth={1.75} data-known={contact !== null || undefined} />
              <span className={choices.name}>{name}</span>
              {people > 0 && <span className={choices.count}>{t('{{count, number}} people', { count: people })}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
