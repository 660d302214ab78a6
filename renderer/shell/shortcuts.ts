import { letGo } from '../contacts/choose-everyone.ts'
import { cancelDraft } from '../contacts/edit/save-draft.ts'
import { isMac } from '../ui/platform.ts'
import { chordOf, isSingleKey } from './chords.ts'
import { type CommandContext, hasMany, openDraft } from './command-context.ts'
import { commandOf, isEnabled, runCommand } from './commands.ts'
import { focusWhenShown } from './panes.ts'
import { isOnePaneNow } from './use-panes.ts'
import { useWindow } from './window-store.ts'

/** Carries out a key of the window. True when it was one. */
export function runShortcut(event: KeyboardEvent, context: CommandContext): boolean {
  if (event.defaultPrevented || isBehindDialog()) return false
  const work = workOf(event, context)
  if (!work) return false
  event.preventDefault()
  work()
  return true
}

const DIALOGS = '[role="dialog"][aria-modal], [role="dialog"][data-rac], [role="alertdialog"]'

/** A dialog that is only fading away no longer hears the keys: they are the window's again. */
export function isBehindDialog(): boolean {
  return [...document.querySelectorAll(DIALOGS)].some((dialog) => dialog.closest('[data-exiting]') === null)
}

function workOf(event: KeyboardEvent, context: CommandContext): (() => unknown) | null {
  const chord = chordOf(event)
  if (chord === null) return null
  if (chord === 'Esc') return oneLevelBack()
  if (isTextField(event.target) && isTyped(chord)) return null
  if (!context.areLetterKeysOn && isSingleKey(chord)) return null
  const command = commandOf(chord)
  if (!command || !isEnabled(command.id, context)) return null
  if (command.isOfText && isTextField(event.target)) return null
  return () => runCommand(command.id, context)
}

/** True for what a text field does something with by itself. */
function isTyped(chord: string): boolean {
  if (/^(Shift\+)?F\d+$/.test(chord)) return false
  return !chord.includes('CmdOrCtrl') && !(chord.startsWith('Alt+') && !isMac)
}

/** Esc: the uppermost of what is open is put away. */
function oneLevelBack(): (() => unknown) | null {
  const { setSidebarOver, isSidebarOver, showPane, pane, route, showPeople } = useWindow.getState()
  const draft = openDraft()
  const toList = (step: () => void) => () => {
    step()
    focusWhenShown('people')
  }
  if (isSidebarOver) return toList(() => setSidebarOver(false))
  if (hasMany()) return letGo
  if (draft !== null) return () => cancelDraft(draft)
  if (route.page !== 'people') return toList(showPeople)
  if (pane === 'page' && isOnePaneNow()) return toList(() => showPane('list'))
  return document.activeElement?.id === 'page' ? () => focusWhenShown('people') : null
}

export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]')
}

const OWN_KEYS =
  'textarea, select, input:not([type="checkbox"], [type="radio"]), [contenteditable="true"], [role="menu"], [role="listbox"]'

/** Whether this is a place that does something with letters by itself. */
export function hearsLetters(target: Element): boolean {
  return target.closest(OWN_KEYS) !== null
}
