import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LabelledField } from '../../../shared/contract/labels.contract.ts'
import { countryName } from '../../../shared/domain/country.ts'
import { LiveRegion } from '../../ui/live-region.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useRegion } from '../region.ts'
import { usePhoneNumbers } from '../use-phone-numbers.ts'
import { AddressRow } from './address-row.tsx'
import type { ContactForm, Row, RowListName } from './contact-form.ts'
import { DateRow } from './date-row.tsx'
import { EditorRow, useRemoveLabel } from './editor-row.tsx'
import styles from './editor-rows.module.css'
import { LABEL_OPTIONS } from './label-options.ts'
import { moveRow, togglePreferred } from './row-moves.ts'
import { emailProblem, emailSuggestion, phoneProblem, webProblem } from './validation.ts'
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
  const phone = usePhoneRules()
  const [said, setSaid] = useState('')
  const onRow = <T extends Row<object>>(list: RowListName, row: T) => {
    const keys = form[list].map(({ key }) => key)
    const count = keys.length
    return {
      row,
      isFresh: row.key === fresh,
      onChange: (next: T) =>
        onChange((now) => ({ ...now, [list]: now[list].map((old) => (old.key === row.key ? next : old)) })),
      onRemove: () => onChange((now) => ({ ...now, [list]: now[list].filter(({ key }) => key !== row.key) })),
      moves: {
        list,
        position: keys.indexOf(row.key),
        count,
        onMove: (to: number) => {
          onChange((now) => moveRow(now, list, row.key, to))
          setSaid(t('Moved to place {{place}} of {{count, number}}', { place: to + 1, count }))
        },
      },
    }
  }
  const labelled = <T extends Row<object>>(list: RowListName & LabelledField, row: T) => ({
    ...onRow(list, row),
    field: list,
    options: LABEL_OPTIONS[list] ?? [],
    onPrefer: () => onChange((now) => togglePreferred(now, list, row.key)),
  })

  return (
    <div className={styles.groups}>
      <div className={styles.group}>
        {form.phones.map((row) => (
          <ValueRow
            key={row.key}
            {...labelled('phones', row)}
            {...phone}
            kind={t('phone')}
            placeholder={t('Phone number')}
            type="tel"
            problemOf={(value) => phoneProblem(value, t)}
          />
        ))}
      </div>
      <div className={styles.group}>
        {form.emails.map((row) => (
          <ValueRow
            key={row.key}
            {...labelled('emails', row)}
            kind={t('e-mail')}
            placeholder={t('E-mail address')}
            type="email"
            problemOf={(value) => emailProblem(value, t)}
            suggestionOf={(value) => {
              const meant = emailSuggestion(value)
              return meant === null ? null : { text: t('Did you mean'), action: meant, value: meant }
            }}
          />
        ))}
      </div>
      <div className={styles.group}>
        {form.addresses.map((row) => (
          <AddressRow key={row.key} {...labelled('addresses', row)} />
        ))}
      </div>
      <div className={styles.group}>
        {form.urls.map((row) => (
          <ValueRow
            key={row.key}
            {...labelled('urls', row)}
            kind={t('website')}
            placeholder={t('Web address')}
            type="url"
            problemOf={(value) => webProblem(value, t)}
          />
        ))}
        {form.dates.map((row) => (
          <DateRow key={row.key} {...onRow('dates', row)} />
        ))}
        {form.nicknames.map((row) => {
          const { isFresh, onChange: onText, onRemove, moves } = onRow('nicknames', row)
          return (
            <EditorRow
              key={row.key}
              label={t('nickname')}
              removeLabel={removeLabel(t('nickname'))}
              moves={moves}
              onRemove={onRemove}
            >
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
      <LiveRegion text={said} delay={50} />
    </div>
  )
}

/** How a number is written when its field is left, and what may be saved instead. */
function usePhoneRules(): Pick<ComponentProps<typeof ValueRow>, 'formatOf' | 'suggestionOf'> {
  const { t, i18n } = useTranslation()
  const read = usePhoneNumbers()?.readPhone ?? null
  const home = useRegion()
  if (read === null) return {}
  return {
    formatOf: (value) => read(value, home).format,
    suggestionOf: (value) => {
      const { suggestion } = read(value, home)
      if (suggestion === null) return null
      const { value: number, region } = suggestion
      const country = region === '' ? '' : countryName(region, i18n.language)
      return {
        text: country === '' ? t('International number?') : t('{{where}} number?', { where: country }),
        action: t('Save as {{number}}', { number }),
        value: number,
      }
    },
  }
}
