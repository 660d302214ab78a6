import type { ContactPatch } from '../../../shared/contract/contact-fields.ts'
import type { Around } from '../../../shared/contract/contacts.contract.ts'
import type { ContactFields } from '../../../shared/domain/contact.ts'
import { EMPTY_FIELDS } from '../../../shared/domain/contact.ts'
import type { Rhythm } from '../../../shared/domain/keep-in-touch/rhythm.ts'
import { joinName } from '../../../shared/domain/person-name.ts'
import { withPronouns } from '../../../shared/domain/pronouns.ts'
import { type ContactForm, formOf, ROW_LISTS, type RowListName } from './contact-form.ts'
import { addressOf, customFieldOf, dateOf, isBlank, jobOf, profileOf, unreadYears } from './row-values.ts'

type Patch = { -readonly [K in keyof ContactPatch]: ContactPatch[K] }

/**
 * Only what the form changes: a field that reads as it did when the form opened is not in the patch, and within a
 * field everything that the form does not show, and each row that was left alone, stays as it was.
 */
export function patchOf(base: ContactFields, initial: ContactForm, form: ContactForm): ContactPatch {
  const patch: Patch = {}
  const isChanged = (...names: readonly (keyof ContactForm)[]) =>
    names.some(
      (name) => JSON.stringify(valuesOf(initial, initial, name)) !== JSON.stringify(valuesOf(initial, form, name)),
    )
  const rows = <Name extends RowListName>(name: Name) => rowsOf(base, initial, form, name)

  if (isChanged('kind')) patch.kind = form.kind
  if (form.kind === 'person') {
    if (isChanged('name')) patch.name = trimmed(form.name)
    if (isChanged('name', 'kind')) patch.formattedName = joinName(trimmed(form.name))
  } else if (isChanged('title', 'kind')) {
    patch.formattedName = form.title.trim()
  }
  if (isChanged('jobs')) patch.jobs = rows('jobs')(jobOf)
  for (const name of ['nicknames', 'members'] as const) {
    if (isChanged(name)) patch[name] = rows(name)(({ value }) => value.trim())
  }
  if (isChanged('notes')) patch.notes = rows('notes')(({ value }) => value)
  if (isChanged('tags')) patch.tags = [...form.tags]
  if (isChanged('pronouns')) patch.rawProperties = withPronouns(base.rawProperties, form.pronouns)
  if (isChanged('photo')) patch.photo = form.photo
  if (isChanged('dates')) patch.dates = rows('dates')(dateOf)
  if (isChanged('addresses')) patch.addresses = rows('addresses')(addressOf)
  if (isChanged('profiles')) patch.profiles = rows('profiles')(profileOf)
  if (isChanged('customFields')) patch.customFields = rows('customFields')(customFieldOf)
  for (const name of ['phones', 'emails', 'urls', 'relations'] as const) {
    if (isChanged(name)) patch[name] = rows(name)(({ key: _, ...rest }) => ({ ...rest, value: rest.value.trim() }))
  }
  const unread = form.jobs.flatMap((job) =>
    unreadYears(
      job,
      initial.jobs.find(({ key }) => key === job.key),
    ),
  )
  if (unread.length > 0) patch.notes = [...(patch.notes ?? base.notes), unread.join('\n')]
  return patch
}

/**
 * Makes the values of a list: a row that reads as it did is the value that it was, one in which nothing is written
 * none, and every other one what `make` makes of it and of the row that it was.
 */
function rowsOf<Name extends RowListName>(base: ContactFields, initial: ContactForm, form: ContactForm, name: Name) {
  type AnyRow = ContactForm[Name][number]
  type Value = ContactFields[Name][number]
  return (make: (row: AnyRow, was: AnyRow | undefined) => Value): Value[] => {
    const old: readonly AnyRow[] = initial[name]
    const now: readonly AnyRow[] = form[name]
    return now.flatMap((row): Value[] => {
      const at = old.findIndex(({ key }) => key === row.key)
      const was = old[at]
      const value: Value | undefined = base[name][at]
      if (value !== undefined && JSON.stringify(row) === JSON.stringify(was)) return [value]
      return isBlank(row) ? [] : [make(row, was)]
    })
  }
}

