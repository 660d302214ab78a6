import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A path below the project's folder. */
export const inProject = (...parts) => join(root, ...parts)

/** Where a runtime lies that did not come from Electron's own download. */
export const runtimeFolder = inProject('.runtime')

const isWindows = process.platform === 'win32'

/** The Node that builds, tests and runs the command line: newer than the one that may have started the set-up. */
export const projectNode = inProject('node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node')
