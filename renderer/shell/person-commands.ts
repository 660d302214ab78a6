import type { Contact } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { copy, deletePerson, restorePerson, toggleFavorite } from '../contacts/act.ts'
import { copyAddressesOfMany, deleteMany, exportMany, restoreMany, setFavoriteOfMany } from '../contacts/act-on-many.ts'
import { useShownChanges } from '../contacts/changes/changes-store.ts'
import { chooseEveryone, letGo } from '../contacts/choose-everyone.ts'
import { editPerson } from '../contacts/edit/start-editing.ts'
import { callLink, mailLink, messageLink, preferred } from '../contacts/links.ts'
import { useSelection } from '../contacts/selection-store.ts'
import { exportPeople } from '../interchange/export-people.ts'
import { useRhythmDialog } from '../keep-in-touch/rhythm-store.ts'
import { planTask } from '../tasks/tasks-store.ts'
import { openAndOfferToLog } from '../timeline/act-on-entry.ts'
import { startLogging } from '../timeline/composer-store.ts'
import { type CommandContext, type CommandWork, hasMany, isTrashShown, personOf } from './command-context.ts'
import { useWindow } from './window-store.ts'

/** A command for the person who is open, where `what` is there to work with. */
function withPerson<T>(what: (contact: Contact) => T | null | undefined, run: (value: T) => unknown): CommandWork {
  const find = (context: CommandContext) => {
    const contact = personOf(context)
    return contact === null ? null : (what(contact) ?? null)
  }
  return {
    isEnabled: (context) => find(context) !== null,
    run: (context) => {
      const value = find(context)
      return value === null ? undefined : run(value)
    },
  }
}

const reached = (id: number, uri: string | null) => (uri === null ? null : { id, uri })
const self = (contact: Contact) => contact
const isInTrash = ({ contact }: CommandContext) => contact !== null && contact.deletedAt !== null

/** What is done with the person who is open. */
export const PERSON_COMMANDS = {
  edit: withPerson(self, editPerson),
  favorite: withPerson(
    (contact) => (contact.isFavorite ? null : contact),
    ({ id }) => toggleFavorite(id, true),
  ),
  unfavorite: withPerson(
    (contact) => (contact.isFavorite ? contact : null),
    ({ id }) => toggleFavorite(id, false),
  ),
  addTag: withPerson(self, (contact) => editPerson(contact, 'tags')),
  call: withPerson(
    ({ id, phones }) => reached(id, callLink(phones)),
    ({ id, uri }) => openAndOfferToLog(id, 'call', uri),
  ),
  /** With those who are chosen together, or else with who is open. */
  rhythm: {
    isEnabled: (context) => (hasMany() ? !isTrashShown() : personOf(context)?.kind === 'person'),
    run: (context) => {
      const contact = personOf(context)
      const { ask } = useRhythmDialog.getState()
      if (hasMany()) return ask({ ids: [...useSelection.getState().ids], name: '' })
      return contact && ask({ ids: [contact.id], name: nameOf(contact) })
    },
  },
  followUp: withPerson(self, ({ id }) => planTask([id])),
  email: withPerson(
    ({ id, emails }) => {
      const email = preferred(emails)
      return reached(id, email ? mailLink(email.value) : null)
    },
    ({ id, uri }) => openAndOfferToLog(id, 'email', uri),
  ),
  message: withPerson(
    ({ id, profiles, phones }) => reached(id, messageLink(profiles, phones)),
    ({ id, uri }) => openAndOfferToLog(id, 'message', uri),
  ),
  log: withPerson(self, ({ id }) => startLogging(id)),
  copyNumber: withPerson(
    ({ phones }) => preferred(phones),
    ({ value }) => copy(value),
  ),
  copyEmail: withPerson(
    ({ emails }) => preferred(emails),
    ({ value }) => copy(value),
  ),
  showChanges: withPerson(self, ({ id }) => useShownChanges.getState().show(id)),
  exportPerson: withPerson(self, ({ id }) => exportPeople([id])),
  restore: {
    isEnabled: isInTrash,
    run: ({ contact }) => contact && restorePerson(contact.id, nameOf(contact)),
  },
  /** Those who are chosen together, or else who is open. */
  delete: {
    isEnabled: (context) => (hasMany() ? !isTrashShown() : personOf(context) !== null),
    run: (context) => {
      const contact = personOf(context)
      if (hasMany()) return deleteMany()
      return contact && deletePerson(contact.id, nameOf(contact))
    },
  },
} satisfies Record<string, CommandWork>

const forMany = (run: () => unknown, isEnabled = hasMany): CommandWork => ({ run, isEnabled })
const isListShown = () => useWindow.getState().route.page === 'people'

/** What is done with those who are chosen together. */
export const MANY_COMMANDS = {
  selectAll: forMany(chooseEveryone, isListShown),
  clearSelection: forMany(letGo),
  favoriteMany: forMany(
    () => setFavoriteOfMany(true),
    () => hasMany() && !isTrashShown(),
  ),
  unfavoriteMany: forMany(
    () => setFavoriteOfMany(false),
    () => hasMany() && !isTrashShown(),
  ),
  copyEmails: forMany(copyAddressesOfMany),
  exportMany: forMany(exportMany),
  restoreMany: forMany(restoreMany, () => hasMany() && isTrashShown()),
} satisfies Record<string, CommandWork>
