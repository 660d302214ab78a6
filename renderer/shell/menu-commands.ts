import type { MenuCommand } from '../../shared/contract/events.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { deletePerson } from '../contacts/act.ts'
import { deleteMany } from '../contacts/act-on-many.ts'
import { editPerson, startNewPerson } from '../contacts/edit/start-editing.ts'
import { useSelection } from '../contacts/selection-store.ts'
import { exportEveryone } from '../interchange/export-people.ts'
import { chooseImport } from '../interchange/run-import.ts'
import { EVERYONE } from '../routes.ts'
import { openPage } from './panes.ts'
import { find, isTextField, type ShortcutContext } from './shortcuts.ts'
import { redo, undo } from './undo.ts'
import { useWindow } from './window-store.ts'

/** Carries out a command of the application's menu. In a text field, undo is the field's own. */
export function runMenuCommand(command: MenuCommand, { contact, toggleSidebar }: ShortcutContext): void {
  const isTyping = isTextField(document.activeElement)
  const work: Record<MenuCommand, () => unknown> = {
    newPerson: () => startNewPerson(),
    edit: () => contact && editPerson(contact),
    delete: () => !isTyping && deleteChosen(contact),
    find,
    import: chooseImport,
    export: exportEveryone,
    undo: () => (isTyping ? document.execCommand('undo') : undo()),
    redo: () => (isTyping ? document.execCommand('redo') : redo()),
    toggleSidebar,
    showPeople: () => useWindow.getState().showList(EVERYONE),
    showHistory: () => openPage('history'),
    showSettings: () => openPage('settings'),
  }
  work[command]()
}

function deleteChosen(contact: ShortcutContext['contact']): unknown {
  if (useSelection.getState().ids.size > 0) return deleteMany()
  return contact && contact.deletedAt === null && deletePerson(contact.id, nameOf(contact))
}
