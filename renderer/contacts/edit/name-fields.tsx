import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PersonName } from '../../../shared/domain/contact.ts'
import { TextField } from '../../ui/text-field.tsx'
import { type ContactForm, emptyJob, type JobRow } from './contact-form.ts'
import { JobYears } from './job-years.tsx'
import styles from './name-fields.module.css'
import { OrganizationField } from './organization-field.tsx'

/** Fields that show only when they are filled or were asked for. */
export const EXTRA_FIELDS = [
  'prefix',
  'additional',
  'suffix',
  'phonetic',
  'pronouns',
  'department',
  'role',
  'years',
] as const
export type ExtraField = (typeof EXTRA_FIELDS)[number]

export function isFilled({ name, pronouns, jobs: [job] }: ContactForm, field: ExtraField): boolean {
  if (field === 'department' || field === 'role') return (job?.[field] ?? '') !== ''
  if (field === 'years') return job !== undefined && job.typedFrom + job.typedTo !== ''
  if (field === 'pronouns') return pronouns !== ''
  if (field === 'phonetic') return name.phoneticGiven + name.phoneticAdditional + name.phoneticFamily !== ''
  return name[field] !== ''
}

/** What the fields are called that are not shown at first. */
export function extraFieldNames(t: TFunction): Readonly<Record<ExtraField, string>> {
  return {
    prefix: t('Prefix'),
    additional: t('Middle name'),
    suffix: t('Suffix'),
    phonetic: t('Name as spoken'),
    pronouns: t('Pronouns'),
    department: t('Department'),
    role: t('Role'),
    years: t('Years in the job'),
  }
}

type NameFieldsProps = {
  readonly form: ContactForm
  readonly shown: ReadonlySet<ExtraField>
  readonly fresh: ExtraField | null
  readonly onChange: (change: Partial<ContactForm>) => void
}

/** The name, and of a person the present job. */
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
  const job = form.jobs[0]
  const setJob = (change: Partial<JobRow>) =>
    onChange({ jobs: [{ ...(job ?? emptyJob()), ...change }, ...form.jobs.slice(1)] })
  const ofJob = (key: 'title' | 'department' | 'role', label: string, focus = false) => (
    <TextField
      isLabelVisible
      label={label}
      value={job?.[key] ?? ''}
      isFresh={focus}
      onChange={(event) => setJob({ [key]: event.target.value })}
    />
  )

  if (form.kind !== 'person')
    return (
      <div className={styles.one}>
        <TextField
          isLabelVisible
          label={t('Name')}
          value={form.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </div>
    )
  return (
    <div className={styles.grid}>
      {has('prefix') && <div className={styles.whole}>{part('prefix', t('Prefix'), fresh === 'prefix')}</div>}
      {part('given', t('First name'))}
      {part('family', t('Last name'))}
      {has('additional') && part('additional', t('Middle name'), fresh === 'additional')}
      {has('suffix') && part('suffix', t('Suffix'), fresh === 'suffix')}
      {has('phonetic') && part('phoneticGiven', t('First name, as spoken'), fresh === 'phonetic')}
      {has('phonetic') && part('phoneticFamily', t('Last name, as spoken'))}
      {has('pronouns') && (
        <div className={styles.whole}>
          <TextField
            isLabelVisible
            label={t('Pronouns')}
            value={form.pronouns}
            isFresh={fresh === 'pronouns'}
            onChange={(event) => onChange({ pronouns: event.target.value })}
          />
        </div>
      )}
      {ofJob('title', t('Job title'))}
      <OrganizationField
        isLabelVisible
        label={t('Organisation')}
        value={job?.organization ?? ''}
        onChange={(organization) => setJob({ organization })}
      />
      {has('department') && ofJob('department', t('Department'), fresh === 'department')}
      {has('role') && ofJob('role', t('Role'), fresh === 'role')}
      {has('years') && (
        <div className={styles.whole}>
          <JobYears isLabelVisible isFresh={fresh === 'years'} job={job ?? emptyJob()} onChange={setJob} />
        </div>
      )}
    </div>
  )
}
