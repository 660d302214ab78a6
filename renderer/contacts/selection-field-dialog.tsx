import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DefinedField } from '../../shared/contract/custom-fields.contract.ts'
import { typedValue } from '../custom-fields/typed-value.ts'
import { ValueInput } from '../custom-fields/value-input.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from '../ui/prompt-dialog.module.css'
import { setFieldOfMany } from './act-on-many.ts'

type Props = { readonly field: DefinedField | null; readonly onClose: () => void }

/** Asks what a field of one's own shall hold for everyone selected, in the way of its type. */
export function SelectionFieldDialog({ field, onClose }: Props) {
  const { t } = useTranslation()
  const title = field ? t('Set {{name}} of these people', { name: field.name }) : ''
  return (
    <Dialog title={title} isOpen={field !== null} onClose={onClose}>
      {field && <Asked field={field} onClose={onClose} />}
    </Dialog>
  )
}

function Asked({ field, onClose }: { readonly field: DefinedField; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { name, type, choices } = field
  const [typed, setTyped] = useState(type === 'boolean' ? 'true' : '')
  const value = typedValue(type, typed)
  const set = (to: string) => {
    onClose()
    void setFieldOfMany({ field: 'custom', name, type, value: to })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value !== '') set(value)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <ValueInput label={name} type={type} typed={typed} choices={choices} isFresh onChange={setTyped} />
      <p className={styles.hint}>{t('It takes the place of what stands there.')}</p>
      <div className={styles.foot}>
        <Button tone="ghost" onPress={() => set('')}>
          {t('Take it off all')}
        </Button>
        <span className={styles.room} />
        <Button tone="ghost" onPress={onClose}>
          {t('Cancel')}
        </Button>
        <Button tone="primary" type="submit" isDisabled={value === ''}>
          {t('Set for all')}
        </Button>
      </div>
    </form>
  )
}
