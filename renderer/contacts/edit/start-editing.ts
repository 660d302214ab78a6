import type { Contact } from '../../../shared/domain/contact.ts'
import { LOCALE } from '../../i18n.ts'
import { useWindow } from '../../shell/window-store.ts'
import { focusSoon } from '../../ui/use-focus-soon.ts'
import { emptyForm, formOf, newForm } from './contact-form.ts'
import { useDrafts } from './draft-store.ts'

/** Opens the editor on an empty page, or on the new person already begun. */
export function startNewPerson(text = ''): void {
  const { drafts, begin, drop } = useDrafts.getState()
  if (text !== '' && drafts.new) drop('new')
  begin('new', null, newForm(text), emptyForm())
  useWindow.getState().open('new')
  focusFirstField()
}

/** `field` is where the writing begins: a part of the editor, or what stands in the field. */
export function editPerson(
  contact: Contact,
  field: 'name' | 'tags' | 'related' | { readonly value: string } = 'name',
): void {
  if (contact.deletedAt !== null) return
  useDrafts.getState().begin(contact.id, contact, formOf(contact, LOCALE))
  useWindow.getState().open(contact.id)
  if (typeof field === 'object') requestAnimationFrame(() => focusValue(field.value))
  else if (field === 'name') focusFirstField()
  else if (field === 'tags') focusSoon(() => focusIn('tags'))
  else requestAnimationFrame(() => pressIn('related'))
}

/** Steps into the name, once the editor is there. */
export function focusFirstField(): void {
  requestAnimationFrame(() => focusIn('name'))
}

/** About a second, in frames. */
const MOST_FRAMES = 60

/** Steps into the first text field of a part of the editor, whose code may still be on its way. */
function focusIn(part: 'name' | 'tags', frames = MOST_FRAMES): void {
  // The field for the photo's file stands before the name, and cannot be focused.
  const field = document.querySelector<HTMLElement>(`#page [data-part="${part}"] input:not([type="file"])`)
  if (field) field.focus()
  else if (frames > 0) requestAnimationFrame(() => focusIn(part, frames - 1))
}

/** Presses what adds something to a part of the editor: its last button. */
function pressIn(part: 'related', frames = MOST_FRAMES): void {
  const button = [...document.querySelectorAll<HTMLElement>(`#page [data-part="${part}"] button`)].at(-1)
  if (button) button.click()
  else if (frames > 0) requestAnimationFrame(() => pressIn(part, frames - 1))
}

/** Steps into the field in which this stands, or else into the name. */
function focusValue(value: string, frames = MOST_FRAMES): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('#page input')]
  const field = fields.find((one) => one.value === value)
  if (field) field.focus()
  else if (fields.length > 0 && frames < MOST_FRAMES / 2) focusIn('name')
  else if (frames > 0) requestAnimationFrame(() => focusValue(value, frames - 1))
}
