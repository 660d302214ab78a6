// `npm start`, `npm test` and the other commands of package.json: each sets up what it needs, then does its work.
import { spawnSync } from 'node:child_process'
import { root } from './setup/paths.mjs'
import { SetupError, say } from './setup/report.mjs'
import { needsInstall } from './setup.mjs'
import { tasks } from './tasks.mjs'

const [name, ...args] = process.argv.slice(2)

function runningFromNodeModules() {
  return process.execPath.startsWith(root) && process.env.npm_node_execpath !== undefined
}

async function main() {
  const task = tasks[name]
  if (task === undefined) throw new SetupError(`There is no command "${name}": ${Object.keys(tasks).join(', ')}.`)
  // npm puts the project's own Node first; an installation would delete it while it runs.
  if (needsInstall() && runningFromNodeModules()) {
    const again = spawnSync(process.env.npm_node_execpath, process.argv.slice(1), { stdio: 'inherit' })
    return again.status ?? 1
  }
  return task(args)
}

try {
  process.exitCode = await main()
} catch (error) {
  say(error instanceof SetupError ? `\n${error.message}` : `\n${error.stack}`)
  process.exitCode = 1
}
