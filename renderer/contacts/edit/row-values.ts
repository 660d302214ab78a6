import type { ContactDate, CustomField, Job, OnlineProfile, PostalAddress } from '../../../shared/domain/contact.ts'
import { typedValue } from '../../custom-fields/typed-value.ts'
import { readDate } from '../../dates/read-date.ts'
import type { ContactForm, CustomFieldRow, DateRow, JobRow, ProfileRow } from './contact-form.ts'
import { isUri } from './services.ts'

type AddressRow = ContactForm['addresses'][number]

/** A date that was not retyped keeps all it had; one that cannot be read is kept as text. */
export function dateOf(row: DateRow, was: DateRow | undefined): ContactDate {
  const { key: _, typed, ...date } = row
  if (was?.typed === typed) return date
  const on = readDate(typed)
  return { ...date, on, text: on === null ? typed.trim() : '' }
}

/** The text on an envelope that the card brought no longer fits an address whose parts were edited. */
export function addressOf({ key, ...address }: AddressRow, was: AddressRow | undefined): PostalAddress {
  const isSame =
    was !== undefined &&
    JSON.stringify({ ...was, types: 0, label: 0, preference: 0 }) ===
      JSON.stringify({ ...address, key, types: 0, label: 0, preference: 0 })
  return isSame || was?.formatted !== address.formatted ? address : { ...address, formatted: '' }
}

/** The job with what was typed; its wider units stay, and years that cannot be read do too. */
export function jobOf(row: JobRow, was: JobRow | undefined): Job {
  const { organization, title, role, units, from, to, typedFrom, typedTo } = row
  const department = row.department.trim()
  const narrowest = department === '' ? [] : [department]
  return {
    organization: organization.trim(),
    units: row.department === (was?.department ?? '') ? units : [...units.slice(0, -1), ...narrowest],
    title: title.trim(),
    role: role.trim(),
    from: yearOf(typedFrom, was?.typedFrom ?? '', from),
    to: yearOf(typedTo, was?.typedTo ?? '', to),
  }
}

function yearOf(typed: string, was: string, value: string | null): string | null {
  if (typed === was) return value
  return typed.trim() === '' ? null : (readDate(typed) ?? value)
}

/** What was typed as the years of a job and is no date, as lines for the notes: a job has no other place for it. */
export function unreadYears(job: JobRow, was: JobRow | undefined): string[] {
  if (isBlank(job)) return []
  const isUnread = (typed: string, old: string) => typed !== old && typed.trim() !== '' && readDate(typed) === null
  const what = [job.title, job.organization].map((part) => part.trim()).filter(Boolean)
  const lines: string[] = []
  if (isUnread(job.typedFrom, was?.typedFrom ?? '')) lines.push([...what, `from ${job.typedFrom.trim()}`].join(', '))
  if (isUnread(job.typedTo, was?.typedTo ?? '')) lines.push([...what, `until ${job.typedTo.trim()}`].join(', '))
  return lines
}

/** What was typed is an address when it looks like one, else the name; the other one of the two no longer fits then. */
export function profileOf(row: ProfileRow, was: ProfileRow | undefined): OnlineProfile {
  const { key: _, typed, ...profile } = row
  const service = profile.service.trim().toLowerCase()
  if (typed === was?.typed) return { ...profile, service }
  const value = typed.trim()
  return isUri(value) ? { ...profile, service, user: '', uri: value } : { ...profile, service, user: value, uri: '' }
}

/** A date or a number that can be read is kept as one; everything else as it was typed. */
export function customFieldOf(row: CustomFieldRow, was: CustomFieldRow | undefined): CustomField {
  const { name, type, typed, value } = row
  if (typed === was?.typed && type === was.type) return { name, type, value }
  return { name, type, value: typedValue(type, typed) }
}

/** True for a row in which nothing is written. */
export function isBlank(row: object): boolean {
  if ('typed' in row) return String(row.typed).trim() === ''
  if ('value' in row) return String(row.value).trim() === ''
  if ('units' in row) {
    const { organization, department, units, title, role, typedFrom, typedTo } = row as JobRow
    const wider = units.slice(0, -1)
    return [organization, department, ...wider, title, role, typedFrom, typedTo].every((part) => part.trim() === '')
  }
  const { poBox, extended, street, locality, region, postalCode, country, formatted } = row as PostalAddress
  return [poBox, extended, street, locality, region, postalCode, country, formatted].every((part) => part.trim() === '')
}
