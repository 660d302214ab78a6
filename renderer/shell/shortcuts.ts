import type { Contact } from '../../shared/domain/contact.ts'
import { nameOf } from '../../shared/domain/person-name.ts'
import { deletePerson, openLink } from '../contacts/act.ts'
import { deleteMany } from '../contacts/act-on-many.ts'
import { useDrafts } from '../contacts/edit/draft-store.ts'
import { cancelDraft, saveDraft } from '../contacts/edit/save-draft.ts'
import { editPerson, startNewPerson } from '../contacts/edit/start-editing.ts'
import { callLink, mailLink, preferred } from '../contacts/links.ts'
import { useSelection } from '../contacts/selection-store.ts'
import { chooseImport } from '../interchange/run-import.ts'
import { hasMod } from '../ui/platform.ts'
import { focusPane, focusSearch, focusWhenShown, openPage } from './panes.ts'
import { redo, undo } from './undo.ts'
import { isOnePaneNow } from './use-panes.ts'
import { useWindow } from './window-store.ts'

/** What the keys need to know of the window at the moment they are pressed. */
export type ShortcutContext = {
  readonly contact: Contact | null
  /** Whether single keys do something outside text fields. */
  readonly areLetterKeysOn: boolean
  readonly toggleSidebar: () => void
}

/** Carries out a key of the window. True when it was one. */
export function runShortcut(event: KeyboardEvent, context: ShortcutContext): boolean {
  if (event.defaultPrevented || document.querySelector('[role="dialog"][data-rac], [role="alertdialog"]')) return false
  const work = hasMod(event) ? withMod(event, context) : event.ctrlKey || event.metaKey ? null : plain(event, context)
  if (!work) return false
  event.preventDefault()
  work()
  return true
}

function withMod(event: KeyboardEvent, { toggleSidebar }: ShortcutContext): (() => unknown) | null {
  const isTyping = isTextField(event.target)
  switch (event.key.toLowerCase()) {
    case 'n':
      return () => startNewPerson()
    case 'o':
      return chooseImport
    case 'b':
      return toggleSidebar
    case 'f':
      return find
    case 's': {
      const key = openDraft()
      return key === null ? null : () => saveDraft(key)
    }
    case ',':
      return () => openPage('settings')
    case 'h':
      return event.shiftKey ? () => openPage('history') : null
    case 'z':
      return isTyping ? null : event.shiftKey ? redo : undo
    case 'y':
      return isTyping ? null : redo
    default:
      return null
  }
}

function plain(event: KeyboardEvent, { contact, areLetterKeysOn }: ShortcutContext): (() => unknown) | null {
  const { go, setSidebarOver, isSidebarOver, showPane, pane, route, showPeople } = useWindow.getState()
  if (event.key === 'F6') return () => focusPane(event.shiftKey ? -1 : 1)
  if (event.altKey) return event.key === 'ArrowLeft' ? () => go(-1) : event.key === 'ArrowRight' ? () => go(1) : null
  if (event.key === 'Escape') {
    const draft = openDraft()
    if (isSidebarOver)
      return () => {
        setSidebarOver(false)
        focusWhenShown('people')
      }
    if (useSelection.getState().ids.size > 0 && route.page === 'people') return letGo
    if (draft !== null) return () => cancelDraft(draft)
    if (route.page !== 'people')
      return () => {
        showPeople()
        focusWhenShown('people')
      }
    if (pane === 'page' && isOnePaneNow())
      return () => {
        showPane('list')
        focusWhenShown('people')
      }
    if (document.activeElement?.id === 'page') return () => focusWhenShown('people')
    return null
  }
  if (isTextField(event.target)) return null
  if (!areLetterKeysOn && event.key.length === 1) return null
  if (event.key === '/') return find
  if (event.key === 'Delete' && route.page === 'people' && useSelection.getState().ids.size > 0) return deleteMany
  if (event.key === '?') return () => useWindow.getState().setHelpOpen(true)
  if (event.key === 'n') return () => startNewPerson()
  if (!contact || openDraft() !== null || contact.deletedAt !== null) return null
  return onPerson(event.key, contact)
}

/** Back from those who are chosen together to the one who was open. */
function letGo(): void {
  useSelection.getState().clear()
  useWindow.getState().showPane('list')
  focusWhenShown('people')
}

function onPerson(key: string, contact: Contact): (() => unknown) | null {
  const call = callLink(contact.phones)
  const email = preferred(contact.emails)
  if (key === 'e') return () => editPerson(contact)
  if (key === 'c' && call !== null) return () => openLink(call)
  if (key === 'm' && email) return () => openLink(mailLink(email.value))
  if (key === 'Delete' || key === 'Backspace') return () => deletePerson(contact.id, nameOf(contact))
  return null
}

/** The draft that is in sight, if one is. */
function openDraft() {
  const { selected, route } = useWindow.getState()
  const { drafts } = useDrafts.getState()
  return route.page === 'people' && selected !== null && drafts[selected] ? selected : null
}

export function find(): void {
  const { showPane, showPeople } = useWindow.getState()
  showPeople()
  showPane('list')
  requestAnimationFrame(focusSearch)
}

export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]')
}
