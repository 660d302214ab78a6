import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readDate } from '../../dates/read-date.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { JobRow } from './contact-form.ts'
import styles from './job-row.module.css'

type JobYearsProps = {
  readonly job: JobRow
  readonly isLabelVisible?: boolean
  readonly isFresh?: boolean
  readonly onChange: (change: Partial<JobRow>) => void
}

/** From when to when somebody has or had a job: years, months or days. */
export function JobYears({ job, isLabelVisible = false, isFresh = false, onChange }: JobYearsProps) {
  const { t, i18n } = useTranslation()
  const [left, setLeft] = useState({ typedFrom: false, typedTo: false })
  const field = (key: 'typedFrom' | 'typedTo', label: string, placeholder: string) => {
    const typed = job[key].trim()
    const isUnread = left[key] && typed !== '' && readDate(typed, i18n.language) === null
    return (
      <TextField
        label={label}
        isLabelVisible={isLabelVisible}
        placeholder={placeholder}
        value={job[key]}
        isFresh={isFresh && key === 'typedFrom'}
        problem={
          isUnread
            ? t('Kith cannot read this date, and puts it into the notes. Write it like March 2019 or 2019.')
            : null
        }
        onBlur={() => setLeft({ ...left, [key]: true })}
        onChange={(event) => onChange({ [key]: event.target.value })}
      />
    )
  }
  return (
    <div className={styles.years}>
      {field('typedFrom', t('From (year or date)'), t('since, like 2019'))}
      {field('typedTo', t('Until (year or date)'), t('until, like 2023'))}
    </div>
  )
}
