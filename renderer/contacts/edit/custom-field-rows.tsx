import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDefinedFields } from '../../api/queries.ts'
import { ValueInput } from '../../custom-fields/value-input.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import type { ContactForm } from './contact-form.ts'
import { EditorRow, useRemoveLabel } from './editor-row.tsx'
import styles from './job-row.module.css'
import { moveRow } from './row-moves.ts'

type CustomFieldRowsProps = {
  readonly form: ContactForm
  readonly fresh: number | null
  readonly onChange: (change: (form: ContactForm) => ContactForm) => void
}

/** The fields of the user's own, each in the way of its type. */
export function CustomFieldRows({ form, fresh, onChange }: CustomFieldRowsProps) {
  const { t } = useTranslation()
  const removeLabel = useRemoveLabel()
  const { data: defined = [] } = useDefinedFields()
  const [said, setSaid] = useState('')
  const { customFields } = form
  const count = customFields.length
  if (count === 0) return null
  return (
    <div className={styles.more}>
      {customFields.map((row, position) => (
        <EditorRow
          key={row.key}
          label={row.name}
          removeLabel={removeLabel(row.name)}
          moves={{
            list: 'customFields',
            position,
            count,
            onMove: (to) => {
              onChange((now) => moveRow(now, 'customFields', row.key, to))
              setSaid(t('Moved to place {{place}} of {{count, number}}', { place: to + 1, count }))
            },
          }}
          onRemove={() =>
            onChange((now) => ({ ...now, customFields: now.customFields.filter(({ key }) => key !== row.key) }))
          }
        >
          <ValueInput
            label={row.name}
            type={row.type}
            typed={row.typed}
            choices={defined.find(({ name, type }) => name === row.name && type === row.type)?.choices ?? []}
            isFresh={row.key === fresh}
            onChange={(typed) =>
              onChange((now) => ({
                ...now,
                customFields: now.customFields.map((old) => (old.key === row.key ? { ...old, typed } : old)),
              }))
            }
          />
        </EditorRow>
      ))}
      <LiveRegion text={said} delay={50} />
    </div>
  )
}
