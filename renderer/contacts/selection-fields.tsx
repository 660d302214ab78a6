import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import type { FieldForMany } from '../../shared/contract/contacts.contract.ts'
import type { DefinedField } from '../../shared/contract/custom-fields.contract.ts'
import { useDefinedFields } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { PromptDialog } from '../ui/prompt-dialog.tsx'
import { setFieldOfMany } from './act-on-many.ts'
import { SelectionFieldDialog } from './selection-field-dialog.tsx'

type TextForMany = Extract<FieldForMany, { field: 'title' | 'note' }>
/** What is asked for, and what becomes of the answer. */
type Asked = {
  readonly title: string
  readonly label: string
  readonly hint: string
  toChange(value: string): TextForMany
}

/** Sets one field of all those selected: the job title, a note, or a field of one's own. */
export function SelectionFields() {
  const { t } = useTranslation()
  const { data: fields = [] } = useDefinedFields()
  const [field, setField] = useState<DefinedField | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <>
      <Menu
        label={t('Set a field')}
        trigger={<Button icon={<Pencil strokeWidth={1.75} />}>{t('Set a field…')}</Button>}
      >
        <MenuItem
          onAction={() =>
            setAsked({
              title: t('What do these people do?'),
              label: t('Job title'),
              hint: t('The present job of each gets this title. Organisations stay.'),
              toChange: (value) => ({ field: 'title', value }),
            })
          }
        >
          {t('Job title…')}
        </MenuItem>
        <MenuItem
          onAction={() =>
            setAsked({
              title: t('Add a note to these people'),
              label: t('Note'),
              hint: t('It is added to the notes that each has.'),
              toChange: (value) => ({ field: 'note', value }),
            })
          }
        >
          {t('Add a note…')}
        </MenuItem>
        {fields.length > 0 && <Separator />}
        {fields.map((own) => (
          <MenuItem key={own.id} onAction={() => setField(own)}>
            {`${own.name}…`}
          </MenuItem>
        ))}
      </Menu>
      <PromptDialog
        title={asked?.title ?? ''}
        label={asked?.label ?? ''}
        action={t('Set for all')}
        hint={() => asked?.hint}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onSubmit={(value) => asked && void setFieldOfMany(asked.toChange(value))}
      />
      <SelectionFieldDialog field={field} onClose={() => setField(null)} />
    </>
  )
}
