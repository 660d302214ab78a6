import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Labelled } from '../../../shared/domain/contact.ts'
import { dateHint, readShortYear } from '../../dates/read-date.ts'
import { TextField } from '../../ui/text-field.tsx'
import { dateTextInWords } from '../dates.ts'
import { dateLabelOf } from '../labels.ts'
import { useRegion } from '../region.ts'
import type { DateRow as DateRowValue } from './contact-form.ts'
import { EditorRow, useRemoveLabel } from './editor-row.tsx'
import { LabelMenu } from './label-menu.tsx'
import { RowActions } from './row-actions.tsx'
import type { RowMoves } from './row-moves.ts'
import { Suggestion } from './suggestion.tsx'
import { dateProblem } from './validation.ts'

type DateRowProps = {
  readonly row: DateRowValue
  readonly isFresh: boolean
  readonly moves: RowMoves
  readonly onChange: (row: DateRowValue) => void
  readonly onRemove: () => void
}

/** A date in words; the year may be left out. What was understood is said where it could be something else. */
export function DateRow({ row, isFresh, moves, onChange, onRemove }: DateRowProps) {
  const { t, i18n } = useTranslation()
  const removeLabel = useRemoveLabel()
  const region = useRegion()
  const [wasLeft, setLeft] = useState(false)
  const [isTouched, setTouched] = useState(false)
  const label = dateLabelOf(row, t)
  const type = (typed: string) => {
    setTouched(true)
    onChange({ ...row, typed })
  }
  const note = useNote(row.typed, { isTouched, wasLeft }, type)
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
            field="dates"
            kind={label}
            options={[['anniversary']]}
            onChange={({ types, label }) =>
              onChange({ ...row, label, kind: types.includes('anniversary') && label === '' ? 'anniversary' : 'other' })
            }
          >
            <RowActions moves={moves} />
          </LabelMenu>
        )
      }
      removeLabel={removeLabel(label)}
      moves={moves}
      onRemove={onRemove}
    >
      <TextField
        label={label}
        placeholder={t('2 July 1985')}
        icon={<CalendarDays aria-hidden="true" strokeWidth={1.75} />}
        value={row.typed}
        problem={wasLeft ? dateProblem(row.typed, t, i18n.language, region) : null}
        note={note}
        isFresh={isFresh}
        onBlur={() => setLeft(true)}
        onChange={(event) => type(event.target.value)}
      />
    </EditorRow>
  )
}

/** What was understood, or what may be meant, below the field. */
function useNote(typed: string, at: { isTouched: boolean; wasLeft: boolean }, onUse: (typed: string) => void) {
  const { t, i18n } = useTranslation()
  const region = useRegion()
  const hint = at.isTouched ? dateHint(typed, i18n.language, region) : null
  if (hint !== null) return <Suggestion text={t('Read as {{date}}', { date: hint })} />
  const meant = at.wasLeft ? readShortYear(typed, new Date(), i18n.language, region) : null
  if (meant === null) return null
  const words = dateTextInWords(meant, i18n.language)
  return <Suggestion text={t('Did you mean')} action={words} onUse={() => onUse(words)} />
}
