import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Labelled } from '../../../shared/domain/contact.ts'
import { TextField } from '../../ui/text-field.tsx'
import { dateLabelOf } from '../labels.ts'
import type { DateRow as DateRowValue } from './contact-form.ts'
import { EditorRow, useRemoveLabel } from './editor-row.tsx'
import { LabelMenu } from './label-menu.tsx'
import { dateProblem } from './validation.ts'

type DateRowProps = {
  readonly row: DateRowValue
  readonly isFresh: boolean
  readonly onChange: (row: DateRowValue) => void
  readonly onRemove: () => void
}

/** A date in words; the year may be left out. */
export function DateRow({ row, isFresh, onChange, onRemove }: DateRowProps) {
  const { t, i18n } = useTranslation()
  const removeLabel = useRemoveLabel()
  const [wasLeft, setLeft] = useState(false)
  const label = dateLabelOf(row, t)
  return (
    <EditorRow
      label={
        row.kind === 'birthday' ? (
          label
        ) : (
          <LabelMenu<Labelled>
            value={{
              types: [],
              preference: null,
              label: row.label || (row.kind === 'anniversary' ? 'anniversary' : ''),
            }}
            kind={label}
            options={[['anniversary']]}
            onChange={({ types, label }) =>
              onChange({ ...row, label, kind: types.includes('anniversary') && label === '' ? 'anniversary' : 'other' })
            }
          />
        )
      }
      removeLabel={removeLabel(label)}
      onRemove={onRemove}
    >
      <TextField
        label={label}
        placeholder={t('2 July 1985')}
        icon={<CalendarDays aria-hidden="true" strokeWidth={1.75} />}
        value={row.typed}
        problem={wasLeft ? dateProblem(row.typed, t, i18n.language) : null}
        isFresh={isFresh}
        onBlur={() => setLeft(true)}
        onChange={(event) => onChange({ ...row, typed: event.target.value })}
      />
    </EditorRow>
  )
}
