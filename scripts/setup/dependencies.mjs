import { existsSync, readFileSync } from 'node:fs'
import { inProject, projectNode, root } from './paths.mjs'
import { SetupError, step } from './report.mjs'
import { capture, npm } from './run-command.mjs'

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * Whether every package of the lockfile is in `node_modules` in the version it names. npm keeps what it installed in
 * `node_modules/.package-lock.json`; packages for other platforms may be missing.
 */
export function dependenciesMatch(folder = root) {
  const installed = `${folder}/node_modules/.package-lock.json`
  if (!existsSync(installed)) return false
  const present = readJson(installed).packages
  return Object.entries(readJson(`${folder}/package-lock.json`).packages).every(([path, wanted]) => {
    if (path === '') return true
    const have = present[path]
    if (have === undefined) return wanted.optional === true || wanted.devOptional === true
    return have.version === wanted.version && existsSync(`${folder}/${path}`)
  })
}

/** Installs the dependencies that the lockfile names, when they are not there already. */
export async function ensureDependencies() {
  if (dependenciesMatch()) return
  const count = Object.keys(readJson(inProject('package-lock.json')).packages).length - 1
  await step(`Installing the ${count} packages of the lockfile`, async () => {
    const result = await npm(['ci', '--loglevel=error', '--no-audit', '--no-fund'])
    if (result.code !== 0) {
      throw new SetupError(
        `npm could not install the dependencies:\n${result.output.trim()}\n` +
          "Check that npm's registry can be reached (npm ping), then run the same command again.",
      )
    }
  })
}

/** Sees to it that the Node of the project's tools runs: its package fetches the program for this platform. */
export async function ensureProjectNode() {
  if (process.execPath === projectNode) return
  const wanted = readJson(inProject('node_modules', 'node', 'package.json')).version
  if (existsSync(projectNode)) return
  await step(`Fetching Node ${wanted} for the project's tools`, async () => {
    const result = await npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'])
    const check = existsSync(projectNode) ? await capture(projectNode, ['--version']) : undefined
    if (check?.stdout.trim() === `v${wanted}`) return
    throw new SetupError(
      `Node ${wanted} could not be put into node_modules:\n${result.output.trim()}\n` +
        'Check the connection, delete the folder node_modules, and run the same command again.',
    )
  })
}
