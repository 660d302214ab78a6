const RESTORE = 'react-aria-focus-scope-restore'

/**
 * What closes gives the focus back to where it was. The field of a combo box takes that for news to its list of
 * choices, whose rows may be others by now, and the focus is lost: no key is then heard where somebody was writing.
 * A field is no row, so it is not asked. Returns what ends this.
 */
export function restoreFocusToFields(): () => void {
  const keepFromField = (event: Event) => {
    if (event.target instanceof HTMLInputElement) event.stopPropagation()
  }
  document.addEventListener(RESTORE, keepFromField, true)
  return () => document.removeEventListener(RESTORE, keepFromField, true)
}
