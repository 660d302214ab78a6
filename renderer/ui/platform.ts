export const isMac = /Mac/.test(navigator.platform)
/** Whose fonts and scroll bars the sheets choose by. */
export const SYSTEM = isMac ? 'mac' : /Win/.test(navigator.platform) ? 'windows' : 'linux'

/** The key that starts most shortcuts, as this system's keyboards name it. */
export const MOD = isMac ? '⌘' : 'Ctrl'
export const SHIFT = isMac ? '⇧' : 'Shift'

/** True when the event carries this system's shortcut key and no other but Shift. */
export function hasMod(event: { ctrlKey: boolean; metaKey: boolean; altKey: boolean }): boolean {
  return !event.altKey && (isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey)
}
