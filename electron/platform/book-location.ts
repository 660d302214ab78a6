import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

export type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** The system as it is. */
export const here = (): Surroundings => ({ platform: process.platform, env: process.env, home: homedir() })

/** Where Kith keeps what it knows, for the window and for the command line alike: `Kith` in the platform's folder. */
export function dataFolder({ platform, env, home }: Surroundings = here()): string {
  const path = platform === 'win32' ? win32 : posix
  return path.join(configFolder({ platform, env, home }), 'Kith')
}

/** The folder that holds the book, within the folder of the data. */
export function bookFolderIn(data: string): string {
  return (data.includes('\\') ? win32 : posix).join(data, 'book')
}

/** The book that is opened when no other is named. */
export function defaultBookFolder(surroundings: Surroundings = here()): string {
  return bookFolderIn(dataFolder(surroundings))
}

/** Where programs keep what belongs to the user. */
export function configFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') return env.APPDATA || win32.join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support')
  // The XDG specification has relative paths ignored.
  const configured = env.XDG_CONFIG_HOME
  return configured?.startsWith('/') ? configured : posix.join(home, '.config')
}
