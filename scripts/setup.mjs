// Everything that a fresh clone needs before one of its commands can run. Plain JavaScript without dependencies, since
// it starts on whatever Node (20 or newer) is there, before anything is installed.
import { ensureBuild } from './setup/build.mjs'
import { dependenciesMatch, ensureDependencies, ensureProjectNode } from './setup/dependencies.mjs'
import { ensureElectron } from './setup/electron-runtime.mjs'
import { alone } from './setup/lock.mjs'
import { SetupError } from './setup/report.mjs'
import { ensureSandbox } from './setup/sandbox.mjs'
import { ensureSystemPackages } from './setup/system-packages.mjs'

/** Whether the dependencies have to be installed first: then nothing may run from `node_modules` meanwhile. */
export const needsInstall = () => !dependenciesMatch()

/** Sets up what building, checking and the command line need: the dependencies and the project's own Node. */
export const setUpTools = () =>
  alone(async () => {
    checkNode()
    await ensureDependencies()
    await ensureProjectNode()
  })

/** Sets up what the application needs as well: the Electron runtime and what that needs of the system. */
export async function setUpElectron() {
  await setUpTools()
  await alone(async () => {
    await ensureElectron()
    await ensureSystemPackages()
    await ensureSandbox()
  })
}

/** Builds the application when a source changed. */
export const setUpBuild = () => alone(ensureBuild)

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 11)) return
  throw new SetupError(
    `Kith needs Node 20.11 or newer; this is ${process.version}. Install a newer one from nodejs.org.`,
  )
}
