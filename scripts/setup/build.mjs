import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject, projectNode } from './paths.mjs'
import { SetupError, step } from './report.mjs'
import { capture } from './run-command.mjs'

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
]
const stampFile = inProject('out', 'built-from')
const outputs = [
  'main/start.js',
  'main/main.js',
  'main/check-worker.js',
  'main/import-worker.js',
  'main/decode-worker.js',
  'preload/preload.cjs',
  'renderer/index.html',
]

/** A text that changes when a source of the application changes: names, sizes and times of change. */
export function fingerprint(paths = SOURCES.map((name) => inProject(name))) {
  const hash = createHash('sha256')
  const add = (path) => {
    const info = statSync(path)
    if (!info.isDirectory()) return void hash.update(`${path} ${info.size} ${info.mtimeMs}\n`)
    for (const name of readdirSync(path).sort()) add(join(path, name))
  }
  for (const path of paths) if (existsSync(path)) add(path)
  return hash.digest('hex')
}

/** Builds the application into `out` when a source changed since the last time. */
export async function ensureBuild() {
  const wanted = fingerprint()
  const isComplete = outputs.every((name) => existsSync(inProject('out', name)))
  if (isComplete && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  await step('Building Kith', async () => {
    const cli = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const result = await capture(projectNode, [cli, 'build', '--logLevel', 'warn'], {
      env: { ...process.env, NO_COLOR: '1' },
    })
    if (result.code !== 0) throw new SetupError(`The build failed:\n${result.output.trim()}`)
  })
  await mkdir(inProject('out'), { recursive: true })
  await writeFile(stampFile, wanted)
}
