import { type Contact, type ContactFields, EMPTY_FIELDS } from '../../../shared/domain/contact.ts'
import { type Fields, fitting, isFields } from '../../drafts/fitting.ts'
import { LOCALE } from '../../i18n.ts'
import {
  type ContactForm,
  emptyAddress,
  emptyDate,
  emptyForm,
  emptyValue,
  formOf,
  newForm,
  newKey,
} from './contact-form.ts'
import { countChanges, patchOf } from './contact-patch.ts'
import type { Draft } from './draft-store.ts'
import { rebasePatch } from './three-way.ts'

/** Goes up when a form can no longer be read as one of the version before. */
const VERSION = 1
type Kept = Pick<Draft, 'base' | 'initial' | 'form'>

/** What the book keeps of a draft. */
export function writeKeptDraft({ base, initial, form }: Kept): string {
  return JSON.stringify({ version: VERSION, base, initial, form })
}

/**
 * Reads what was kept. Whatever a later or an earlier form did not know is empty; throws where there is no form at all,
 * or none with which anything can be done.
 */
export function readKeptDraft(body: string): Kept {
  const kept: unknown = JSON.parse(body)
  if (!isFields(kept) || kept.version !== VERSION) throw new Error('another version wrote it')
  const { base, initial, form } = kept
  if (!isFields(initial) || !isFields(form)) throw new Error('it has no form')
  if (base !== null && (!isFields(base) || typeof base.id !== 'number')) throw new Error('it is about no one')
  const newKeys = new Map<number, number>()
  const draft = {
    base: base === null ? null : ({ ...base, ...fitting(base, EMPTY_FIELDS) } as Contact),
    initial: base === null ? emptyForm() : readForm(initial, newKeys),
    form: readForm(form, newKeys),
  }
  // What neither can be counted nor be saved is no draft.
  countChanges(draft.initial, draft.form)
  patchOf(draft.base ?? EMPTY_FIELDS, draft.initial, draft.form)
  return draft
}

/** The draft on the contact as it is now, when that was changed since the draft was begun. */
export function rebaseDraft(draft: Kept, current: Contact): Kept {
  const { base, initial, form } = draft
  if (base === null || base.updatedAt === current.updatedAt) return draft
  const patch = rebasePatch(base, patchOf(base, initial, form), current)
  const now = formOf(current, LOCALE)
  const fields: ContactFields = { ...current, ...patch }
  const { unnamed, joined, left, rhythm, isReminded } = form
  const besides = { unnamed, joined, left, rhythm, isReminded }
  return { base: current, initial: now, form: { ...withSameKeys(now, formOf(fields, LOCALE)), ...besides } }
}

/** Rows that say the same in both forms get the same key, so that they count as unchanged. */
function withSameKeys(initial: ContactForm, form: ContactForm): ContactForm {
  const text = ({ key: _, ...row }: Fields) => JSON.stringify(row)
  const lists = Object.entries(form).map(([name, value]) => {
    const before: unknown = initial[name as keyof ContactForm]
    if (!isRows(value) || !isRows(before)) return [name, value]
    const unused = [...before]
    const aligned = value.map((row) => {
      const at = unused.findIndex((other) => text(other) === text(row))
      return at === -1 ? row : { ...row, key: unused.splice(at, 1)[0]?.key }
    })
    return [name, aligned]
  })
  return Object.fromEntries(lists) as ContactForm
}

function readForm(kept: Fields, newKeys: Map<number, number>): ContactForm {
  const form = fitting(kept, newForm())
  const blank = { value: '', key: 0 }
  const rows: Fields = {
    phones: emptyValue(''),
    emails: emptyValue(''),
    urls: emptyValue(''),
    addresses: emptyAddress(),
    dates: emptyDate('other'),
    nicknames: blank,
    notes: blank,
  }
  for (const [name, list] of Object.entries(form)) {
    if (!isRows(list)) continue
    const template = rows[name]
    form[name] = list.map((row) => ({
      ...(isFields(template) ? { ...row, ...fitting(row, template) } : row),
      key: keyFor(row.key, newKeys),
    }))
  }
  return form as ContactForm
}

/** A key of this session for one of the session before, the same for the same row of both forms. */
function keyFor(old: number, newKeys: Map<number, number>): number {
  const key = newKeys.get(old) ?? newKey()
  newKeys.set(old, key)
  return key
}

function isRows(value: unknown): value is (Fields & { key: number })[] {
  return Array.isArray(value) && value.length > 0 && value.every((row) => isFields(row) && typeof row.key === 'number')
}
