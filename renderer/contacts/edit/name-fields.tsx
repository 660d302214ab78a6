import { useTranslation } from 'react-i18next'
import type { PersonName } from '../../../shared/domain/contact.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { ContactForm } from './contact-form.ts'
import styles from './name-fields.module.css'

/** Fields that show only when they are filled or were asked for. */
export const EXTRA_FIELDS = ['prefix', 'additional', 'suffix', 'phonetic', 'department'] as const
export type ExtraField = (typeof EXTRA_FIELDS)[number]

export function isFilled({ name, department }: ContactForm, field: ExtraField): boolean {
  if (field === 'department') return department !== ''
  if (field === 'phonetic') return name.phoneticGiven + name.phoneticAdditional + name.phoneticFamily !== ''
  return name[field] !== ''
}

type NameFieldsProps = {
  readonly form: ContactForm
  readonly shown: ReadonlySet<ExtraField>
  readonly fresh: ExtraField | null
  readonly onChange: (change: Partial<ContactForm>) => void
}

export function NameFields({ form, shown, fresh, onChange }: NameFieldsProps) {
  const { t } = useTranslation()
  const has = (field: ExtraField) => shown.has(field) || isFilled(form, field)
  const part = (key: keyof PersonName, label: string, focus = false) => (
    <TextField
      isLabelVisible
      label={label}
      value={form.name[key]}
      isFresh={focus}
      onChange={(event) => onChange({ name: { ...form.name, [key]: event.target.value } })}
    />
  )
  const own = (key: 'title' | 'organization' | 'department' | 'jobTitle', label: string, focus = false) => (
    <TextField
      isLabelVisible
      label={label}
      value={form[key]}
      isFresh={focus}
      onChange={(event) => onChange({ [key]: event.target.value })}
    />
  )

  if (form.kind !== 'person') return <div className={styles.one}>{own('title', t('Name'))}</div>
  return (
    <div className={styles.grid}>
      {has('prefix') && <div className={styles.whole}>{part('prefix', t('Prefix'), fresh === 'prefix')}</div>}
      {part('given', t('First name'))}
      {part('family', t('Last name'))}
      {has('additional') && part('additional', t('Middle name'), fresh === 'additional')}
      {has('suffix') && part('suffix', t('Suffix'), fresh === 'suffix')}
      {has('phonetic') && part('phoneticGiven', t('First name, as spoken'), fresh === 'phonetic')}
      {has('phonetic') && part('phoneticFamily', t('Last name, as spoken'))}
      {own('jobTitle', t('Job title'))}
      {own('organization', t('Organisation'))}
      {has('department') && (
        <div className={styles.whole}>{own('department', t('Department'), fresh === 'department')}</div>
      )}
    </div>
  )
}
