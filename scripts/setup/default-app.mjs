// Electron starts `resources/default_app.asar` when it is given a folder to run, as in `electron .`. The fallback runtime
// comes without one. This one awaits the application's entry, so that everything it sets before `ready` is in time.

const PACKAGE = JSON.stringify({ name: 'default-app', type: 'module', main: 'main.js' })

const MAIN = `
import { createRequire } from 'node:module'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)
const args = process.argv.slice(1)
let folder
for (let at = 0; at < args.length; at += 1) {
  if (args[at] === '-r' || args[at] === '--require') require(resolve(args[++at]))
  else if (!args[at].startsWith('-')) { folder = resolve(args[at]); break }
}
if (folder === undefined) {
  console.error('Say which application to run: electron FOLDER')
  process.exit(1)
}
let entry = folder
if (existsSync(folder) && statSync(folder).isDirectory()) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), app.getName()))
  app.setAppPath(folder)
  entry = join(folder, manifest.main ?? 'index.js')
}
try {
  await import(pathToFileURL(entry).href)
} catch (error) {
  console.error(error)
  app.exit(1)
}
`

/** The bytes of an asar archive: a pickled header that says where each file lies, then the files. */
export function packDefaultApp() {
  const contents = { 'package.json': Buffer.from(PACKAGE), 'main.js': Buffer.from(MAIN) }
  const files = {}
  let offset = 0
  for (const [name, bytes] of Object.entries(contents)) {
    files[name] = { size: bytes.length, offset: String(offset) }
    offset += bytes.length
  }
  const header = Buffer.from(JSON.stringify({ files }))
  const padded = Math.ceil(header.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(padded + 8, 4)
  head.writeUInt32LE(padded + 4, 8)
  head.writeUInt32LE(header.length, 12)
  header.copy(head, 16)
  return Buffer.concat([head, ...Object.values(contents)])
}
