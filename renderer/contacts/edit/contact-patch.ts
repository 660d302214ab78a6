import type { ContactPatch } from '../../../shared/contract/contacts.contract.ts'
import type { ContactDate, ContactFields, Job, PostalAddress } from '../../../shared/domain/contact.ts'
import { EMPTY_FIELDS } from '../../../shared/domain/contact.ts'
import { joinName } from '../../../shared/domain/person-name.ts'
import { LOCALE } from '../../i18n.ts'
import { regionNow } from '../region.ts'
import type { ContactForm, DateRow } from './contact-form.ts'
import { readDate } from './date-words.ts'

/**
 * Only what the form changes: a field that reads as it did when the form opened is not in the patch, and within a
 * field everything that the form does not show stays as it was.
 */
export function patchOf(base: ContactFields, initial: ContactForm, form: ContactForm): ContactPatch {
  const patch: { -readonly [K in keyof ContactPatch]: ContactPatch[K] } = {}
  const isChanged = (...names: readonly (keyof ContactForm)[]) =>
    names.some((name) => JSON.stringify(valuesOf(initial, name)) !== JSON.stringify(valuesOf(form, name)))

  if (isChanged('kind')) patch.kind = form.kind
  if (form.kind === 'person') {
    if (isChanged('name')) patch.name = trimmed(form.name)
    if (isChanged('name', 'kind')) patch.formattedName = joinName(trimmed(form.name))
  } else if (isChanged('title', 'kind')) {
    patch.formattedName = form.title.trim()
  }
  if (isChanged('organization', 'department', 'jobTitle')) patch.jobs = jobsOf(base.jobs, initial, form)
  if (isChanged('nicknames')) patch.nicknames = form.nicknames.map(({ value }) => value.trim()).filter(Boolean)
  if (isChanged('notes')) patch.notes = form.notes.map(({ value }) => value).filter((value) => value.trim() !== '')
  if (isChanged('tags')) patch.tags = [...form.tags]
  if (isChanged('photo')) patch.photo = form.photo
  if (isChanged('dates'))
    patch.dates = form.dates.filter(({ typed }) => typed.trim() !== '').map((row) => dateOf(row, initial))
  if (isChanged('addresses')) patch.addresses = form.addresses.filter(isAddress).map((row) => addressOf(row, initial))
  for (const name of ['phones', 'emails', 'urls'] as const) {
    if (!isChanged(name)) continue
    patch[name] = form[name]
      .map(({ key: _, ...rest }) => ({ ...rest, value: rest.value.trim() }))
      .filter(({ value }) => value !== '')
  }
  return patch
}

/** How many things a save would change: a field, or a row put in, changed or taken out, counts as one. */
export function countChanges(initial: ContactForm, form: ContactForm): number {
  const [before, after] = [pieces(initial), pieces(form)]
  const isSame = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other)
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].filter((key) => !isSame(before.get(key), after.get(key))).length
}

/** The form in pieces that can be compared one by one. Rows in which nothing is written are left out. */
function pieces(form: ContactForm): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const [name, value] of Object.entries(form)) {
    if (name === 'name') for (const [part, text] of Object.entries(form.name)) found.set(`name.${part}`, text)
    else if (name === 'tags') for (const tag of form.tags) found.set(`tag ${tag}`, '')
    else if (name === 'photo') found.set(name, value)
    else if (!Array.isArray(value)) found.set(name, String(value))
  }
  for (const name of ['nicknames', 'phones', 'emails', 'addresses', 'urls', 'dates', 'notes'] as const) {
    for (const row of form[name]) if (!isBlank(row)) found.set(`${name} ${row.key}`, row)
  }
  return found
}

/** The values of one field, without keys and without rows in which nothing is written. */
function valuesOf(form: ContactForm, name: keyof ContactForm): unknown {
  const value = form[name]
  if (!Array.isArray(value) || name === 'tags') return value
  return form[name as 'phones'].filter((row) => !isBlank(row)).map(({ key: _, ...rest }) => rest)
}

function isBlank(row: object): boolean {
  if ('typed' in row) return String(row.typed).trim() === ''
  if ('value' in row) return String(row.value).trim() === ''
  return !isAddress(row as PostalAddress)
}

function isAddress(address: PostalAddress): boolean {
  const { poBox, extended, street, locality, region, postalCode, country, formatted } = address
  return [poBox, extended, street, locality, region, postalCode, country, formatted].some((part) => part.trim() !== '')
}

function trimmed(name: ContactForm['name']): ContactForm['name'] {
  return Object.fromEntries(Object.entries(name).map(([part, text]) => [part, text.trim()])) as ContactForm['name']
}

/** The first job with what was typed; its role, its years and its wider units stay. */
function jobsOf(jobs: readonly Job[], initial: ContactForm, form: ContactForm): Job[] {
  const [first, ...rest] = jobs
  const department = form.department.trim()
  const units =
    form.department === initial.department
      ? (first?.units ?? [])
      : [...(first?.units.slice(0, -1) ?? []), ...(department === '' ? [] : [department])]
  const job: Job = {
    role: '',
    from: null,
    to: null,
    ...first,
    units,
    organization: form.organization.trim(),
    title: form.jobTitle.trim(),
  }
  const isEmpty = job.organization === '' && job.title === '' && job.role === '' && units.length === 0
  return isEmpty ? rest : [job, ...rest]
}

/** A date that was not retyped keeps all it had; one that cannot be read is kept as text. */
function dateOf(row: DateRow, initial: ContactForm): ContactDate {
  const { key, typed, ...date } = row
  const before = initial.dates.find((other) => other.key === key)
  if (before?.typed === typed) return date
  const on = readDate(typed, LOCALE, regionNow())
  return { ...date, on, text: on === null ? typed.trim() : '' }
}

/** The text on an envelope that the card brought no longer fits an address whose parts were edited. */
function addressOf({ key, ...address }: ContactForm['addresses'][number], initial: ContactForm): PostalAddress {
  const before = initial.addresses.find((other) => other.key === key)
  const isSame =
    before !== undefined &&
    JSON.stringify({ ...before, types: 0, label: 0 }) === JSON.stringify({ ...address, key, types: 0, label: 0 })
  // One that came as a text alone is not made of parts, and stays.
  const isText = before !== undefined && !isAddress({ ...before, formatted: '' })
  return isSame || isText || before?.formatted !== address.formatted ? address : { ...address, formatted: '' }
}

/** What a new contact is made of. */
export function fieldsOf(form: ContactForm): ContactPatch {
  const blank: ContactForm = {
    kind: 'person',
    title: '',
    name: EMPTY_FIELDS.name,
    organization: '',
    department: '',
    jobTitle: '',
    nicknames: [],
    phones: [],
    emails: [],
    addresses: [],
    urls: [],
    dates: [],
    notes: [],
    tags: [],
    photo: null,
  }
  return patchOf(EMPTY_FIELDS, blank, form)
}
