import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/text-field.tsx'
import { AddressRow } from './address-row.tsx'
import type { ContactForm, Row, RowListName } from './contact-form.ts'
import { DateRow } from './date-row.tsx'
import { EditorRow, useRemoveLabel } from './editor-row.tsx'
import styles from './editor-rows.module.css'
import { LABEL_OPTIONS } from './label-options.ts'
import { emailProblem, phoneProblem, webProblem } from './validation.ts'
import { ValueRow } from './value-row.tsx'

type EditorRowsProps = {
  readonly form: ContactForm
  /** The row that was just added, and takes the focus. */
  readonly fresh: number | null
  readonly onChange: (change: (form: ContactForm) => ContactForm) => void
}

/** Every list of values, a group each. Groups without rows take no room. */
export function EditorRows({ form, fresh, onChange }: EditorRowsProps) {
  const { t, i18n } = useTranslation()
  const removeLabel = useRemoveLabel()
  const onRow = <T extends Row<object>>(list: RowListName, row: T) => ({
    row,
    isFresh: row.key === fresh,
    options: LABEL_OPTIONS[list] ?? [],
    onChange: (next: T) =>
      onChange((now) => ({ ...now, [list]: now[list].map((old) => (old.key === row.key ? next : old)) })),
    onRemove: () => onChange((now) => ({ ...now, [list]: now[list].filter(({ key }) => key !== row.key) })),
    onFirst: form[list][0]?.key === row.key ? undefined : () => onChange((now) => putFirst(now, list, row.key)),
  })

  return (
    <div className={styles.groups}>
      <div className={styles.group}>
        {form.phones.map((row) => (
          <ValueRow
            key={row.key}
            {...onRow('phones', row)}
            kind={t('phone')}
            placeholder={t('Number')}
            type="tel"
            problemOf={(value) => phoneProblem(value, t)}
          />
        ))}
      </div>
      <div className={styles.group}>
        {form.emails.map((row) => (
          <ValueRow
            key={row.key}
            {...onRow('emails', row)}
            kind={t('e-mail')}
            placeholder={t('Address')}
            type="email"
            problemOf={(value) => emailProblem(value, t)}
          />
        ))}
      </div>
      <div className={styles.group}>
        {form.addresses.map((row) => (
          <AddressRow key={row.key} {...onRow('addresses', row)} />
        ))}
      </div>
      <div className={styles.group}>
        {form.urls.map((row) => (
          <ValueRow
            key={row.key}
            {...onRow('urls', row)}
            kind={t('website')}
            placeholder={t('Address')}
            type="url"
            problemOf={(value) => webProblem(value, t)}
          />
        ))}
        {form.dates.map((row) => (
          <DateRow key={row.key} {...onRow('dates', row)} />
        ))}
        {form.nicknames.map((row) => {
          const { isFresh, onChange: onText, onRemove } = onRow('nicknames', row)
          return (
            <EditorRow key={row.key} label={t('nickname')} removeLabel={removeLabel(t('nickname'))} onRemove={onRemove}>
              <TextField
                label={t('nickname')}
                value={row.value}
                isFresh={isFresh}
                lang={i18n.language}
                onChange={(event) => onText({ ...row, value: event.target.value })}
              />
            </EditorRow>
          )
        })}
      </div>
    </div>
  )
}

/** The first of a list is the one that is called or written to: an older preference no longer holds. */
function putFirst(form: ContactForm, list: RowListName, key: number): ContactForm {
  const rows: readonly Row<object>[] = form[list]
  const chosen = rows.filter((row) => row.key === key)
  const ordered = [...chosen, ...rows.filter((row) => row.key !== key)]
  return { ...form, [list]: ordered.map((row) => ('preference' in row ? { ...row, preference: null } : row)) }
}
