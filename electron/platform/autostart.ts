import { join } from 'node:path'
import { configFolder, here } from './book-location.ts'

/** What the desktop starts Kith with when the user logs in: without a window. */
export const IN_BACKGROUND = '--background'

/** The file by which a Linux desktop starts Kith with the session (XDG Autostart). */
export function autostartFile(surroundings = here()): string {
  return join(configFolder(surroundings), 'autostart', 'kith.desktop')
}

/** The text of that file. */
export function autostartEntry(command: readonly string[]): string {
  return `[Desktop Entry]
Type=Application
Name=Kith
Comment=Reminders of the address book
Exec=${command.map(quoted).join(' ')}
Icon=kith
Terminal=false
X-GNOME-Autostart-enabled=true
`
}

/** Whether the text of that file has Kith started: desktops switch an entry off by a line in it. */
export function isAutostart(text: string | undefined): boolean {
  return text !== undefined && !/^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/m.test(text)
}

/**
 * An argument as the Desktop Entry Specification wants it: quoted, its special characters escaped, and then once more
 * as every value of such a file. `%` would begin a field code.
 */
function quoted(argument: string): string {
  return `"${argument
    .replaceAll(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`
}
