import { Briefcase, ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ContactForm, JobRow } from './contact-form.ts'
import { EditorRow, useRemoveLabel } from './editor-row.tsx'
import styles from './job-row.module.css'
import { JobYears } from './job-years.tsx'
import menu from './label-menu.module.css'
import { OrganizationField } from './organization-field.tsx'
import { moveRow } from './row-moves.ts'

type JobRowsProps = {
  readonly form: ContactForm
  readonly fresh: number | null
  readonly onChange: (change: (form: ContactForm) => ContactForm) => void
}

/** The jobs besides the present one, which stands beside the name. */
export function JobRows({ form, fresh, onChange }: JobRowsProps) {
  const { t } = useTranslation()
  const removeLabel = useRemoveLabel()
  const more = form.jobs.slice(1)
  if (form.kind !== 'person' || more.length === 0) return null
  return (
    <div className={styles.more}>
      {more.map((job, position) => {
        const set = (change: Partial<JobRow>) =>
          onChange((now) => ({
            ...now,
            jobs: now.jobs.map((old) => (old.key === job.key ? { ...old, ...change } : old)),
          }))
        const moveTo = (place: number) => onChange((now) => moveRow(now, 'jobs', job.key, place))
        const name = job.title || job.organization || t('job')
        const when = job.typedTo.trim() === '' ? t('also') : t('before')
        return (
          <EditorRow
            key={job.key}
            label={
              <Menu
                label={t('Job')}
                trigger={
                  <Button className={menu.trigger ?? ''} aria-label={t('Job, {{when}}: {{name}}', { when, name })}>
                    <span>{when}</span>
                    <ChevronDown aria-hidden="true" strokeWidth={1.75} />
                  </Button>
                }
              >
                <MenuItem icon={<Briefcase />} onAction={() => moveTo(0)}>
                  {t('Make it the present job')}
                </MenuItem>
              </Menu>
            }
            removeLabel={removeLabel(name)}
            moves={{ list: 'jobs', position, count: more.length, onMove: (to) => moveTo(to + 1) }}
            onRemove={() => onChange((now) => ({ ...now, jobs: now.jobs.filter(({ key }) => key !== job.key) }))}
          >
            <div className={styles.job}>
              <TextField
                label={t('Job title')}
                placeholder={t('Job title')}
                value={job.title}
                isFresh={job.key === fresh}
                onChange={(event) => set({ title: event.target.value })}
              />
              <OrganizationField
                label={t('Organisation')}
                placeholder={t('Organisation')}
                value={job.organization}
                onChange={(organization) => set({ organization })}
              />
              <div className={styles.whole}>
                <TextField
                  label={t('Department')}
                  placeholder={t('Department')}
                  value={job.department}
                  onChange={(event) => set({ department: event.target.value })}
                />
              </div>
              <JobYears job={job} onChange={set} />
            </div>
          </EditorRow>
        )
      })}
    </div>
  )
}
