import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Separator } from 'react-aria-components/Separator'
import { useTranslation } from 'react-i18next'
import type { FieldForMany } from '../../shared/contract/contacts.contract.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { PromptDialog } from '../ui/prompt-dialog.tsx'
import { setFieldOfMany } from './act-on-many.ts'
import { useOwnFields } from './table/use-table.ts'

type TextForMany = Extract<FieldForMany, { field: 'title' | 'note' | 'custom' }>
/** What is asked for, and what becomes of the answer. */
type Asked = {
  readonly title: string
  readonly label: string
  readonly hint: string
  toChange(value: string): TextForMany
}

/** Sets one field of all those selected: the job title, a note, or a field of one's own that takes any text. */
export function SelectionFields() {
  const { t } = useTranslation()
  const { data: fields = [] } = useOwnFields()
  const [asked, setAsked] = useState<Asked | null>(null)
  const texts = fields.filter(({ type }) => type === 'text' || type === 'choice')
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
        {texts.length > 0 && <Separator />}
        {texts.map(({ name, type }) => (
          <MenuItem
            key={name}
            onAction={() =>
              setAsked({
                title: t('Set {{name}} of these people', { name }),
                label: name,
                hint: t('It takes the place of what stands there.'),
                toChange: (value) => ({ field: 'custom', name, type, value }),
              })
            }
          >
            {`${name}…`}
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
    </>
  )
}
