import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LabelledField } from '../../../shared/contract/labels.contract.ts'
import type { Labelled } from '../../../shared/domain/contact.ts'
import { hasMod } from '../../ui/platform.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { Row } from './contact-form.ts'
import { EditorRow, useRemoveLabel } from './editor-row.tsx'
import { LabelMenu } from './label-menu.tsx'
import { RowActions } from './row-actions.tsx'
import { isPreferred, type RowMoves } from './row-moves.ts'
import { Suggestion } from './suggestion.tsx'
import styles from './value-row.module.css'

export type ValueRowProps<T extends Row<Labelled & { readonly value: string }>> = {
  readonly row: T
  readonly field: LabelledField
  /** What it is, when it has no label: “phone”. */
  readonly kind: string
  readonly placeholder: string
  readonly options: readonly (readonly string[])[]
  readonly isFresh: boolean
  readonly type: 'tel' | 'email' | 'url'
  readonly moves: RowMoves
  /** What the value becomes when the field is left, or null when it stays as it was typed. */
  readonly formatOf?: (value: string) => string | null
  /** What may be meant instead. */
  readonly suggestionOf?: (
    value: string,
  ) => { readonly text: ReactNode; readonly action: string; readonly value: string } | null
  readonly problemOf: (value: string) => string | null
  readonly onChange: (row: T) => void
  readonly onRemove: () => void
  readonly onPrefer: () => void
}

/** A number, an address or a website with its label. What looks wrong is said once the field was left, then live. */
export function ValueRow<T extends Row<Labelled & { readonly value: string }>>(props: ValueRowProps<T>) {
  const { row, field, kind, placeholder, options, isFresh, type, moves, problemOf, onChange, onRemove, onPrefer } =
    props
  const { t } = useTranslation()
  const removeLabel = useRemoveLabel()
  const [wasLeft, setLeft] = useState(false)
  const { onFocus, onBlur, onKeyDown } = useFormatting(row.value, props.formatOf, (value) =>
    onChange({ ...row, value }),
  )
  const suggestion = wasLeft ? (props.suggestionOf?.(row.value) ?? null) : null
  return (
    <EditorRow
      label={
        <LabelMenu value={row} field={field} kind={kind} options={options} onChange={onChange}>
          <RowActions moves={moves} isPreferred={isPreferred(row)} onPrefer={onPrefer} />
        </LabelMenu>
      }
      removeLabel={removeLabel(row.value || kind)}
      moves={moves}
      onRemove={onRemove}
    >
      <TextField
        // Not type="email" and its like: the browser's own checks would change what people type.
        inputMode={type}
        label={kind}
        placeholder={placeholder}
        value={row.value}
        problem={wasLeft ? problemOf(row.value) : null}
        note={
          suggestion && (
            <Suggestion
              text={suggestion.text}
              action={suggestion.action}
              onUse={() => onChange({ ...row, value: suggestion.value })}
            />
          )
        }
        trailing={isPreferred(row) && moves.count > 1 && <span className={styles.preferred}>{t('preferred')}</span>}
        isFresh={isFresh}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setLeft(true)
          onBlur()
        }}
        onChange={(event) => onChange({ ...row, value: event.target.value })}
      />
    </EditorRow>
  )
}

/** Formats what was typed when the field is left. Ctrl Z in the field brings back what was typed, and it stays so. */
function useFormatting(
  value: string,
  formatOf: ((value: string) => string | null) | undefined,
  onChange: (value: string) => void,
) {
  const atFocus = useRef(value)
  const formatted = useRef<{ readonly typed: string; readonly shown: string } | null>(null)
  return {
    onFocus: () => {
      atFocus.current = value
    },
    onBlur: () => {
      // What was only looked at stays as the card brought it.
      if (value === atFocus.current) return
      const shown = formatOf?.(value) ?? null
      if (shown === null) return
      formatted.current = { typed: value, shown }
      atFocus.current = shown
      onChange(shown)
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      const last = formatted.current
      if (event.key.toLowerCase() !== 'z' || !hasMod(event) || event.shiftKey || last?.shown !== value) return
      event.preventDefault()
      event.stopPropagation()
      formatted.current = null
      atFocus.current = last.typed
      onChange(last.typed)
    },
  }
}
