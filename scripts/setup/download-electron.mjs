// Runs on the project's own Node. Downloads the official Electron into Electron's own download cache, checked against
// the checksums of its package; `install.js` of that package then unpacks it from there. Prints why when it cannot.
import { createRequire } from 'node:module'
import { inProject } from './paths.mjs'
import { downloadProgress } from './report.mjs'

const STALLED_AFTER = 15_000

const require = createRequire(inProject('node_modules', 'electron', 'package.json'))
const { downloadArtifact } = await import(require.resolve('@electron/get'))
const { version } = require('./package.json')

const abort = new AbortController()
const stalled = () => abort.abort(new Error(`no answer within ${STALLED_AFTER / 1000} seconds`))
let watchdog = setTimeout(stalled, STALLED_AFTER)
const show = downloadProgress('Electron')

try {
  await downloadArtifact({
    version,
    artifactName: 'electron',
    cacheRoot: process.env.electron_config_cache,
    checksums: require('./checksums.json'),
    platform: process.platform,
    arch: process.arch,
    downloadOptions: {
      quiet: true,
      signal: abort.signal,
      getProgressCallback: async ({ transferred, total }) => {
        clearTimeout(watchdog)
        watchdog = setTimeout(stalled, STALLED_AFTER)
        show(transferred, total)
      },
    },
  })
} catch (error) {
  const code = error.cause?.code
  const reason = code === undefined ? error.message : `its server cannot be reached (${code})`
  process.stdout.write(reason.split('\n')[0].replace(/\.$/, ''))
  process.exitCode = 1
} finally {
  clearTimeout(watchdog)
}
