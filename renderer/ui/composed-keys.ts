/**
 * While an input method composes a word, Enter, Esc and the arrows are its own: they take a suggestion or let go of it.
 * Nothing of the window hears them then. Returns what ends this.
 */
export function leaveComposedKeys(): () => void {
  const leave = (event: KeyboardEvent) => {
    if (event.isComposing) event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', leave, true)
  return () => window.removeEventListener('keydown', leave, true)
}
