import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter } from 'node:path'
import { openDisplay } from './setup/display.mjs'
import { inProject, root } from './setup/paths.mjs'

const parent = process.ppid

/** Runs a program with this process's input and output; resolves with its exit code, and ends it when told to end. */
export function runProgram(command, args, { cwd = root, env = {} } = {}) {
  const path = `${inProject('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(command, args, { cwd, env: { ...process.env, PATH: path, ...env }, stdio: 'inherit' })
  // A terminal interrupts the program itself; this process only waits for it to close in good order.
  const signals = { SIGINT: () => {}, SIGTERM: () => child.kill(), SIGHUP: () => child.kill() }
  for (const [signal, act] of Object.entries(signals)) process.on(signal, act)
  const watch = endWithParent(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearInterval(watch)
      for (const [name, act] of Object.entries(signals)) process.off(name, act)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

/** npm does not pass its own end on through the shell it starts: without this, the window would outlive `npm start`. */
function endWithParent(child) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill()
  }, 500)
  return watch.unref()
}

/** The same with a screen to show windows on: a virtual one where there is none, taken away afterwards. */
export async function runOnDisplay(command, args, { env, displays, ...options } = {}) {
  const display = await openDisplay(displays)
  try {
    return await runProgram(command, args, { ...options, env: { ...display.env, ...env } })
  } finally {
    display.close()
  }
}