const AROUND = ['unnamed', 'joined', 'left'] as const satisfies readonly (keyof Around)[]

/** What a save changes besides the contact itself; lists of nobody are left out, and the rhythm of what is no person. */
export function besidesOf(
  form: ContactForm,
): Partial<Around> & { readonly rhythm?: Rhythm | null; readonly isReminded?: boolean } {
  const around = Object.fromEntries(AROUND.filter((list) => form[list].length > 0).map((list) => [list, form[list]]))
  if (form.kind !== 'person') return around
  const { rhythm, isReminded } = form
  return { ...around, ...(rhythm && { rhythm: rhythm.to }), ...(isReminded === null ? {} : { isReminded }) }
}

/** How many things a save would change: a field, or a row put in, changed or taken out, counts as one. */
export function countChanges(initial: ContactForm, form: ContactForm): number {
  const [before, after] = [pieces(initial, initial), pieces(initial, form)]
  const isSame = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other)
  const keys = new Set([...before.keys(), ...after.keys()])
  const rows = [...keys].filter((key) => !isSame(before.get(key), after.get(key))).length
  return rows + ROW_LISTS.filter((name) => isReordered(initial[name], form[name])).length
}

/** Rows that only changed places are one change of their list. */
function isReordered(initial: readonly { key: number }[], form: readonly { key: number }[]): boolean {
  const keysIn = (rows: readonly { key: number }[], other: readonly { key: number }[]) =>
    rows.map(({ key }) => key).filter((key) => other.some((row) => row.key === key))
  return keysIn(initial, form).join() !== keysIn(form, initial).join()
}

/** The form in pieces that can be compared one by one. New rows in which nothing is written are left out. */
function pieces(initial: ContactForm, form: ContactForm): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const [name, value] of Object.entries(form)) {
    if (name === 'name') for (const [part, text] of Object.entries(form.name)) found.set(`name.${part}`, text)
    else if (name === 'tags') for (const tag of form.tags) found.set(`tag ${tag}`, '')
    else if (isAround(name)) for (const id of form[name]) found.set(`${name} ${id}`, '')
    else if (name === 'photo' || name === 'rhythm' || name === 'isReminded') found.set(name, value)
    else if (!Array.isArray(value)) found.set(name, String(value))
  }
  for (const name of ROW_LISTS) {
    for (const row of writtenRows(initial, form, name)) found.set(`${name} ${row.key}`, row)
  }
  return found
}

/** The values of one field, without keys and without new rows in which nothing is written. */
function valuesOf(initial: ContactForm, form: ContactForm, name: keyof ContactForm): unknown {
  return isRowList(name) ? writtenRows(initial, form, name).map(({ key: _, ...rest }) => rest) : form[name]
}

/** A row in which nothing is written counts only where the card brought it. */
function writtenRows(initial: ContactForm, form: ContactForm, name: RowListName): { readonly key: number }[] {
  const rows: readonly { readonly key: number }[] = form[name]
  const brought = new Set(initial[name].map(({ key }) => key))
  return rows.filter((row) => brought.has(row.key) || !isBlank(row))
}

function isAround(name: string): name is keyof Around {
  return AROUND.some((list) => list === name)
}

function isRowList(name: string): name is RowListName {
  return ROW_LISTS.some((list) => list === name)
}

function trimmed(name: ContactForm['name']): ContactForm['name'] {
  return Object.fromEntries(Object.entries(name).map(([part, text]) => [part, text.trim()])) as ContactForm['name']
}

/** What a new contact is made of. */
export function fieldsOf(form: ContactForm): ContactPatch {
  return patchOf(EMPTY_FIELDS, formOf(EMPTY_FIELDS, 'en'), form)
}
