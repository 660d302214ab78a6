import { useState } from 'react'
import type { Labelled } from '../../../shared/domain/contact.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { Row } from './contact-form.ts'
import { EditorRow, useRemoveLabel } from './editor-row.tsx'
import { LabelMenu } from './label-menu.tsx'

type ValueRowProps<T extends Row<Labelled & { readonly value: string }>> = {
  readonly row: T
  /** What it is, when it has no label: “phone”. */
  readonly kind: string
  readonly placeholder: string
  readonly options: readonly (readonly string[])[]
  readonly isFresh: boolean
  readonly type: 'tel' | 'email' | 'url'
  readonly problemOf: (value: string) => string | null
  readonly onChange: (row: T) => void
  readonly onRemove: () => void
  readonly onFirst?: (() => void) | undefined
}

/** A number, an address or a website with its label. What looks wrong is said once the field was left, then live. */
export function ValueRow<T extends Row<Labelled & { readonly value: string }>>(props: ValueRowProps<T>) {
  const { row, kind, placeholder, options, isFresh, type, problemOf, onChange, onRemove, onFirst } = props
  const removeLabel = useRemoveLabel()
  const [wasLeft, setLeft] = useState(false)
  return (
    <EditorRow
      label={<LabelMenu value={row} kind={kind} options={options} onChange={onChange} onFirst={onFirst} />}
      removeLabel={removeLabel(row.value || kind)}
      onRemove={onRemove}
    >
      <TextField
        // Not type="email" and its like: the browser's own checks would change what people type.
        inputMode={type}
        label={kind}
        placeholder={placeholder}
        value={row.value}
        problem={wasLeft ? problemOf(row.value) : null}
        isFresh={isFresh}
        onBlur={() => setLeft(true)}
        onChange={(event) => onChange({ ...row, value: event.target.value })}
      />
    </EditorRow>
  )
}
