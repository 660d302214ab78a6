import type { TFunction } from 'i18next'
import {
  CalendarPlus,
  Copy,
  FileUp,
  History,
  type LucideIcon,
  Mail,
  MessageSquare,
  NotebookPen,
  Pencil,
  Phone,
  Repeat,
  Star,
  StarOff,
  Tag,
  Trash2,
} from 'lucide-react'
import type { Contact } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { copy, deletePerson, openLink, toggleFavorite } from '../contacts/act.ts'
import { useShownChanges } from '../contacts/changes/changes-store.ts'
import { editPerson } from '../contacts/edit/start-editing.ts'
import { labelOf } from '../contacts/labels.ts'
import { mailLink, messageLink, preferred, telLink } from '../contacts/links.ts'
import { exportPeople } from '../interchange/export-people.ts'
import { useRhythmDialog } from '../keep-in-touch/rhythm-store.ts'
import { planTask } from '../tasks/tasks-store.ts'
import { startLoggingWith } from '../timeline/composer-store.ts'
import type { PaletteItem } from './item.ts'

/** As many as there are digits to reach them by. */
const MOST_NUMBERED = 9

/** What can be done with somebody: what is done most comes first, so that its number can be learnt. */
export function personActions(contact: Contact, t: TFunction): readonly PaletteItem[] {
  const full = nameOf(contact) || t('a person without a name')
  const name = contact.name.given || full
  const message = messageLink(contact.profiles, contact.phones)
  const phones = [...contact.phones].filter(({ types }) => !types.includes('fax') && !types.includes('pager'))
  const calls = preferredFirst(phones).map((phone) =>
    action(Phone, t('Call {{name}}, {{label}}', { name, label: labelOf(phone, t, t('phone')) }), phone.value, () =>
      openLink(telLink(phone.value)),
    ),
  )
  const emails = preferredFirst(contact.emails).map(({ value }) =>
    action(Mail, t('Write an e-mail to {{name}}', { name }), value, () => openLink(mailLink(value))),
  )
  const values = [...preferredFirst(contact.phones), ...preferredFirst(contact.emails)]
  const all = [
    ...calls.slice(0, 1),
    ...emails.slice(0, 1),
    action(NotebookPen, t('Log a call with {{name}}', { name }), '', () =>
      startLoggingWith(contact.id, { kind: 'call' }),
    ),
    action(CalendarPlus, t('Follow up with {{name}}…', { name }), '', () => planTask([contact.id])),
    action(Pencil, t('Edit {{name}}', { name }), '', () => editPerson(contact)),
    action(Tag, t('Tag {{name}}…', { name }), '', () => editPerson(contact, 'tags')),
    ...calls.slice(1),
    ...emails.slice(1),
    ...(message === null
      ? []
      : [action(MessageSquare, t('Send a message to {{name}}', { name }), '', () => openLink(message))]),
    contact.isFavorite
      ? action(StarOff, t('Take {{name}} out of favourites', { name }), '', () => toggleFavorite(contact.id, false))
      : action(Star, t('Add {{name}} to favourites', { name }), '', () => toggleFavorite(contact.id, true)),
    ...(contact.kind === 'person'
      ? [action(Repeat, t('Keep in touch with {{name}}…', { name }), '', () => askRhythm([contact.id], full))]
      : []),
    ...values.map(({ value }) => action(Copy, t('Copy {{value}}', { value }), '', () => copy(value))),
    action(History, t('Changes of {{name}}', { name }), '', () => useShownChanges.getState().show(contact.id)),
    action(FileUp, t('Export {{name}}…', { name }), '', () => exportPeople([contact.id])),
    action(Trash2, t('Delete {{name}}', { name: full }), '', () => deletePerson(contact.id, nameOf(contact))),
  ]
  return all.map((item, index) => ({
    ...item,
    id: `action-${index}`,
    personId: contact.id,
    ...(index < MOST_NUMBERED ? { keys: ['Alt', String(index + 1)] } : {}),
  }))
}

function askRhythm(ids: readonly number[], name: string): void {
  useRhythmDialog.getState().ask({ ids, name })
}

function action(icon: LucideIcon, label: string, detail: string, run: () => unknown): Omit<PaletteItem, 'id'> {
  return { icon, label, run, ...(detail === '' ? {} : { detail }) }
}

function preferredFirst<
  T extends { readonly types: readonly string[]; readonly label: string; readonly preference: number | null },
>(values: readonly T[]): readonly T[] {
  const best = preferred(values)
  return best === undefined ? [] : [best, ...values.filter((value) => value !== best)]
}
