import type { TFunction } from 'i18next'
import type { Contact, Job } from '../../shared/domain/contact.ts'
import { dateTextInWords } from './dates.ts'

/** The first job that has not ended: the present one. */
export function presentJob({ jobs }: Pick<Contact, 'jobs'>): Job | undefined {
  return jobs.find(({ to }) => to === null)
}

/** What somebody does at a place: “Managing editor, Books”. */
export function roleInWords({ title, role, units }: Job, isRoleTold = false): string {
  return [title, ...(isRoleTold && role !== title ? [role] : []), ...[...units].reverse()].filter(Boolean).join(', ')
}

/** “Managing editor, Books, Brightwater Press”. */
export function jobInWords(job: Job): string {
  return [roleInWords(job, true), job.organization].filter(Boolean).join(', ')
}

/** “2012 to 2019”, “since January 2020”, “until 2019”, or nothing. */
export function yearsInWords({ from, to }: Pick<Job, 'from' | 'to'>, t: TFunction, locale: string): string {
  const [start, end] = [from, to].map((date) => date && dateTextInWords(date, locale))
  if (start && end) return t('{{from}} to {{to}}', { from: start, to: end })
  if (start) return t('since {{from}}', { from: start })
  return end ? t('until {{to}}', { to: end }) : ''
}

/** The years alone, as short as a label: “2012–2019”, “since 2020”, “until 2019”. */
export function shortYears({ from, to }: Pick<Job, 'from' | 'to'>, t: TFunction): string {
  const [start, end] = [from, to].map((date) => /^\d{4}/.exec(date ?? '')?.[0])
  if (start && end) return start === end ? start : `${start}–${end}`
  if (start) return t('since {{from}}', { from: start })
  return end ? t('until {{to}}', { to: end }) : ''
}
