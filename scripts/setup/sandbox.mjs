import { statSync } from 'node:fs'
import { inProject } from './paths.mjs'
import { SetupError } from './report.mjs'
import { capture, onPath } from './run-command.mjs'

const helper = inProject('node_modules', 'electron', 'dist', 'chrome-sandbox')

/**
 * Chromium confines its pages in a user namespace, or through a helper that belongs to root. Some systems allow users
 * neither as it comes; Kith is not started without its sandbox then, the line that allows it is printed.
 */
export async function ensureSandbox() {
  if (process.platform !== 'linux' || process.getuid() === 0 || isSetUid() || !onPath('unshare')) return
  const { code } = await capture('unshare', ['--user', '--map-root-user', 'true'])
  if (code === 0) return
  throw new SetupError(
    'This system lets no user make namespaces, which Chromium needs to confine its pages.\n' +
      'Allow it to use its helper with this line, then go on:\n\n' +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n`,
  )
}

function isSetUid() {
  const { uid, mode } = statSync(helper)
  return uid === 0 && (mode & 0o4000) !== 0
}
