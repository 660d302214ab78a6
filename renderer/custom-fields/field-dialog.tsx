import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DefinedField, RenamedChoice } from '../../shared/contract/custom-fields.contract.ts'
import { CUSTOM_FIELD_TYPES, type CustomFieldType } from '../../shared/domain/contact.ts'
import { foldText } from '../../shared/domain/fold-text.ts'
import { useDefinedFields } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './field-dialog.module.css'
import { typeInWords } from './field-types.ts'
import { renamedChoices } from './renamed-choices.ts'

export type FieldDraft = Pick<DefinedField, 'name' | 'type' | 'choices'> & {
  /** Choices that everyone shall have under their new names. */
  readonly renamed: readonly RenamedChoice[]
}
type FieldFormProps = {
  /** The field that is changed; without one a field is defined. */
  readonly field: DefinedField | null
  readonly name?: string
  readonly onSubmit: (draft: FieldDraft) => void
  readonly onClose: () => void
}

/** Defines a field of one's own, or changes one: its name, its type, what a choice offers. */
export function FieldDialog({ isOpen, ...form }: FieldFormProps & { readonly isOpen: boolean }) {
  const { t } = useTranslation()
  const title = form.field ? t('Change the field') : t('New field')
  return (
    <Dialog title={title} isOpen={isOpen} onClose={form.onClose}>
      <FieldForm {...form} />
    </Dialog>
  )
}

function FieldForm({ field, name: wanted = '', onSubmit, onClose }: FieldFormProps) {
  const { t } = useTranslation()
  const { data: fields = [] } = useDefinedFields()
  const [name, setName] = useState(field?.name ?? wanted)
  const [type, setType] = useState<CustomFieldType>(field?.type ?? 'text')
  const [lines, setLines] = useState((field?.choices ?? []).join('\n'))
  const [isForAll, setForAll] = useState(true)
  const linesId = useId()
  const choices = type === 'choice' ? [...new Set(lines.split('\n').map((line) => line.trim()))].filter(Boolean) : []
  const renamed =
    field?.type === 'choice' && type === 'choice' && field.people > 0 ? renamedChoices(field.choices, lines) : []
  const other = fields.find(({ id, name: known }) => id !== field?.id && foldText(known) === foldText(name.trim()))
  const problem =
    other && !field ? t('There is a field named “{{name}}” already. Choose another name.', { name: other.name }) : null
  const isReady = name.trim() !== '' && problem === null && (type !== 'choice' || choices.length > 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A dialog is drawn elsewhere, but its events rise to where it was opened.
    event.stopPropagation()
    if (!isReady) return
    onClose()
    onSubmit({ name: name.trim(), type, choices, renamed: isForAll ? renamed : [] })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        isFresh
        isLabelVisible
        label={t('Name')}
        value={name}
        maxLength={1_000}
        problem={problem}
        note={
          other && field && t('There is a field named “{{name}}” already. The two become one.', { name: other.name })
        }
        onFocus={({ target }) => target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      <Select
        isLabelVisible
        label={t('Kind')}
        value={type}
        options={CUSTOM_FIELD_TYPES.map((option) => [option, typeInWords(option, t)] as const)}
        onChange={(value) => setType(value as CustomFieldType)}
      />
      {field && field.people > 0 && type !== field.type && (
        <p className={styles.hint}>{t('What people have stays as it was typed.')}</p>
      )}
      {type === 'choice' && (
        <div>
          <label className={styles.label} htmlFor={linesId}>
            {t('Choices, one a line')}
          </label>
          <textarea
            id={linesId}
            className={styles.lines}
            rows={5}
            value={lines}
            dir="auto"
            onChange={(event) => setLines(event.target.value)}
          />
        </div>
      )}
      {renamed.length > 0 && (
        <div className={styles.renamed}>
          <p>
            {t('Also for everyone who has it: {{changes}}', {
              changes: renamed.map(({ from, to }) => `${from} → ${to}`).join(', '),
            })}
          </p>
          <Switch label={t('Change it for everyone who has it')} isOn={isForAll} onChange={setForAll} />
        </div>
      )}
      <div className={styles.foot}>
        <Button tone="ghost" onPress={onClose}>
          {t('Cancel')}
        </Button>
        <Button tone="primary" type="submit" isDisabled={!isReady}>
          {field ? t('Save field') : t('Add field')}
        </Button>
      </div>
    </form>
  )
}
